import { asRule, isObject, Rule, Shape } from './Rule';

/** What is wrong with one member of a body. */
export interface BodyProblem {
  kind: 'missing' | 'value' | 'fixed';
  /** From the body's root, such as `properties.agentPoolProfiles[0].count`. */
  path: string;
  found: unknown;
  /** What it may be, as `one of 'A', 'B'`; of a fixed member: what it is. */
  allowed: string;
}

/**
 * The first member that breaks its rule. Members that are left out or `null` are missing ones;
 * `before` is the body that stands, whose fixed members must not change.
 */
export function checkShape(
  shape: Shape,
  body: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
  at = '',
): BodyProblem | undefined {
  for (const [name, entry] of Object.entries(shape)) {
    const path = at ? `${at}.${name}` : name;
    const problem = checkMember(
      asRule(entry),
      body[name] ?? undefined,
      before?.[name] ?? undefined,
      path,
    );
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

function checkMember(
  rule: Rule,
  value: unknown,
  before: unknown,
  path: string,
): BodyProblem | undefined {
  if (value === undefined) {
    return rule.isRequired
      ? { kind: 'missing', path, found: value, allowed: 'present' }
      : undefined;
  }
  const allowed = rule.allowed(value);
  if (allowed) {
    return { kind: 'value', path, found: value, allowed };
  }
  if (rule.isFixed && before !== undefined && !isSame(value, before)) {
    return { kind: 'fixed', path, found: value, allowed: asText(before) };
  }
  if (rule.members && isObject(value)) {
    return checkShape(
      rule.members,
      value,
      isObject(before) ? before : undefined,
      path,
    );
  }
  return rule.items && checkItems(rule.items, value, path);
}

function checkItems(
  rule: Rule,
  value: unknown,
  path: string,
): BodyProblem | undefined {
  const entries: Array<[string, unknown]> = Array.isArray(value)
    ? value.map((item, index) => [`${path}[${index}]`, item])
    : Object.entries(value as object).map(([name, item]) => [
        `${path}.${name}`,
        item,
      ]);
  for (const [place, item] of entries) {
    const problem = checkMember(rule, item ?? undefined, undefined, place);
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

/** Words of a fixed member are the same in any case. */
function isSame(one: unknown, other: unknown): boolean {
  return asText(one).toLowerCase() === asText(other).toLowerCase();
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
