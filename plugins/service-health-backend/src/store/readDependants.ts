import type {
  HealthState,
  PlatformDependants,
} from '@slipway/plugin-service-health-common';
import type { Knex } from 'knex';
import { SHOWN_STATE } from './selectFleet';

interface DependantRow {
  resource_id: string;
  shown_state: HealthState;
  /** PostgreSQL counts in text. */
  count: string | number;
}

/** How many services in which state depend on each shared resource, by ARM id in lower case. */
export async function readDependants(
  knex: Knex,
  now: Date,
): Promise<Map<string, PlatformDependants>> {
  const stated = knex('dependencies')
    .join('services', {
      'services.entity_ref': 'dependencies.entity_ref',
      'services.environment': 'dependencies.environment',
    })
    .select('resource_id', knex.raw(SHOWN_STATE, [now.toISOString()]));
  const rows: DependantRow[] = await knex
    .from(stated.as('stated'))
    .select('resource_id', 'shown_state')
    .count('* as count')
    .groupBy('resource_id', 'shown_state');
  const dependants = new Map<string, PlatformDependants>();
  for (const { resource_id, shown_state, count } of rows) {
    const known = dependants.get(resource_id) ?? {
      count: 0,
      states: { healthy: 0, degraded: 0, critical: 0, unknown: 0 },
    };
    known.count += Number(count);
    known.states[shown_state] += Number(count);
    dependants.set(resource_id, known);
  }
  return dependants;
}
