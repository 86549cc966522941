import { deriveServiceHealth } from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import type { FacetIdsOf } from './HealthStore';
import { FacetRow, rowKey, ServiceRow, toServiceRow } from './rows';

/** Rows in one statement; SQLite takes few parameters. */
const ROWS_A_STATEMENT = 100;

/**
 * Lists in the database exactly these services with these facets; what is there already stays
 * untouched. A facet that nobody has observed yet begins empty, and so unknown.
 */
export async function keepServices(
  trx: Knex.Transaction,
  services: ServiceTarget[],
  facetIds: FacetIdsOf,
): Promise<void> {
  const wanted = new Map(services.map(one => [one.key, one]));
  const rows = await trx<ServiceRow>('services').select(
    'entity_ref',
    'environment',
  );
  for (const row of rows.filter(one => !wanted.has(rowKey(one)))) {
    await trx('facets').where(row).delete();
    await trx('services').where(row).delete();
  }
  const known = new Set(rows.map(rowKey));
  const begun = services.filter(({ key }) => !known.has(key)).map(begin);
  await insertMissing(trx, 'services', begun, ['entity_ref', 'environment']);
  await keepFacets(trx, services, facetIds);
}

async function keepFacets(
  trx: Knex.Transaction,
  services: ServiceTarget[],
  facetIds: FacetIdsOf,
): Promise<void> {
  const rows = await trx<FacetRow>('facets').select(
    'entity_ref',
    'environment',
    'facet_id',
  );
  const wanted = new Map(
    services.flatMap(service =>
      facetIds(service).map(id => [`${service.key}#${id}`, { service, id }]),
    ),
  );
  const known = new Set<string>();
  for (const row of rows) {
    const key = `${rowKey(row)}#${row.facet_id}`;
    known.add(key);
    if (!wanted.has(key)) {
      await trx('facets').where(row).delete();
    }
  }
  const missing = [...wanted].flatMap(([key, { service, id }]) =>
    known.has(key)
      ? []
      : [
          {
            entity_ref: service.entityRef,
            environment: service.environment,
            facet_id: id,
            observation: JSON.stringify({ id, readings: [], failures: [] }),
          },
        ],
  );
  const key = ['entity_ref', 'environment', 'facet_id'];
  await insertMissing(trx, 'facets', missing, key);
}

/** A service of which nothing is known. */
function begin(service: ServiceTarget): ServiceRow {
  const { entityRef, environment, owner } = service;
  const health = deriveServiceHealth({ observations: [], now: new Date() });
  return toServiceRow(
    { entityRef, environment, owner, ...health },
    { staleAt: undefined, hasBeenHealthy: false },
  );
}

/** Another replica may come first: its rows stay. */
async function insertMissing(
  trx: Knex.Transaction,
  table: string,
  rows: object[],
  key: string[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await trx(table)
      .insert(rows.slice(at, at + ROWS_A_STATEMENT))
      .onConflict(key)
      .ignore();
  }
}
