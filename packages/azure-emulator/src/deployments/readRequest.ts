import { ArmError } from '../arm/ArmError';
import { EmulatorRequest } from '../http/Surface';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { DeploymentInput } from './DeploymentRecord';

function invalid(message: string): ArmError {
  return new ArmError(400, 'InvalidRequestContent', message);
}

/** The body of a request, which must be a JSON object. */
export function readBody(request: EmulatorRequest): JsonObject {
  let body: Json;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw invalid(
      'The request content was invalid and could not be deserialized.',
    );
  }
  if (isJsonObject(body)) return body;
  throw invalid('The request content must be a JSON object.');
}

/** Template and parameters in a body's `properties`. */
export function readInput(body: JsonObject): DeploymentInput & {
  properties: JsonObject;
} {
  const { properties } = body;
  if (!isJsonObject(properties)) {
    throw invalid("The request content must hold 'properties'.");
  }
  if (
    properties.templateLink !== undefined ||
    properties.parametersLink !== undefined
  ) {
    throw invalid(
      'Linked templates and parameters are not reachable from here: send them in the request.',
    );
  }
  const template =
    typeof properties.template === 'string'
      ? JSON.parse(properties.template)
      : properties.template;
  if (!isJsonObject(template)) {
    throw new ArmError(
      400,
      'InvalidTemplate',
      "The request holds no 'template'.",
    );
  }
  const { parameters } = properties;
  return {
    properties,
    template,
    parameters: isJsonObject(parameters) ? parameters : {},
  };
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
