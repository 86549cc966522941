import { isJsonObject, Json, JsonObject } from './Json';
import { checkLimits } from './checkLimits';
import { TemplateError } from './TemplateError';

/** A deployment template whose outer shape has been checked. */
export interface Template {
  source: JsonObject;
  parameters: Record<string, JsonObject>;
  variables: JsonObject;
  outputs: Record<string, JsonObject>;
  functions: Json[];
  /** Types that declarations name with `$ref`. */
  definitions: JsonObject;
  /** Each with its symbolic name, where the template uses these. */
  resources: Array<{ symbolicName?: string; source: JsonObject; path: string }>;
}

function objectMember(source: JsonObject, name: string): JsonObject {
  const value = source[name] ?? {};
  if (isJsonObject(value)) return value;
  throw new TemplateError(`'${name}' must be an object.`, { path: name });
}

function objectsOf(source: JsonObject, name: string) {
  const members = objectMember(source, name);
  for (const [member, value] of Object.entries(members)) {
    if (!isJsonObject(value)) {
      throw new TemplateError(`'${member}' must be an object.`, {
        path: `${name}.${member}`,
      });
    }
  }
  return members as Record<string, JsonObject>;
}

function readResources(source: JsonObject): Template['resources'] {
  const { resources } = source;
  if (resources === undefined) {
    throw new TemplateError("The required property 'resources' is missing.");
  }
  const entries = Array.isArray(resources)
    ? resources.map((value, index) => ({
        symbolicName: undefined,
        value,
        path: `resources[${index}]`,
      }))
    : Object.entries(objectMember(source, 'resources')).map(
        ([symbolicName, value]) => ({
          symbolicName,
          value,
          path: `resources.${symbolicName}`,
        }),
      );
  return entries.map(({ symbolicName, value, path }) => {
    if (!isJsonObject(value) || typeof value.type !== 'string') {
      throw new TemplateError("A resource needs a 'type'.", { path });
    }
    return { symbolicName, source: value, path };
  });
}

/** Checks the outer shape of a template. */
export function readTemplate(source: Json | undefined): Template {
  if (!isJsonObject(source)) {
    throw new TemplateError('The template is no JSON object.');
  }
  if (typeof source.$schema !== 'string') {
    throw new TemplateError("The required property '$schema' is missing.");
  }
  const template: Template = {
    source,
    parameters: objectsOf(source, 'parameters'),
    variables: objectMember(source, 'variables'),
    outputs: objectsOf(source, 'outputs'),
    functions: Array.isArray(source.functions) ? source.functions : [],
    definitions: objectMember(source, 'definitions'),
    resources: readResources(source),
  };
  checkLimits(template);
  return template;
}
