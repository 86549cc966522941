import { ArmError } from '../../arm/ArmError';

/** One `Name eq 'value'`; the value `*` asks for a series of each value. */
export interface DimensionClause {
  name: string;
  values: string[];
}

/** Reads `EntityName eq '*'`, joined by `and`, values of one name by `or`. */
export function parseDimensionFilter(filter: string): DimensionClause[] {
  if (!filter.trim()) {
    return [];
  }
  return filter.split(/\s+and\s+/i).map(part => {
    const alternatives = part
      .replace(/^\s*\(|\)\s*$/g, '')
      .split(/\s+or\s+/i)
      .map(text => /^\s*(\w+)\s+(?:eq|sw)\s+'((?:[^']|'')*)'\s*$/i.exec(text));
    const [first] = alternatives;
    const isOneName = alternatives.every(
      match => match && match[1].toLowerCase() === first?.[1].toLowerCase(),
    );
    if (!first || !isOneName) {
      throw new ArmError(
        400,
        'BadRequest',
        `Invalid filter expression: '${filter}'`,
      );
    }
    return {
      name: first[1],
      values: alternatives.map(match =>
        (match?.[2] ?? '').replaceAll("''", "'"),
      ),
    };
  });
}

/** The dimensions of a stored series, such as `node=a;nodepool=b`. */
export function parseDimensions(text: string): Map<string, string> {
  return new Map(
    text
      .split(';')
      .filter(Boolean)
      .map(pair => {
        const [name, ...value] = pair.split('=');
        return [name.toLowerCase(), value.join('=')];
      }),
  );
}
