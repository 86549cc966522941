import { findName, isJsonObject, Json, JsonObject } from '../Json';
import { TemplateError } from '../TemplateError';
import { asObject, asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

function member(value: Json, key: Json): Json | undefined {
  if (Array.isArray(value) && typeof key === 'number') return value[key];
  if (!isJsonObject(value) || typeof key !== 'string') return undefined;
  const name = findName(value, key);
  return name === undefined ? undefined : value[name];
}

/** createObject, items, objectKeys, tryGet, tryIndexFromEnd, shallowMerge. */
export const objectFunctions: FunctionFamily = {
  createObject: define(0, Infinity, args => {
    if (args.length % 2 !== 0) {
      throw new TemplateError("'createObject' takes pairs of name and value.");
    }
    const result: JsonObject = {};
    for (let index = 0; index < args.length; index += 2) {
      result[asString(args[index])] = args[index + 1];
    }
    return result;
  }),
  items: define(1, 1, ([value]) =>
    Object.entries(asObject(value))
      .sort(([left], [right]) => left.localeCompare(right, 'en'))
      .map(([key, item]) => ({ key, value: item })),
  ),
  objectKeys: define(1, 1, ([value]) =>
    Object.keys(asObject(value)).sort((left, right) =>
      left.localeCompare(right, 'en'),
    ),
  ),
  shallowMerge: define(1, 1, ([list]) =>
    Object.assign({}, ...(Array.isArray(list) ? list.map(asObject) : [])),
  ),
  tryGet: define(2, Infinity, ([value, ...keys]) =>
    keys.reduce<Json>((target, key) => member(target, key) ?? null, value),
  ),
  tryIndexFromEnd: define(2, 2, ([list, index]) =>
    Array.isArray(list) && typeof index === 'number'
      ? (list[list.length - index] ?? null)
      : null,
  ),
};
