import { ArmError } from '../arm/ArmError';

type Test = (item: Record<string, unknown>) => boolean;

/**
 * Reads an OData filter of the price interface: `eq`, `ne` and `contains` joined by `and` and
 * `or`, with `and` binding tighter. Values compare with case, as Azure's interface does.
 */
export function parsePriceFilter(filter: string, fields: string[]): Test {
  if (!filter.trim()) {
    return () => true;
  }
  const alternatives = splitOutsideText(filter, 'or').map(group => {
    const clauses = splitOutsideText(group, 'and').map(clause =>
      parseClause(clause, fields),
    );
    return (item: Record<string, unknown>) =>
      clauses.every(clause => clause(item));
  });
  return item => alternatives.some(alternative => alternative(item));
}

function parseClause(clause: string, fields: string[]): Test {
  const text = clause
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .trim();
  const comparison =
    /^(\w+)\s+(eq|ne)\s+(?:'((?:[^']|'')*)'|(true|false))$/i.exec(text);
  const containing = /^contains\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i.exec(
    text,
  );
  const name = fields.find(field => field === (comparison ?? containing)?.[1]);
  if (!name) {
    throw new ArmError(
      400,
      'BadRequest',
      `Invalid OData parameters: ${clause}`,
    );
  }
  if (containing) {
    const part = containing[2].replaceAll("''", "'");
    return item => String(item[name]).includes(part);
  }
  const value = (comparison?.[3] ?? comparison?.[4] ?? '').replaceAll(
    "''",
    "'",
  );
  const isEqual = comparison?.[2].toLowerCase() === 'eq';
  return item => (String(item[name]) === value) === isEqual;
}

/** Splits at a word that stands outside quotes. */
function splitOutsideText(text: string, word: string): string[] {
  const parts = [''];
  for (const piece of text.split(/('(?:[^']|'')*')/)) {
    if (piece.startsWith("'")) {
      parts[parts.length - 1] += piece;
      continue;
    }
    const [first, ...rest] = piece.split(new RegExp(`\\s+${word}\\s+`, 'i'));
    parts[parts.length - 1] += first;
    parts.push(...rest);
  }
  return parts;
}
