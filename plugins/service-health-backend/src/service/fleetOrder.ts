import { InputError } from '@backstage/errors';
import {
  compareStates,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';
import type { FleetSort } from './ServiceHealthService';

/** Name of the service, in lower case. */
export function nameOf({ entityRef }: ServiceHealth): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1).toLowerCase();
}

function byName(a: ServiceHealth, b: ServiceHealth): number {
  return compareText(nameOf(a), nameOf(b)) || compareText(keyOf(a), keyOf(b));
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function keyOf({ entityRef, environment }: ServiceHealth): string {
  return serviceKey(entityRef, environment);
}

/** How rows are compared, by the column the fleet is sorted by. */
export const fleetOrder: Record<
  FleetSort,
  (a: ServiceHealth, b: ServiceHealth) => number
> = {
  state: (a, b) => compareStates(a.state, b.state) || byName(a, b),
  name: byName,
  since: (a, b) => compareText(b.since, a.since) || byName(a, b),
};

/** The whole position of a row, so that a page goes on from it even when the row has moved or gone. */
export function toCursor(row: ServiceHealth): string {
  const { entityRef, environment, state, since } = row;
  const position = [entityRef, environment, state, since];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Index of the first row after the cursor's position. */
export function startAfter(
  rows: ServiceHealth[],
  cursor: string,
  sort: FleetSort = 'state',
): number {
  const last = readCursor(cursor);
  const next = rows.findIndex(row => fleetOrder[sort](row, last) > 0);
  return next === -1 ? rows.length : next;
}

function readCursor(cursor: string): ServiceHealth {
  try {
    const [entityRef, environment, state, since] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if ([entityRef, environment, since].every(one => typeof one === 'string')) {
      return { entityRef, environment, state, since, facets: [] };
    }
  } catch {
    // Falls through to the one error below.
  }
  throw new InputError("'cursor' is not one that this API gave out");
}
