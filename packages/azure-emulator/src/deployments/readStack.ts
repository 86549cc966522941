import { ArmError } from '../arm/ArmError';
import { EmulatorRequest } from '../http/Surface';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { queryValue } from './readRequest';
import { ActionOnUnmanage } from './StackRecord';

const denyModes = ['none', 'denyDelete', 'denyWriteAndDelete'];

function readAction(
  value: Json | undefined,
  name: string,
): 'delete' | 'detach' {
  const action = String(value).toLowerCase();
  if (action === 'delete' || action === 'detach') return action;
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The value of '${name}' must be 'delete' or 'detach'.`,
    { target: name },
  );
}

/** `properties.actionOnUnmanage`; groups are let go unless it says otherwise. */
export function readActionOnUnmanage(properties: JsonObject): ActionOnUnmanage {
  const { actionOnUnmanage: action } = properties;
  const given = isJsonObject(action) ? action : {};
  return {
    resources: readAction(given.resources, 'actionOnUnmanage.resources'),
    resourceGroups: readAction(
      given.resourceGroups ?? 'detach',
      'actionOnUnmanage.resourceGroups',
    ),
  };
}

/** The same as query of a DELETE: left out, things are let go. */
export function readUnmanageQuery(request: EmulatorRequest): ActionOnUnmanage {
  const read = (name: string) =>
    readAction(queryValue(request, name) ?? 'detach', name);
  return {
    resources: read('unmanageAction.Resources'),
    resourceGroups: read('unmanageAction.ResourceGroups'),
  };
}

/** `properties.denySettings`, kept as given. */
export function readDenySettings(properties: JsonObject): JsonObject {
  const { denySettings } = properties;
  const mode = isJsonObject(denySettings) ? String(denySettings.mode) : '';
  if (isJsonObject(denySettings) && denyModes.includes(mode)) {
    return denySettings;
  }
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `'denySettings.mode' must be one of ${denyModes.join(', ')}.`,
    { target: 'denySettings.mode' },
  );
}
