/** What a fault strikes; every member that is given must match. */
export interface FaultMatch {
  /** Id of a resource, or the beginning of one; case-insensitive. */
  resourceId?: string;
  /** An action such as `Microsoft.Insights/metrics/read`, or a surface's name such as `logs`. */
  operation?: string;
  /** Object id or client id of the caller. */
  caller?: string;
  /** Further names that a kind understands, such as `apiId` or `zone`. */
  [name: string]: string | undefined;
}

/** A fault as it is asked for. */
export interface FaultRequest {
  kind: string;
  match: FaultMatch;
  /** After so many requests it is over; left out: until removed. */
  count?: number;
  /** After so many seconds of wall time it is over. */
  seconds?: number;
}

/** A fault that is on. */
export interface Fault extends FaultRequest {
  id: string;
  /** ISO 8601. */
  startedAt: string;
  endsAt?: string;
}

/** One way in which things break. */
export interface FaultKind {
  readonly kind: string;
  /** What is wrong with the match, in words for the person who asked; undefined where it is right. */
  validate(match: FaultMatch): string | undefined;
  /** Changes the simulated object; left out where the fault is looked up when needed. */
  apply?(fault: Fault): void;
  /** Puts the object right again. */
  clear?(fault: Fault): void;
}
