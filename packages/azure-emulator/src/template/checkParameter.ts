import { isJsonObject, isSameJson, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';

const typeChecks: Record<string, (value: Json) => boolean> = {
  string: value => typeof value === 'string',
  securestring: value => typeof value === 'string',
  int: value => Number.isInteger(value),
  bool: value => typeof value === 'boolean',
  array: Array.isArray,
  object: isJsonObject,
  secureobject: isJsonObject,
};

function refuse(name: string, message: string): never {
  throw new TemplateError(message, { path: `parameters.${name}` });
}

/** Throws where a value breaks its declaration: type, allowed values, bounds. */
export function checkParameter(
  name: string,
  declaration: JsonObject,
  value: Json,
): void {
  const type = String(declaration.type ?? '').toLowerCase();
  const isOfType = typeChecks[type];
  if (!isOfType && declaration.$ref === undefined) {
    refuse(name, `The template parameter '${name}' has no valid type.`);
  }
  if (value === null && declaration.nullable === true) return;
  if (isOfType && !isOfType(value)) {
    refuse(
      name,
      `The provided value for the template parameter '${name}' is not valid. Expected a value of type '${declaration.type}'.`,
    );
  }
  const { allowedValues } = declaration;
  if (Array.isArray(allowedValues)) {
    const isAllowed = (item: Json) =>
      allowedValues.some(allowed => isSameJson(allowed, item));
    const isValid =
      isAllowed(value) || (Array.isArray(value) && value.every(isAllowed));
    if (!isValid) {
      refuse(
        name,
        `The provided value '${JSON.stringify(value)}' for the template parameter '${name}' is not part of the allowed value(s): '${allowedValues.join(',')}'.`,
      );
    }
  }
  checkBounds(name, declaration, value);
}

function checkBounds(name: string, declaration: JsonObject, value: Json): void {
  const size =
    typeof value === 'string' || Array.isArray(value)
      ? value.length
      : undefined;
  const checks: Array<[string, number | undefined, boolean]> = [
    ['minLength', size, false],
    ['maxLength', size, true],
    ['minValue', typeof value === 'number' ? value : undefined, false],
    ['maxValue', typeof value === 'number' ? value : undefined, true],
  ];
  for (const [rule, measured, isUpper] of checks) {
    const bound = declaration[rule];
    if (typeof bound !== 'number' || measured === undefined) continue;
    if (isUpper ? measured > bound : measured < bound) {
      refuse(
        name,
        `The provided value for the template parameter '${name}' breaks its ${rule} of ${bound}.`,
      );
    }
  }
}
