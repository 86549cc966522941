type Json = Record<string, unknown>;

/**
 * What a PATCH makes of a resource: properties are merged at every depth, `null` removes, and
 * `tags`, as lists, are replaced whole.
 */
export function mergePatch(existing: object, patch: Json): Json {
  const merged: Json = { ...existing };
  for (const [name, value] of Object.entries(patch)) {
    const before = merged[name];
    if (value === null) {
      delete merged[name];
    } else if (name !== 'tags' && isObject(value) && isObject(before)) {
      merged[name] = mergePatch(before, value);
    } else {
      merged[name] = value;
    }
  }
  return merged;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
