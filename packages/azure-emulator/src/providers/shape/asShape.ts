import { asRule, isObject, Rule, Shape } from './Rule';

/**
 * A body read as Azure's providers read JSON: names of members in any case, and a word for a number, a flag or a text
 * where the rule allows no other. What cannot be read so stays as it is.
 */
export function asShape(
  shape: Shape,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const read: Record<string, unknown> = { ...body };
  for (const [name, entry] of Object.entries(shape)) {
    const written = nameIn(read, name);
    if (written === undefined) {
      continue;
    }
    const value = read[written];
    delete read[written];
    read[name] = asMember(asRule(entry), value);
  }
  return read;
}

/** The member's name as it was written. */
function nameIn(
  body: Record<string, unknown>,
  name: string,
): string | undefined {
  return Object.hasOwn(body, name)
    ? name
    : Object.keys(body).find(each => each.toLowerCase() === name.toLowerCase());
}

function asMember(rule: Rule, value: unknown): unknown {
  const read = rule.allowed(value) ? converted(rule, value) : value;
  if (rule.members && isObject(read)) {
    return asShape(rule.members, read);
  }
  const { items } = rule;
  return items && Array.isArray(read)
    ? read.map(item => asMember(items, item))
    : read;
}

function converted(rule: Rule, value: unknown): unknown {
  return candidates(value).find(each => !rule.allowed(each)) ?? value;
}

function candidates(value: unknown): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [String(value)];
  }
  if (typeof value !== 'string' || value.trim() === '') {
    return [];
  }
  const flag = { true: true, false: false }[value.toLowerCase()];
  return flag === undefined ? [Number(value)] : [flag];
}
