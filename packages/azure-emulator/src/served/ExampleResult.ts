/** How the emulator answered one of Azure's published examples. */
export interface ExampleResult {
  /** The example's file within the folder of Azure's REST specifications. */
  file: string;
  method: string;
  /** The resource type that it asks, or the part of ARM. */
  type: string;
  /**
   * `accepted`: one of the published statuses, and an answer with all published members, their types, and the values
   * that the request determines. `different`: served by rules, but not so. `unserved`: no rules for it here.
   */
  outcome: 'accepted' | 'different' | 'unserved';
  /** What differs; empty where it was accepted. */
  why: string;
}
