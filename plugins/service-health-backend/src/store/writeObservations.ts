import type {
  DerivedHealth,
  FacetObservation,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import type { HealthDeriver } from './HealthDeriver';
import type { HealthChange } from './HealthStore';
import {
  ChangeRow,
  DERIVED_COLUMNS,
  FacetRow,
  rowKey,
  ServiceRow,
  toServiceRow,
} from './rows';

/**
 * Puts observations of `services` in place, derives their health anew, and
 * says what changed. The rows are locked, so that of two replicas only one
 * sees, and tells, a change.
 */
export async function writeObservations(
  trx: Knex.Transaction,
  options: {
    deriver: HealthDeriver;
    services: ServiceTarget[];
    observations: Map<string, FacetObservation[]>;
    now: Date;
  },
): Promise<HealthChange[]> {
  const { deriver, services, observations, now } = options;
  const owners = new Map(services.map(({ key, owner }) => [key, owner]));
  const refs = [...new Set(services.map(one => one.entityRef))];
  const found: ServiceRow[] = await trx<ServiceRow>('services')
    .whereIn('entity_ref', refs)
    .orderBy(['entity_ref', 'environment'])
    .forUpdate();
  const rows = found.filter(row => owners.has(rowKey(row)));
  const facetRows = rows.flatMap(row => {
    const { entity_ref, environment } = row;
    const seen = observations.get(rowKey(row)) ?? [];
    return seen.map(one => ({
      entity_ref,
      environment,
      facet_id: one.id,
      observation: JSON.stringify(one),
    }));
  });
  if (facetRows.length > 0) {
    await trx<FacetRow>('facets')
      .insert(facetRows)
      .onConflict(['entity_ref', 'environment', 'facet_id'])
      .merge(['observation']);
  }
  const current = rows.map(row => ({
    ...row,
    owner: owners.get(rowKey(row))!,
  }));
  return deriveAnew(trx, { deriver, rows: current, now });
}

/** Derives locked services from what is stored of their facets, and says what changed. */
export async function deriveAnew(
  trx: Knex.Transaction,
  options: { deriver: HealthDeriver; rows: ServiceRow[]; now: Date },
): Promise<HealthChange[]> {
  const { deriver, rows, now } = options;
  if (rows.length === 0) {
    return [];
  }
  const refs = [...new Set(rows.map(one => one.entity_ref))];
  const facets = groupFacets(
    await trx<FacetRow>('facets').whereIn('entity_ref', refs),
  );
  const derived = rows.map(row => {
    const own = facets.get(rowKey(row)) ?? [];
    const { health, staleAt } = deriver.deriveUntil(row, own, now);
    const hasBeenHealthy =
      Boolean(row.has_been_healthy) || health.state === 'healthy';
    return { row, health, next: { staleAt, hasBeenHealthy } };
  });
  await trx('services')
    .insert(derived.map(({ health, next }) => toServiceRow(health, next)))
    .onConflict(['entity_ref', 'environment'])
    .merge([...DERIVED_COLUMNS]);
  const changes = derived.flatMap(({ row, health }) =>
    changeBetween(row, health),
  );
  const changed = changes.filter(({ from, health }) => from !== health.state);
  if (changed.length > 0) {
    await trx<Omit<ChangeRow, 'id'>>('changes').insert(
      changed.map(({ health, from }) => ({
        entity_ref: health.entityRef,
        environment: health.environment,
        from_state: from,
        to_state: health.state,
        reasons: JSON.stringify(health.facets.flatMap(one => one.reasons)),
        changed_at: now.toISOString(),
      })),
    );
  }
  return changes;
}

/** Facets by the service that has them. */
export function groupFacets(rows: FacetRow[]): Map<string, FacetRow[]> {
  const groups = new Map<string, FacetRow[]>();
  for (const row of rows) {
    const key = rowKey(row);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }
  return groups;
}

function statesOf({ facets }: DerivedHealth): string {
  return facets.map(({ id, state }) => `${id}:${state}`).join(' ');
}

/** Nothing, where neither the service's state nor that of a facet has changed. */
function changeBetween(row: ServiceRow, health: ServiceHealth): HealthChange[] {
  const before = JSON.parse(row.health) as DerivedHealth;
  const hasNewState = before.state !== health.state;
  if (!hasNewState && statesOf(before) === statesOf(health)) {
    return [];
  }
  const isNews = hasNewState && Boolean(row.has_been_healthy) && !health.mute;
  return [{ health, from: before.state, isNews }];
}
