import { findName, isJsonObject, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';

/** Longest chain of definitions that stand for one another. */
const maximumReferences = 32;

/**
 * What a declaration means once its `$ref`s are followed; its own members win over those of the
 * definition.
 */
export function resolveType(
  declaration: JsonObject,
  definitions: JsonObject,
): JsonObject {
  let resolved = declaration;
  for (let followed = 0; resolved.$ref !== undefined; followed += 1) {
    const { $ref: reference, ...own } = resolved;
    const text = String(reference);
    const wanted = /^#\/definitions\/([^/]+)$/.exec(text)?.[1];
    const name = wanted && findName(definitions, decodeName(wanted));
    const definition = name ? definitions[name] : undefined;
    if (!isJsonObject(definition) || followed >= maximumReferences) {
      throw new TemplateError(
        `The type reference '${text}' names no definition of the template.`,
      );
    }
    resolved = { ...definition, ...own };
  }
  return resolved;
}

/** A name as JSON pointers write it, in plain. */
function decodeName(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The variant of a type with a discriminator that a value belongs to; the type itself without one. */
export function chooseVariant(
  type: JsonObject,
  value: Json,
  path: string,
): JsonObject {
  const { discriminator } = type;
  if (!isJsonObject(discriminator)) return type;
  const property = String(discriminator.propertyName);
  const mapping = isJsonObject(discriminator.mapping)
    ? discriminator.mapping
    : {};
  const given = isJsonObject(value) ? value[property] : undefined;
  const variant = Object.hasOwn(mapping, String(given))
    ? mapping[String(given)]
    : undefined;
  if (isJsonObject(variant)) return variant;
  throw new TemplateError(
    `The value of '${path}' must have the property '${property}' with one of the values '${Object.keys(mapping).join(',')}'.`,
  );
}
