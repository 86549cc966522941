/** What one member of a body may hold. Built by the functions of this file; checked by `checkShape`. */
export class Rule {
  readonly isRequired: boolean = false;
  /** Whether it keeps its first value. */
  readonly isFixed: boolean = false;
  /** Says what is wrong with a value, as `one of 'A', 'B'`; undefined where it is right. */
  readonly allowed: (value: unknown) => string | undefined;
  /** Of an object's members, of a list's items or of a map's values. */
  readonly members?: Shape;
  readonly items?: Rule;

  constructor(rule: Partial<Rule> & Pick<Rule, 'allowed'>) {
    this.allowed = rule.allowed;
    this.members = rule.members;
    this.items = rule.items;
    this.isRequired = rule.isRequired ?? false;
    this.isFixed = rule.isFixed ?? false;
  }
}

/** The members of a body that have rules; all others are kept as they come. */
export interface Shape {
  [member: string]: Rule | Shape;
}

/** Limits of a text's length, in characters, and its form. */
export interface TextLimits {
  least?: number;
  most?: number;
  pattern?: RegExp;
}

/** A text within the limits. */
export function text({ least = 0, most, pattern }: TextLimits = {}): Rule {
  const says = [
    `text of ${least} to ${most ?? 'any number of'} characters`,
    ...(pattern ? [`matching '${pattern.source}'`] : []),
  ].join(' ');
  return new Rule({
    allowed: value =>
      typeof value === 'string' &&
      value.length >= least &&
      value.length <= (most ?? Infinity) &&
      (!pattern || pattern.test(value))
        ? undefined
        : says,
  });
}

/** One of these words; their case does not count, as in Azure. */
export function oneOf(...words: string[]): Rule {
  const known = new Set(words.map(word => word.toLowerCase()));
  return new Rule({
    allowed: value =>
      typeof value === 'string' && known.has(value.toLowerCase())
        ? undefined
        : `one of ${words.map(word => `'${word}'`).join(', ')}`,
  });
}

/** A whole number, both ends included. */
export function integer(least = -Infinity, most = Infinity): Rule {
  return new Rule({
    allowed: value =>
      Number.isInteger(value) && Number(value) >= least && Number(value) <= most
        ? undefined
        : `a whole number${range(least, most)}`,
  });
}

/** True or false. */
export const flag = new Rule({
  allowed: value =>
    typeof value === 'boolean' ? undefined : "'true' or 'false'",
});

/** An object of which these members have rules. */
export function object(members: Shape): Rule {
  return new Rule({
    members,
    allowed: value => (isObject(value) ? undefined : 'an object'),
  });
}

/** A list whose items follow one rule. */
export function list(
  items: Rule | Shape,
  { least = 0, most = Infinity }: { least?: number; most?: number } = {},
): Rule {
  return new Rule({
    items: items instanceof Rule ? items : object(items),
    allowed: value =>
      Array.isArray(value) && value.length >= least && value.length <= most
        ? undefined
        : `a list${range(least, most)}`,
  });
}

/** An object whose values, whatever their names, follow one rule. */
export function map(values: Rule | Shape): Rule {
  return new Rule({
    items: values instanceof Rule ? values : object(values),
    allowed: value => (isObject(value) ? undefined : 'an object'),
  });
}

/** A member that must be there. */
export function required(rule: Rule | Shape): Rule {
  return new Rule({ ...asRule(rule), isRequired: true });
}

/** A member that cannot change once it is set. */
export function fixed(rule: Rule | Shape): Rule {
  return new Rule({ ...asRule(rule), isFixed: true });
}

/** A shape as the rule of an object. */
export function asRule(rule: Rule | Shape): Rule {
  return rule instanceof Rule ? rule : object(rule);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function range(least: number, most: number): string {
  if (least === -Infinity && most === Infinity) {
    return '';
  }
  return most === Infinity
    ? ` of ${least} or more`
    : ` from ${least} to ${most}`;
}
