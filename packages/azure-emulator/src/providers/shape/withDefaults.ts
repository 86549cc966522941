import { isObject } from './Rule';

type Body = Record<string, unknown>;

/** A body with what is left out of it filled in, at every depth; `null` counts as left out. */
export function withDefaults(defaults: Body, body: Body): Body {
  const filled: Body = { ...defaults };
  for (const [name, value] of Object.entries(body)) {
    const standard = defaults[name];
    if (isObject(value) && isObject(standard)) {
      filled[name] = withDefaults(standard, value);
    } else if (value !== null && value !== undefined) {
      filled[name] = value;
    }
  }
  return filled;
}
