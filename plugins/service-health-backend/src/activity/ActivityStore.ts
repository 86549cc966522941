import type { Activity } from '@slipway/plugin-service-health-common';

/** An act, and whom it concerns. */
export interface ScopedActivity {
  /** The same for the same act, whoever reads it, however often. */
  id: string;
  environment: string;
  /** Reference of the one service that it concerns, or ARM id of the shared resource. */
  scope: string;
  activity: Activity;
}

/** Keeps what was done to services and to shared resources. */
export interface ActivityStore {
  /** Adds what is not there yet. */
  add(activity: ScopedActivity[]): Promise<void>;

  /** The newest hundred of these scopes, newest first. */
  read(environment: string, scopes: string[]): Promise<Activity[]>;

  /** Forgets what happened before `before`. */
  forget(before: Date): Promise<void>;
}
