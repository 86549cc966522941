import {
  cidrSchema,
  httpHeaderSchema,
  originSchema,
} from '@slipway/plugin-azure-stacks-common';

/** What the entries of a list are. */
export type EntryFormat = 'origin' | 'cidr' | 'header';

const schemas = {
  origin: originSchema,
  cidr: cidrSchema,
  header: httpHeaderSchema,
};

/** What is wrong with an entry of a list; `undefined`: nothing. */
export function entryProblem(
  format: EntryFormat,
  entry: string,
  others: readonly string[],
): string | undefined {
  const parsed = schemas[format].safeParse(entry);
  if (!parsed.success) {
    return parsed.error.issues[0].message;
  }
  return others.includes(entry) ? `'${entry}' is there already` : undefined;
}
