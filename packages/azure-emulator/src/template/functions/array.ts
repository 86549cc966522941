import { canonicalJson } from '../canonicalJson';
import { findName, isJsonObject, isSameJson, Json, JsonObject } from '../Json';
import { TemplateError } from '../TemplateError';
import { asArray, asInteger, asString, toText } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

/** Most numbers that `range` gives. */
const maximumRange = 10_000;

function lengthOf(value: Json): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (isJsonObject(value)) return Object.keys(value).length;
  throw new TemplateError("'length' takes a string, an array or an object.");
}

function contains(container: Json, item: Json): boolean {
  if (Array.isArray(container)) {
    return container.some(member => isSameJson(member, item));
  }
  if (isJsonObject(container)) {
    return findName(container, toText(item)) !== undefined;
  }
  return asString(container).includes(toText(item));
}

function indexIn(container: Json, item: Json, isLast: boolean): number {
  if (Array.isArray(container)) {
    const isItem = (member: Json) => isSameJson(member, item);
    return isLast
      ? container.findLastIndex(isItem)
      : container.findIndex(isItem);
  }
  const text = asString(container).toLowerCase();
  const part = asString(item).toLowerCase();
  return isLast ? text.lastIndexOf(part) : text.indexOf(part);
}

/** Members of both objects; nested objects are joined too, and the later value wins. */
function joinObjects(left: JsonObject, right: JsonObject): JsonObject {
  const members = new Map(Object.entries(left));
  for (const [name, value] of Object.entries(right)) {
    const known = findName(left, name) ?? name;
    const before = members.get(known);
    const isJoined = isJsonObject(before) && isJsonObject(value);
    members.set(known, isJoined ? joinObjects(before, value) : value);
  }
  return Object.fromEntries(members);
}

function distinct(values: Json[]): Json[] {
  const byText = new Map<string, Json>();
  for (const value of values) {
    const text = canonicalJson(value);
    if (!byText.has(text)) byText.set(text, value);
  }
  return [...byText.values()];
}

function union(args: Json[]): Json {
  return args.every(isJsonObject)
    ? args.reduce(joinObjects)
    : distinct(args.flatMap(asArray));
}

function intersection(args: Json[]): Json {
  if (args.every(isJsonObject)) {
    const [head, ...others] = args;
    return Object.fromEntries(
      Object.entries(head).filter(([name, value]) =>
        others.every(
          other => Object.hasOwn(other, name) && isSameJson(other[name], value),
        ),
      ),
    );
  }
  const [head, ...others] = args.map(asArray);
  const texts = others.map(other => new Set(other.map(canonicalJson)));
  return distinct(head).filter(value =>
    texts.every(other => other.has(canonicalJson(value))),
  );
}

function cut(value: Json, count: Json, isTake: boolean): Json {
  const at = Math.max(0, asInteger(count));
  const whole = Array.isArray(value) ? value : asString(value);
  return isTake ? whole.slice(0, at) : whole.slice(at);
}

function first(value: Json): Json {
  if (Array.isArray(value)) return value[0] ?? null;
  return asString(value).charAt(0);
}

function last(value: Json): Json {
  if (Array.isArray(value)) return value.at(-1) ?? null;
  return asString(value).slice(-1);
}

function range(start: number, count: number): number[] {
  const isInside = start + count <= 2_147_483_647;
  if (count < 0 || count > maximumRange || !isInside) {
    throw new TemplateError(
      `'range' counts from 0 to ${maximumRange} up to 2147483647, and got a start of ${start} and a count of ${count}.`,
    );
  }
  return Array.from({ length: count }, (_, index) => start + index);
}

/** Functions on arrays, some of which take text and objects too. */
export const arrayFunctions: FunctionFamily = {
  array: define(1, 1, ([value]) => (Array.isArray(value) ? value : [value])),
  concat: define(1, Infinity, args =>
    args.some(Array.isArray)
      ? args.flatMap(asArray)
      : args.map(toText).join(''),
  ),
  contains: define(2, 2, ([container, item]) => contains(container, item)),
  createArray: define(0, Infinity, args => args),
  distinct: define(1, 1, ([list]) => distinct(asArray(list))),
  empty: define(1, 1, ([value]) => value === null || lengthOf(value) === 0),
  first: define(1, 1, ([value]) => first(value)),
  last: define(1, 1, ([value]) => last(value)),
  flatten: define(1, 1, ([value]) => asArray(value).flatMap(asArray)),
  indexOf: define(2, 2, ([list, item]) => indexIn(list, item, false)),
  lastIndexOf: define(2, 2, ([list, item]) => indexIn(list, item, true)),
  indexFromEnd: define(2, 2, ([list, index]) => {
    const items = asArray(list);
    return items[items.length - asInteger(index)] ?? null;
  }),
  intersection: define(2, Infinity, intersection),
  length: define(1, 1, ([value]) => lengthOf(value)),
  range: define(2, 2, ([start, count]) =>
    range(asInteger(start), asInteger(count)),
  ),
  skip: define(2, 2, ([value, count]) => cut(value, count, false)),
  take: define(2, 2, ([value, count]) => cut(value, count, true)),
  union: define(1, Infinity, union),
};
