import { EmulatorContext } from '../EmulatorContext';
import { isJsonObject, JsonObject } from '../template/Json';
import {
  DeploymentInput,
  DeploymentRecord,
  ResourceProgress,
} from './DeploymentRecord';
import { templateHash } from './surroundings';

/** An ISO 8601 duration of the time between two moments in ms. */
export function isoDuration(startMs: number, endMs: number): string {
  return `PT${((endMs - startMs) / 1000).toFixed(7)}S`;
}

/** Parameters as a deployment shows them: with type, and without the values of secrets. */
export function shownParameters({
  template,
  parameters,
}: DeploymentInput): JsonObject {
  const declared = isJsonObject(template) ? template.parameters : undefined;
  const result: JsonObject = {};
  for (const [name, given] of Object.entries(parameters)) {
    const declaration = isJsonObject(declared) ? declared[name] : undefined;
    const type = isJsonObject(declaration)
      ? String(declaration.type)
      : 'String';
    const { value, reference } = isJsonObject(given) ? given : {};
    result[name] = {
      type,
      ...(reference !== undefined && { reference }),
      ...(value !== undefined && !/^secure/i.test(type) && { value }),
    };
  }
  return result;
}

/** What a deployment was asked to do, as it is shown. */
export function presentInput(input: DeploymentInput): JsonObject {
  const { templateLink, parametersLink } = input;
  return {
    ...(templateLink && { templateLink }),
    ...(parametersLink && { parametersLink }),
    templateHash: templateHash(input.template),
    parameters: shownParameters(input),
  };
}

/** A deployment as GET shows it. */
export function presentDeployment(
  record: DeploymentRecord,
  input: DeploymentInput,
  context: EmulatorContext,
) {
  const { outputs, error, startedAtMs, location, tags } = record;
  const endedAtMs = record.endedAtMs ?? context.clock.now();
  return {
    id: record.id,
    name: record.name,
    type: 'Microsoft.Resources/deployments',
    ...(location && { location }),
    ...(tags && { tags }),
    properties: {
      ...presentInput(input),
      mode: record.mode,
      provisioningState: record.state,
      timestamp: new Date(endedAtMs).toISOString(),
      duration: isoDuration(startedAtMs, endedAtMs),
      correlationId: record.correlationId,
      providers: [],
      dependencies: [],
      ...(outputs && { outputs }),
      ...(error && { error }),
      outputResources: record.outputResources.map(id => ({ id })),
    },
  };
}

/** One entry of a deployment's operations list. */
export function presentEntry(
  record: DeploymentRecord,
  progress: ResourceProgress,
  context: EmulatorContext,
) {
  const { entryId, id, type, name, state, status, error } = progress;
  const endedAtMs = progress.endedAtMs ?? context.clock.now();
  return {
    id: `${record.id}/operations/${entryId}`,
    operationId: entryId,
    properties: {
      provisioningOperation: progress.isDeletion ? 'Delete' : 'Create',
      provisioningState: state,
      timestamp: new Date(endedAtMs).toISOString(),
      duration: isoDuration(progress.startedAtMs, endedAtMs),
      ...(status && { statusCode: String(status) }),
      ...(error && { statusMessage: { status: 'Failed', error } }),
      targetResource: { id, resourceType: type, resourceName: name },
    },
  };
}
