import { ScalarFunction } from './ScalarFunction';
import { conditionalFunctions } from './conditional';
import { conversionFunctions } from './conversion';
import { dateFunctions } from './dates';
import { dynamicFunctions } from './dynamic';
import { numberFunctions } from './numbers';
import { stringFunctions } from './strings';

/** Every scalar function by its name in lower case; `now` and `ago` are the compiler's. */
export const scalarFunctions: Record<string, ScalarFunction> = {
  ...conditionalFunctions,
  ...conversionFunctions,
  ...dateFunctions,
  ...dynamicFunctions,
  ...numberFunctions,
  ...stringFunctions,
};
