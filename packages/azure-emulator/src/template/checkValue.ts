import { canonicalJson } from './canonicalJson';
import { isJsonObject, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';
import { chooseVariant, resolveType } from './typeDefinitions';

const typeChecks: Record<string, (value: Json) => boolean> = {
  string: value => typeof value === 'string',
  securestring: value => typeof value === 'string',
  int: value => Number.isInteger(value),
  bool: value => typeof value === 'boolean',
  array: Array.isArray,
  object: isJsonObject,
  secureobject: isJsonObject,
  any: () => true,
};

/** What is checked, for messages: such as `template parameter 'size'`. */
interface Place {
  subject: string;
  /** Name with the way into it, such as `settings.ports[0]`. */
  name: string;
  definitions: JsonObject;
}

function refuse({ subject, name }: Place, reason: string): never {
  throw new TemplateError(
    `The provided value for the ${subject} '${name}' is not valid. ${reason}`,
  );
}

function typeOf(value: Json): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'Integer' : 'Float';
  }
  const name = typeof value;
  return `${name[0].toUpperCase()}${name.slice(1)}`;
}

/** Throws where a value breaks its declaration: type, allowed values, bounds, members. */
export function checkValue(
  declaration: JsonObject,
  value: Json,
  place: Place,
): void {
  const type = resolveType(declaration, place.definitions);
  if (value === null && type.nullable === true) return;
  const isOfType = typeChecks[String(type.type ?? '').toLowerCase()];
  if (!isOfType) {
    throw new TemplateError(
      `The ${place.subject} '${place.name}' has no valid type: '${type.type}'.`,
    );
  }
  if (!isOfType(value)) {
    refuse(
      place,
      `Expected a value of type '${type.type}', but received a value of type '${typeOf(value)}'.`,
    );
  }
  checkAllowed(type, value, place);
  checkBounds(type, value, place);
  if (Array.isArray(value)) checkItems(type, value, place);
  if (isJsonObject(value)) {
    checkProperties(chooseVariant(type, value, place.name), value, place);
  }
}

function checkAllowed(type: JsonObject, value: Json, place: Place): void {
  const { allowedValues } = type;
  if (!Array.isArray(allowedValues)) return;
  const allowed = new Set(allowedValues.map(canonicalJson));
  const isAllowed = (item: Json) => allowed.has(canonicalJson(item));
  if (isAllowed(value)) return;
  // A list may also be made of allowed values.
  if (Array.isArray(value) && value.every(isAllowed)) return;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  refuse(
    place,
    `The value '${shown}' is not part of the allowed value(s): '${allowedValues.join(',')}'.`,
  );
}

function checkBounds(type: JsonObject, value: Json, place: Place): void {
  const hasLength = typeof value === 'string' || Array.isArray(value);
  const length = hasLength ? value.length : undefined;
  const number = typeof value === 'number' ? value : undefined;
  const checks: Array<[string, number | undefined, 'above' | 'below']> = [
    ['minLength', length, 'below'],
    ['maxLength', length, 'above'],
    ['minValue', number, 'below'],
    ['maxValue', number, 'above'],
  ];
  for (const [rule, measured, wrong] of checks) {
    const bound = type[rule];
    if (typeof bound !== 'number' || measured === undefined) continue;
    if (wrong === 'above' ? measured > bound : measured < bound) {
      refuse(place, `It breaks its ${rule} of '${bound}' with '${measured}'.`);
    }
  }
}

function checkItems(type: JsonObject, value: Json[], place: Place): void {
  const first = Array.isArray(type.prefixItems) ? type.prefixItems : [];
  value.forEach((item, index) => {
    const itemType = index < first.length ? first[index] : type.items;
    const name = `${place.name}[${index}]`;
    if (itemType === false)
      refuse({ ...place, name }, 'No item may stand here.');
    if (isJsonObject(itemType)) checkValue(itemType, item, { ...place, name });
  });
}

function checkProperties(
  declared: JsonObject,
  value: JsonObject,
  place: Place,
): void {
  const type = resolveType(declared, place.definitions);
  const properties = isJsonObject(type.properties) ? type.properties : {};
  for (const [property, declaration] of Object.entries(properties)) {
    if (!isJsonObject(declaration)) continue;
    const name = `${place.name}.${property}`;
    const member = Object.hasOwn(value, property) ? value[property] : undefined;
    const { nullable } = resolveType(declaration, place.definitions);
    if (member !== undefined) {
      checkValue(declaration, member, { ...place, name });
    } else if (nullable !== true) {
      refuse(place, `The required property '${property}' is missing.`);
    }
  }
  const { additionalProperties: others } = type;
  for (const [property, member] of Object.entries(value)) {
    if (Object.hasOwn(properties, property)) continue;
    const name = `${place.name}.${property}`;
    if (others === false) {
      refuse(place, `The property '${property}' is not allowed here.`);
    }
    if (isJsonObject(others)) checkValue(others, member, { ...place, name });
  }
}
