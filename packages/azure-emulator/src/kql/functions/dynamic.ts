import { identityOf, isDynamicObject, KqlValue, toText } from '../values';
import { ScalarFunction } from './ScalarFunction';

function concatenate(args: KqlValue[]): KqlValue {
  return args.flatMap(item => (Array.isArray(item) ? item : []));
}

function hasElement([set, value]: KqlValue[]): KqlValue {
  return Array.isArray(set)
    ? set.some(item => identityOf(item) === identityOf(value))
    : undefined;
}

function union(args: KqlValue[]): KqlValue {
  const items = new Map<string, KqlValue>();
  for (const set of args) {
    for (const item of Array.isArray(set) ? set : []) {
      items.set(identityOf(item), item);
    }
  }
  return [...items.values()];
}

function pack(args: KqlValue[]): KqlValue {
  const bag: Record<string, KqlValue> = {};
  for (let at = 0; at + 1 < args.length; at += 2) {
    bag[toText(args[at])] = args[at + 1];
  }
  return bag;
}

function merge(args: KqlValue[]): KqlValue {
  return Object.assign({}, ...args.filter(isDynamicObject).reverse());
}

/** Functions of arrays and property bags. */
export const dynamicFunctions: Record<string, ScalarFunction> = {
  array_length: ([value]) => (Array.isArray(value) ? value.length : undefined),
  array_concat: concatenate,
  array_index_of: ([array, value]) =>
    Array.isArray(array)
      ? array.findIndex(item => identityOf(item) === identityOf(value))
      : undefined,
  set_has_element: hasElement,
  set_union: union,
  bag_keys: ([bag]) => (isDynamicObject(bag) ? Object.keys(bag) : undefined),
  bag_has_key: ([bag, key]) =>
    isDynamicObject(bag) ? Object.hasOwn(bag, toText(key)) : undefined,
  bag_merge: merge,
  pack,
  bag_pack: pack,
  pack_array: args => args,
};
