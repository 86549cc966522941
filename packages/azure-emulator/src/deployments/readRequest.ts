import { ArmError } from '../arm/ArmError';
import { EmulatorRequest } from '../http/Surface';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import {
  JsonSyntaxError,
  parseTemplateJson,
} from '../template/parseTemplateJson';

function invalid(message: string): ArmError {
  return new ArmError(400, 'InvalidRequestContent', message);
}

function invalidTemplate(message: string): ArmError {
  return new ArmError(400, 'InvalidTemplate', message);
}

/** The body of a request, read as leniently as Azure does; it must be a JSON object. */
export function readBody(request: EmulatorRequest): JsonObject {
  let body: Json;
  try {
    body = parseTemplateJson(request.body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw invalid(
      `The request content was invalid and could not be deserialized: '${error.message}'.`,
    );
  }
  if (isJsonObject(body)) return body;
  throw invalid('The request content must be a JSON object.');
}

/** A body's `properties`, with a template that was sent as text read too. */
export function readProperties(body: JsonObject): JsonObject {
  const { properties } = body;
  if (!isJsonObject(properties)) {
    throw invalid("The request content must hold 'properties'.");
  }
  const { template, templateLink } = properties;
  if (typeof template === 'string') {
    try {
      return { ...properties, template: parseTemplateJson(template) };
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw invalidTemplate(`The template is no JSON: ${error.message}`);
    }
  }
  if (template !== undefined || templateLink !== undefined) return properties;
  throw invalidTemplate(
    "The request holds no 'template' and no 'templateLink'.",
  );
}

/** The value of a query parameter, whatever the case of its name. */
export function queryValue(
  request: EmulatorRequest,
  name: string,
): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of request.query) {
    if (key.toLowerCase() === wanted) return value;
  }
  return undefined;
}
