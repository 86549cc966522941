import type { HealthLink } from './links';

/** Something that somebody, or Azure, did to a service or to what it depends on. */
export interface Activity {
  /** ISO 8601. */
  at: string;
  /**
   * `azure`: Activity Log; `deployment`: another image or template runs;
   * `gitops`: Flux applied a commit; `commit`: the repository; `incident`:
   * Resource Health.
   */
  kind: 'azure' | 'deployment' | 'gitops' | 'commit' | 'incident';
  /** What happened, one sentence. */
  title: string;
  /** Who did it, as the source says. */
  actor?: string;
  /** How it ended, in the source's own word, e.g. `Succeeded`. */
  outcome?: string;
  resourceId?: string;
  link?: HealthLink;
}

/** Answer of `GET …/entities/:kind/:namespace/:name/activity?environment=`, newest first. */
export interface ActivityResponse {
  activity: Activity[];
}
