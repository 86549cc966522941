import { arrayFunctions } from './array';
import { cidrFunctions } from './cidr';
import { comparisonFunctions } from './comparison';
import { dateFunctions } from './date';
import { lambdaFunctions } from './lambda';
import { logicalFunctions } from './logical';
import { numericFunctions } from './numeric';
import { objectFunctions } from './object';
import { resourceFunctions } from './resource';
import { scopeFunctions } from './scope';
import { stringFunctions } from './string';
import { uriFunctions } from './uri';
import { zoneFunctions } from './zones';
import { FunctionFamily, TemplateFunction } from './TemplateFunction';

const families: FunctionFamily[] = [
  arrayFunctions,
  cidrFunctions,
  comparisonFunctions,
  dateFunctions,
  lambdaFunctions,
  logicalFunctions,
  numericFunctions,
  objectFunctions,
  resourceFunctions,
  scopeFunctions,
  stringFunctions,
  uriFunctions,
  zoneFunctions,
];

/** Every function of the language, by its name in lower case. */
export const templateFunctions: ReadonlyMap<string, TemplateFunction> = new Map(
  families.flatMap(family =>
    Object.entries(family).map(([name, value]) => [name.toLowerCase(), value]),
  ),
);
