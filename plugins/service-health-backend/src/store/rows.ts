import type {
  DerivedHealth,
  HealthState,
  ServiceHealth,
  StateChange,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';

/** Row of table `services`. */
export interface ServiceRow {
  entity_ref: string;
  environment: string;
  /** In lower case. */
  name: string;
  owner: string;
  state: HealthState;
  since: string;
  /** After this the state is no longer true; `null`: it stays so. */
  stale_at: string | null;
  /** `DerivedHealth` without readings. */
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

export function rowKey(row: {
  entity_ref: string;
  environment: string;
}): string {
  return serviceKey(row.entity_ref, row.environment);
}

/** A service's row with this health. */
export function toServiceRow(
  health: ServiceHealth & { owner: string },
  more: { staleAt: Date | undefined; hasBeenHealthy: boolean },
): ServiceRow {
  const { entityRef, environment, owner, state, since } = health;
  return {
    entity_ref: entityRef,
    environment,
    name: entityRef.slice(entityRef.lastIndexOf('/') + 1).toLowerCase(),
    owner,
    state,
    since,
    stale_at: more.staleAt?.toISOString() ?? null,
    health: JSON.stringify(withoutReadings(health)),
    has_been_healthy: more.hasBeenHealthy,
  };
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

/** What dates the next result; readings are kept with their facets. */
function withoutReadings({
  state,
  since,
  facets,
}: DerivedHealth): DerivedHealth {
  return {
    state,
    since,
    facets: facets.map(facet => ({ ...facet, readings: [] })),
  };
}
