/** Kusto's scalar types. */
export type KqlType =
  | 'bool'
  | 'int'
  | 'long'
  | 'real'
  | 'decimal'
  | 'string'
  | 'guid'
  | 'datetime'
  | 'timespan'
  | 'dynamic';

export interface Column {
  name: string;
  type: KqlType;
}

const typesByName: Record<string, KqlType> = {
  bool: 'bool',
  boolean: 'bool',
  int: 'int',
  int32: 'int',
  long: 'long',
  int64: 'long',
  real: 'real',
  double: 'real',
  decimal: 'decimal',
  string: 'string',
  guid: 'guid',
  uuid: 'guid',
  uniqueid: 'guid',
  datetime: 'datetime',
  date: 'datetime',
  timespan: 'timespan',
  time: 'timespan',
  dynamic: 'dynamic',
};

/** The type that a query means by a name such as `double`; undefined for a name of no type. */
export function typeNamed(name: string): KqlType | undefined {
  return Object.hasOwn(typesByName, name) ? typesByName[name] : undefined;
}

const numeric: KqlType[] = ['int', 'long', 'real', 'decimal'];

export function isNumeric(type: KqlType): boolean {
  return numeric.includes(type);
}

export function isInteger(type: KqlType): boolean {
  return type === 'int' || type === 'long';
}

/** The type that holds values of all of these: the widest number, or `dynamic` where they differ. */
export function commonType(types: KqlType[]): KqlType {
  const distinct = [...new Set(types)];
  if (distinct.length === 1) {
    return distinct[0];
  }
  if (distinct.length > 0 && distinct.every(isNumeric)) {
    return numeric[Math.max(...distinct.map(type => numeric.indexOf(type)))];
  }
  return distinct.length === 0 ? 'string' : 'dynamic';
}
