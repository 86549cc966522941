import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import type { StackRow } from './StackRow';

/** One condition of a rule, on a column of the table `stacks`. */
export interface StackCondition {
  column: 'environment' | 'owner';
  values: string[];
}

export type StackFilter = PermissionCriteria<StackCondition>;

/** Narrows a query to the stacks that a conditional decision lets through. */
export function applyStackFilter(
  query: Knex.QueryBuilder<StackRow>,
  filter: StackFilter,
): void {
  if ('column' in filter) {
    query.whereIn(filter.column, filter.values);
  } else if ('not' in filter) {
    query.whereNot(inner => applyStackFilter(inner, filter.not));
  } else if ('allOf' in filter) {
    query.where(inner => {
      filter.allOf.forEach(part =>
        inner.andWhere(nested => applyStackFilter(nested, part)),
      );
    });
  } else {
    query.where(inner => {
      filter.anyOf.forEach(part =>
        inner.orWhere(nested => applyStackFilter(nested, part)),
      );
    });
  }
}
