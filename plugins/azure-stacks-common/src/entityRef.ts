import { z } from 'zod';

const PATTERN =
  /^(?:([A-Za-z][A-Za-z0-9]*):)?(?:([a-z0-9][a-z0-9_.-]{0,62})\/)?([A-Za-z0-9][A-Za-z0-9_.-]{0,62})$/;

export interface EntityRefParts {
  kind: string;
  namespace: string;
  name: string;
}

/** Takes a full entity reference apart; all three parts must be there. */
export function splitEntityRef(entityRef: string): EntityRefParts {
  const match = PATTERN.exec(entityRef);
  if (!match?.[1] || !match[2]) {
    throw new TypeError(
      `'${entityRef}' is no full entity reference such as component:default/market`,
    );
  }
  return { kind: match[1].toLowerCase(), namespace: match[2], name: match[3] };
}

/** A full entity reference, e.g. `component:default/market`. */
export const entityRefSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*:[a-z0-9][a-z0-9_.-]{0,62}\/[a-z0-9][a-z0-9_.-]{0,62}$/,
    'Must be a full entity reference such as component:default/market',
  );

/** Reference of an owner: a group or a user; the kind defaults to group. */
export const ownerSchema = z
  .string()
  .regex(PATTERN, 'Must be a group or user such as group:default/product');

/** An owner's reference in full and in lower case. */
export function normalizeOwner(owner: string): string {
  const match = PATTERN.exec(owner);
  const [, kind = 'group', namespace = 'default', name = owner] = match ?? [];
  return `${kind}:${namespace}/${name}`.toLowerCase();
}
