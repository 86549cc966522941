import { arrayFunctions } from './arrays';
import { bagFunctions } from './bags';
import { bitFunctions } from './bits';
import { conditionalFunctions } from './conditional';
import { conversionFunctions } from './conversion';
import { dateFunctions } from './dates';
import { datePartFunctions } from './dateParts';
import { encodingFunctions } from './encoding';
import { formatFunctions } from './format';
import { ipv4Functions } from './ipv4';
import { mathFunctions } from './mathematics';
import { numberFunctions } from './numbers';
import { parserFunctions } from './parsers';
import { ScalarFunctions } from './ScalarFunction';
import { searchFunctions } from './search';
import { seriesFunctions } from './series';
import { setFunctions } from './sets';
import { sortFunctions } from './sorting';
import { stringFunctions } from './strings';

/** Every scalar function by its name in lower case; special forms are the compiler's. */
export const scalarFunctions: ScalarFunctions = {
  ...arrayFunctions,
  ...bagFunctions,
  ...bitFunctions,
  ...conditionalFunctions,
  ...conversionFunctions,
  ...dateFunctions,
  ...datePartFunctions,
  ...encodingFunctions,
  ...formatFunctions,
  ...ipv4Functions,
  ...mathFunctions,
  ...numberFunctions,
  ...parserFunctions,
  ...searchFunctions,
  ...seriesFunctions,
  ...setFunctions,
  ...sortFunctions,
  ...stringFunctions,
};
