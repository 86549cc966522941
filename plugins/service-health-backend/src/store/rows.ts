import type {
  HealthState,
  StateChange,
} from '@slipway/plugin-service-health-common';

/** Row of table `services`. */
export interface ServiceRow {
  entity_ref: string;
  environment: string;
  owner: string;
  state: HealthState;
  health: string;
  /** SQLite says 0 or 1. */
  has_been_healthy: boolean | number;
}

/** Row of table `facets`. */
export interface FacetRow {
  entity_ref: string;
  environment: string;
  facet_id: string;
  observation: string;
}

/** Row of table `changes`. */
export interface ChangeRow {
  id: number;
  entity_ref: string;
  environment: string;
  from_state: HealthState;
  to_state: HealthState;
  reasons: string;
  changed_at: string;
}

export function toChange(row: ChangeRow): StateChange {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    from: row.from_state,
    to: row.to_state,
    reasons: JSON.parse(row.reasons),
    changedAt: row.changed_at,
  };
}
