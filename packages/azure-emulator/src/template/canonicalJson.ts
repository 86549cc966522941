import { isJsonObject, Json } from './Json';

/** JSON text that is the same for values that are the same, whatever the order of their names. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_, member: Json) =>
    isJsonObject(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([left], [right]) =>
            left < right ? -1 : 1,
          ),
        )
      : member,
  );
}
