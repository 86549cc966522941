import { deriveServiceHealth } from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import type { Knex } from 'knex';
import type { ServiceDescription } from './HealthStore';
import { rowKey, ServiceRow, toServiceRow } from './rows';

/** Rows in one statement; SQLite takes few parameters. */
const ROWS_A_STATEMENT = 100;

type Described = ServiceTarget & { description: ServiceDescription };

/**
 * Lists in the database exactly these services with these facets, settings and dependencies; what
 * is observed of them stays untouched. A facet that nobody has observed yet begins empty, and so
 * unknown.
 */
export async function keepServices(
  trx: Knex.Transaction,
  services: ServiceTarget[],
  describe: (service: ServiceTarget) => ServiceDescription,
): Promise<void> {
  const described = services.map(service => ({
    ...service,
    description: describe(service),
  }));
  await keepRows(trx, described);
  await keepParts(trx, {
    table: 'facets',
    key: ['entity_ref', 'environment', 'facet_id'],
    wanted: described.flatMap(({ entityRef, environment, description }) =>
      description.facetIds.map(id => ({
        entity_ref: entityRef,
        environment,
        facet_id: id,
        observation: JSON.stringify({ id, readings: [], failures: [] }),
      })),
    ),
  });
  await keepParts(trx, {
    table: 'dependencies',
    key: ['entity_ref', 'environment', 'resource_id'],
    wanted: described.flatMap(({ entityRef, environment, description }) =>
      description.dependsOn.map(id => ({
        entity_ref: entityRef,
        environment,
        resource_id: id.toLowerCase(),
      })),
    ),
  });
}

async function keepRows(
  trx: Knex.Transaction,
  services: Described[],
): Promise<void> {
  const wanted = new Map(services.map(one => [one.key, one]));
  const rows = await trx<ServiceRow>('services').select(
    'entity_ref',
    'environment',
    'settings',
  );
  for (const { entity_ref, environment } of rows.filter(
    one => !wanted.has(rowKey(one)),
  )) {
    const key = { entity_ref, environment };
    await trx('facets').where(key).delete();
    await trx('dependencies').where(key).delete();
    await trx('services').where(key).delete();
  }
  const known = new Map(rows.map(row => [rowKey(row), row.settings]));
  const begun = services.filter(({ key }) => !known.has(key)).map(begin);
  await insertMissing(trx, 'services', begun, ['entity_ref', 'environment']);
  for (const { key, entityRef, environment, description } of services) {
    const settings = JSON.stringify(description.settings);
    if (known.has(key) && known.get(key) !== settings) {
      await trx<ServiceRow>('services')
        .where({ entity_ref: entityRef, environment })
        // Judged anew at the next chance, by the limits that now hold.
        .update({ settings });
    }
  }
}

/** What belongs to services: what is missing is added, what is not wanted goes. */
async function keepParts(
  trx: Knex.Transaction,
  options: { table: string; key: string[]; wanted: Record<string, string>[] },
): Promise<void> {
  const { table, key, wanted } = options;
  const idOf = (row: Record<string, string>) =>
    key.map(column => row[column]).join('\n');
  const rows: Record<string, string>[] = await trx(table).select(key);
  const wantedIds = new Set(wanted.map(idOf));
  const known = new Set<string>();
  for (const row of rows) {
    known.add(idOf(row));
    if (!wantedIds.has(idOf(row))) {
      await trx(table).where(row).delete();
    }
  }
  const missing = wanted.filter(row => !known.has(idOf(row)));
  await insertMissing(trx, table, missing, key);
}

/** A service of which nothing is known. */
function begin(service: Described) {
  const { entityRef, environment, owner, description } = service;
  const health = deriveServiceHealth({ observations: [], now: new Date() });
  return {
    ...toServiceRow(
      { entityRef, environment, owner, ...health },
      { staleAt: undefined, hasBeenHealthy: false },
    ),
    settings: JSON.stringify(description.settings),
  };
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
