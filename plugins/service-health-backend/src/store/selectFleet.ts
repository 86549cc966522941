import {
  HEALTH_STATES,
  type HealthState,
} from '@slipway/plugin-service-health-common';
import type { Knex } from 'knex';
import { FleetPosition, readCursor, toCursor } from './fleetCursor';
import type { FleetSelector, FleetSort } from './HealthStore';
import { ServiceRow } from './rows';

/** Rows in a page unless the caller says otherwise. */
const DEFAULT_LIMIT = 100;

/** Place of a row's state, 0 the worst. */
const RANK = `case shown_state ${HEALTH_STATES.map(
  (state, rank) => `when '${state}' then ${rank}`,
).join(' ')} end`;

/** The state that a row is shown with at the bound time: one that is too old is unknown. */
export const SHOWN_STATE = `case when stale_at < ? then 'unknown' else state end as shown_state`;

/** What tells rows of one rank apart. */
const ROW_ORDER = ['name', 'entity_ref', 'environment'];

/** A service's row as it is shown: stale ones are unknown. */
export interface ShownRow extends ServiceRow {
  shown_state: HealthState;
  /** Place of the state among all, 0 the worst. */
  state_rank: number;
}

/** One page of the fleet, and how many services have each state. */
export interface FleetSelection {
  rows: ShownRow[];
  counts: Record<HealthState, number>;
  nextCursor?: string;
}

/** Filters, sorts, counts and pages the fleet in the database. */
export async function selectFleet(
  knex: Knex,
  query: FleetSelector,
  now: Date,
): Promise<FleetSelection> {
  const { sort = 'state', limit = DEFAULT_LIMIT, states, cursor } = query;
  const matching = () => selectMatching(knex, query, now);
  const page = matching()
    .select('*')
    .limit(limit + 1);
  if (states?.length) {
    void page.whereIn('shown_state', states);
  }
  if (cursor) {
    startAfter(page, readCursor(cursor, sort));
  }
  orderBy(page, sort);
  const counted = matching().select('shown_state').count('* as count');
  const [rows, counts]: [ShownRow[], StateCount[]] = await Promise.all([
    page,
    counted.groupBy('shown_state'),
  ]);
  const shown = rows.slice(0, limit);
  return {
    rows: shown,
    counts: toCounts(counts),
    nextCursor:
      rows.length > limit
        ? toCursor(positionOf(shown[limit - 1], sort))
        : undefined,
  };
}

/** The services that match, each with the state that it is shown with. */
function selectMatching(
  knex: Knex,
  query: FleetSelector,
  now: Date,
): Knex.QueryBuilder {
  const { environment, owner, search, dependsOn, keys } = query;
  const stated = knex('services').select(
    '*',
    knex.raw(SHOWN_STATE, [now.toISOString()]),
  );
  if (environment) {
    void stated.where({ environment });
  }
  if (owner) {
    void stated.where({ owner });
  }
  if (search) {
    const text = search.toLowerCase().replace(/[\\%_]/g, '\\$&');
    void stated.whereRaw(`name like ? escape '\\'`, [`%${text}%`]);
  }
  if (dependsOn) {
    void stated.whereExists(
      knex('dependencies')
        .where('resource_id', dependsOn.toLowerCase())
        .whereRaw('dependencies.entity_ref = services.entity_ref')
        .whereRaw('dependencies.environment = services.environment'),
    );
  }
  if (keys) {
    void stated.whereIn(
      knex.raw(`entity_ref || ' ' || environment`) as unknown as string,
      keys,
    );
  }
  const ranked = knex
    .from(stated.as('stated'))
    .select('*', knex.raw(`${RANK} as state_rank`));
  return knex.from(ranked.as('fleet'));
}

function orderBy(page: Knex.QueryBuilder, sort: FleetSort): void {
  if (sort === 'state') {
    void page.orderBy('state_rank');
  } else if (sort === 'since') {
    void page.orderBy('since', 'desc');
  }
  ROW_ORDER.forEach(column => page.orderBy(column));
}

function startAfter(page: Knex.QueryBuilder, last: FleetPosition): void {
  const { sort, value, name, entityRef, environment } = last;
  const rest = [name, entityRef, environment];
  if (sort === 'state') {
    void page.whereRaw(
      '(state_rank, name, entity_ref, environment) > (?, ?, ?, ?)',
      [value, ...rest],
    );
  } else if (sort === 'since') {
    void page.whereRaw(
      '(since < ? or (since = ? and (name, entity_ref, environment) > (?, ?, ?)))',
      [value, value, ...rest],
    );
  } else {
    void page.whereRaw('(name, entity_ref, environment) > (?, ?, ?)', rest);
  }
}

function positionOf(row: ShownRow, sort: FleetSort): FleetPosition {
  const { name, entity_ref: entityRef, environment } = row;
  const values = { state: row.state_rank, since: row.since, name };
  return { sort, value: values[sort], name, entityRef, environment };
}

interface StateCount {
  shown_state: HealthState;
  /** PostgreSQL counts in text. */
  count: string | number;
}

function toCounts(rows: StateCount[]): Record<HealthState, number> {
  const counts = { healthy: 0, degraded: 0, critical: 0, unknown: 0 };
  rows.forEach(({ shown_state, count }) => {
    counts[shown_state] = Number(count);
  });
  return counts;
}
