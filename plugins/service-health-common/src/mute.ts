/** Body of `POST …/entities/:kind/:namespace/:name/mute`. */
export interface MuteRequest {
  environment: string;
  /** For how long nobody is notified, 1 to 10,080 (seven days). */
  minutes: number;
  /** Why, for those who look at the page; at most 200 characters. */
  reason?: string;
}

/** Notifications about a service are held back. */
export interface Mute {
  /** ISO 8601. */
  until: string;
  /** Entity reference of the person who asked for it. */
  by: string;
  reason?: string;
}
