import { z } from 'zod';
import { jsonValue, KqlError, runQuery, Table } from '../kql';

export const facetRequest = z.object({
  expression: z.string(),
  options: z
    .object({
      sortBy: z.string().nullish(),
      sortOrder: z.enum(['asc', 'desc']).nullish(),
      filter: z.string().nullish(),
      $top: z.number().int().min(1).max(1_000).nullish(),
    })
    .nullish(),
});

/** Counts of the result's rows by an expression, asked beside the query itself. */
export function readFacet(
  { expression, options }: z.infer<typeof facetRequest>,
  table: Table,
  now: Date,
) {
  const query = [
    'Result',
    `summarize count = count() by ${expression}`,
    ...(options?.filter ? [`where ${options.filter}`] : []),
    `order by ${options?.sortBy ?? 'count'} ${options?.sortOrder ?? 'desc'}`,
  ].join(' | ');
  try {
    const found = runQuery(query, {
      now,
      table: name => (name === 'Result' ? table : undefined),
    });
    const rows = found.rows.slice(0, options?.$top ?? 10);
    return {
      expression,
      resultType: 'FacetResult',
      totalRecords: found.rows.length,
      count: rows.length,
      data: rows.map(row =>
        Object.fromEntries(
          found.columns.map(({ name }) => [name, jsonValue(row[name])]),
        ),
      ),
    };
  } catch (error) {
    if (error instanceof KqlError) {
      return {
        expression,
        resultType: 'FacetError',
        errors: [{ code: 'InvalidFacet', message: error.message }],
      };
    }
    throw error;
  }
}
