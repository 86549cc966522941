import { compareValues, isMissing, KqlValue } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

/** Sorts the first array, and the others along with it; nulls stand last, or first where asked. */
function sortArrays(args: KqlValue[], sign: 1 | -1): KqlValue {
  const last = args.at(-1);
  const areNullsLast = typeof last === 'boolean' ? last : true;
  const [first, ...others] = args.filter(arg => Array.isArray(arg));
  if (!first) {
    return undefined;
  }
  const order = first
    .map((_, at) => at)
    .sort((a, b) => {
      const [left, right] = [first[a], first[b]];
      const missing = Number(isMissing(left)) - Number(isMissing(right));
      if (missing !== 0) {
        return areNullsLast ? missing : -missing;
      }
      return (compareValues(left, right) ?? 0) * sign || a - b;
    });
  const sorted = [first, ...others].map(array =>
    array.length === first.length ? order.map(at => array[at] ?? null) : null,
  );
  return others.length === 0 ? sorted[0] : sorted;
}

/** Functions that sort arrays; with several arrays the answer is a list of them. */
export const sortFunctions: ScalarFunctions = {
  array_sort_asc: scalar('dynamic', [1, 65], args => sortArrays(args, 1)),
  array_sort_desc: scalar('dynamic', [1, 65], args => sortArrays(args, -1)),
};
