import { identityOf, KqlValue } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

function setOf(value: KqlValue): Map<string, KqlValue> | undefined {
  return Array.isArray(value)
    ? new Map(value.map(item => [identityOf(item), item]))
    : undefined;
}

/** Combines the sets of all arguments; null where one is no array. */
function combine(
  pick: (sets: Array<Map<string, KqlValue>>) => Iterable<[string, KqlValue]>,
) {
  return (args: KqlValue[]): KqlValue => {
    const sets = args.map(setOf);
    return sets.every(set => set !== undefined)
      ? [...new Map(pick(sets)).values()]
      : undefined;
  };
}

/** Functions of arrays in which order and repetition count for nothing. */
export const setFunctions: ScalarFunctions = {
  set_union: scalar(
    'dynamic',
    [2, 64],
    combine(sets => sets.flatMap(set => [...set])),
  ),
  set_intersect: scalar(
    'dynamic',
    [2, 64],
    combine(([first, ...others]) =>
      [...first].filter(([key]) => others.every(set => set.has(key))),
    ),
  ),
  set_difference: scalar(
    'dynamic',
    [2, 64],
    combine(([first, ...others]) =>
      [...first].filter(([key]) => !others.some(set => set.has(key))),
    ),
  ),
  set_equals: scalar('bool', [2], ([a, b]) => {
    const [first, second] = [setOf(a), setOf(b)];
    return (
      first?.size === second?.size &&
      [...(first?.keys() ?? [])].every(key => second?.has(key))
    );
  }),
  set_has_element: scalar(
    'bool',
    [2],
    ([set, value]) => setOf(set)?.has(identityOf(value)) ?? undefined,
  ),
  jaccard_index: scalar('real', [2], ([a, b]) => {
    const [first, second] = [setOf(a), setOf(b)];
    if (!first || !second) {
      return undefined;
    }
    const shared = [...first.keys()].filter(key => second.has(key)).length;
    return shared / (first.size + second.size - shared);
  }),
};
