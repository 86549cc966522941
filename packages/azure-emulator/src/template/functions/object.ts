import { findName, isJsonObject, Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asArray, asObject, asString } from './arguments';
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
    const names = args.filter((_, index) => index % 2 === 0).map(asString);
    return Object.fromEntries(
      names.map((name, index) => [name, args[2 * index + 1]]),
    );
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
    Object.fromEntries(
      asArray(list).flatMap(each => Object.entries(asObject(each))),
    ),
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
