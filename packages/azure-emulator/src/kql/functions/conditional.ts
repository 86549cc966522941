import { isMissing, KqlValue, toText } from '../values';
import { ScalarFunction } from './ScalarFunction';

function choose([condition, yes, no]: KqlValue[]): KqlValue {
  return condition === true ? yes : no;
}

function firstCase(args: KqlValue[]): KqlValue {
  for (let at = 0; at + 1 < args.length; at += 2) {
    if (args[at] === true) {
      return args[at + 1];
    }
  }
  return args.length % 2 === 1 ? args.at(-1) : undefined;
}

/** Functions that choose or test. */
export const conditionalFunctions: Record<string, ScalarFunction> = {
  iff: choose,
  iif: choose,
  case: firstCase,
  coalesce: args => args.find(value => !isMissing(value) && value !== ''),
  isnull: ([value]) => isMissing(value),
  isnotnull: ([value]) => !isMissing(value),
  isempty: ([value]) => toText(value) === '',
  isnotempty: ([value]) => toText(value) !== '',
  not: ([value]) => (isMissing(value) ? undefined : value !== true),
};
