import { commonType } from '../KqlType';
import { isMissing, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

/** Functions that choose or test; `iff` and `case` are the compiler's. */
export const conditionalFunctions: ScalarFunctions = {
  coalesce: scalar(commonType, [2, 64], args =>
    args.find(value => !isMissing(value) && value !== ''),
  ),
  isnull: scalar('bool', [1], ([value]) => isMissing(value)),
  isnotnull: scalar('bool', [1], ([value]) => !isMissing(value)),
  notnull: scalar('bool', [1], ([value]) => !isMissing(value)),
  isempty: scalar('bool', [1], ([value]) => toText(value) === ''),
  isnotempty: scalar('bool', [1], ([value]) => toText(value) !== ''),
  notempty: scalar('bool', [1], ([value]) => toText(value) !== ''),
  not: scalar('bool', [1], ([value]) =>
    isMissing(value) ? undefined : value !== true && value !== 1,
  ),
  isnan: scalar('bool', [1], ([value]) => Number.isNaN(value)),
  isinf: scalar(
    'bool',
    [1],
    ([value]) => value === Infinity || value === -Infinity,
  ),
  isfinite: scalar('bool', [1], ([value]) => Number.isFinite(value)),
};
