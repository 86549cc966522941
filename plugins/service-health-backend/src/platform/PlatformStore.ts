import type {
  FacetObservation,
  HealthReason,
  HealthState,
  PlatformCapacity,
  PlatformResourceKind,
} from '@slipway/plugin-service-health-common';

/** A shared resource that is observed. */
export interface PlatformTarget {
  /** ARM id. */
  id: string;
  name: string;
  kind: PlatformResourceKind;
  environment: string;
}

/** What is known of a shared resource; `observation.id` is its kind. */
export interface ObservedPlatform extends PlatformTarget {
  observation: FacetObservation;
  capacity: PlatformCapacity[];
}

/** The same, judged. */
export interface JudgedPlatform extends ObservedPlatform {
  state: HealthState;
  since: string;
  reasons: HealthReason[];
}

/** Keeps the latest observation of every shared resource. */
export interface PlatformStore {
  /** Puts these in place of all that were there. */
  write(resources: ObservedPlatform[], now: Date): Promise<void>;

  /** As they are at `now`: what grew stale is unknown. */
  read(environment: string | undefined, now: Date): Promise<JudgedPlatform[]>;
}
