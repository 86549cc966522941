/** What a deployment would do to one resource; Azure's own words. */
export type ChangeKind =
  | 'Create'
  | 'Modify'
  | 'Delete'
  | 'NoChange'
  | 'Ignore'
  | 'Unsupported'
  | 'Deploy'
  | 'NoEffect';

export interface ResourceChange {
  id: string;
  /** Resource type, e.g. `Microsoft.EventHub/namespaces/eventhubs`. */
  type: string;
  name: string;
  change: ChangeKind;
}

/** A reason why a stack cannot be created as asked. */
export interface Blocker {
  code:
    | 'InvalidInput'
    | 'NameTaken'
    | 'NodePoolTaken'
    | 'NodePoolsExhausted'
    | 'EventHubsExhausted'
    | 'StacksExhausted'
    | 'PlatformMissing'
    | 'NotOurs'
    | 'ApiPathTaken';
  /** Field of the form that can remove the reason. */
  field?: string;
  message: string;
}

export interface StackPreview {
  changes: ResourceChange[];
  /** What the new resources cost a month; `undefined`: no price is known. */
  monthlyCost?: { min: number; max: number };
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  blocking: Blocker[];
}

/** How much of a limited thing is left. */
export interface CapacityReading {
  id: 'nodePools' | 'eventHubs' | 'stacks';
  /** Name of the cluster, namespace or subscription. */
  scope: string;
  used: number;
  limit: number;
  /** How much the asked stack takes. */
  needed: number;
}

export interface StackCapacity {
  readings: CapacityReading[];
  blocking: Blocker[];
}

export type StackState =
  'authorised' | 'deploying' | 'succeeded' | 'failed' | 'undoing' | 'deleted';

export interface StackResource {
  id: string;
  type: string;
  /** Azure's provisioning state, e.g. `Succeeded`. */
  state: string;
  error?: StackError;
}

export interface StackError {
  /** Azure's own code, e.g. `QuotaExceeded`. */
  code: string;
  message: string;
  resourceId?: string;
}

export interface Stack {
  entityRef: string;
  environment: string;
  stackId: string;
  /** Reference of the template. */
  template: string;
  parameters: Record<string, unknown>;
  state: StackState;
  /** Full reference of the owning group or user. */
  owner: string;
  error?: StackError;
  resources: StackResource[];
  /** What an undo left behind, with the reason for each. */
  kept?: KeptItem[];
  /** ISO 8601. */
  updatedAt: string;
}

/** What a task was authorised for. */
export interface AuthorisedStack {
  /** The person who started the task. */
  userRef: string;
  stackId: string;
  /** Full reference of the owning group or user. */
  owner: string;
  /** The form's values, checked and completed with defaults. */
  parameters: Record<string, unknown>;
}

export interface KeptItem {
  id: string;
  reason: string;
}

export interface StackPage {
  items: Stack[];
  nextCursor?: string;
}
