import { InputError } from '@backstage/errors';
import type { FleetSort } from './HealthStore';

/** Where a row stands: the column that the fleet is sorted by, then what tells rows apart. */
export interface FleetPosition {
  sort: FleetSort;
  /** Rank of the state, the time, or nothing more than the name. */
  value: string | number;
  name: string;
  entityRef: string;
  environment: string;
}

/** The whole position, so that a page goes on from it even when the row has moved or gone. */
export function toCursor(position: FleetPosition): string {
  const { sort, value, name, entityRef, environment } = position;
  return Buffer.from(
    JSON.stringify([sort, value, name, entityRef, environment]),
  ).toString('base64url');
}

/** Throws `InputError` for what is no cursor of a fleet sorted so. */
export function readCursor(cursor: string, sort: FleetSort): FleetPosition {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [of, value, name, entityRef, environment] = parts;
    const texts = [name, entityRef, environment];
    if (
      of === sort &&
      typeof value === (sort === 'state' ? 'number' : 'string') &&
      texts.every(text => typeof text === 'string')
    ) {
      return { sort, value, name, entityRef, environment };
    }
  } catch {
    // Falls through to the one error below.
  }
  throw new InputError(
    `'cursor' is not one that this API gave out for a fleet sorted by '${sort}'`,
  );
}
