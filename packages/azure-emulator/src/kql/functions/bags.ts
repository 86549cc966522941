import { atPath } from '../compileSpecialCall';
import { isDynamicObject, jsonText, KqlValue, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

function pack(args: KqlValue[]): KqlValue {
  const bag: Record<string, KqlValue> = {};
  for (let at = 0; at + 1 < args.length; at += 2) {
    bag[toText(args[at])] = args[at + 1] ?? null;
  }
  return bag;
}

/** The first bag that has a key gives its value. */
function merge(args: KqlValue[]): KqlValue {
  const bags = args.filter(isDynamicObject);
  return bags.length === 0
    ? undefined
    : bags.reduce((merged, bag) => ({ ...merged, ...bag, ...merged }), {});
}

function removeKeys([bag, keys]: KqlValue[]): KqlValue {
  if (!isDynamicObject(bag) || !Array.isArray(keys)) {
    return bag;
  }
  return keys
    .map(key => toText(key))
    .reduce<KqlValue>((rest, key) => removeAt(rest, pathOrKey(key)), bag);
}

function pathOrKey(key: string): string[] {
  return key.startsWith('$.') ? pathOf(key) : [key];
}

function setAt(
  value: KqlValue,
  [key, ...rest]: string[],
  put: KqlValue,
): KqlValue {
  const bag = isDynamicObject(value) ? value : {};
  return {
    ...bag,
    [key]: rest.length > 0 ? setAt(bag[key], rest, put) : put,
  };
}

function pathOf(text: string): string[] {
  return [...text.matchAll(/\.([\w-]+)|\['([^']*)'\]|\["([^"]*)"\]/g)].map(
    match => match[1] ?? match[2] ?? match[3],
  );
}

function removeAt(value: KqlValue, [key, ...rest]: string[]): KqlValue {
  if (!isDynamicObject(value) || !Object.hasOwn(value, key)) {
    return value;
  }
  if (rest.length > 0) {
    return { ...value, [key]: removeAt(value[key], rest) };
  }
  const { [key]: _removed, ...others } = value;
  return others;
}

function hasKey([bag, key]: KqlValue[]): KqlValue {
  if (!isDynamicObject(bag)) {
    return undefined;
  }
  const name = toText(key);
  return name.startsWith('$.')
    ? atPath(name, jsonText(bag)) !== undefined
    : Object.hasOwn(bag, name);
}

function zipBag([keys, values]: KqlValue[]): KqlValue {
  if (!Array.isArray(keys)) {
    return undefined;
  }
  const list = Array.isArray(values) ? values : [];
  const pairs = keys.flatMap((key, at) =>
    typeof key === 'string' ? [[key, list[at] ?? null]] : [],
  );
  return Object.fromEntries(pairs);
}

/** Paths of a value's parts, such as `['a']['b'][0]`. */
function treePath(value: KqlValue, prefix: string): string[] {
  if (Array.isArray(value)) {
    return [
      ...new Set(value.flatMap(item => treePath(item, `${prefix}[0]`))),
      `${prefix}[0]`,
    ];
  }
  return isDynamicObject(value)
    ? Object.entries(value).flatMap(([key, item]) => [
        `${prefix}['${key}']`,
        ...treePath(item, `${prefix}['${key}']`),
      ])
    : [];
}

/** Functions of property bags. */
export const bagFunctions: ScalarFunctions = {
  bag_keys: scalar('dynamic', [1], ([bag]) =>
    isDynamicObject(bag) ? Object.keys(bag) : undefined,
  ),
  bag_has_key: scalar('bool', [2], hasKey),
  bag_merge: scalar('dynamic', [2, 64], merge),
  bag_set_key: scalar('dynamic', [3], ([bag, key, value]) =>
    isDynamicObject(bag)
      ? setAt(bag, pathOrKey(toText(key)), value ?? null)
      : undefined,
  ),
  bag_remove_keys: scalar('dynamic', [2], removeKeys),
  bag_zip: scalar('dynamic', [2], zipBag),
  pack: scalar('dynamic', [2, 256], pack),
  bag_pack: scalar('dynamic', [2, 256], pack),
  pack_dictionary: scalar('dynamic', [2, 256], pack),
  treepath: scalar('dynamic', [1], ([value]) => [
    ...new Set(treePath(value, '')),
  ]),
};
