import { ArmError } from '../arm/ArmError';
import { EmulatorRequest } from '../http/Surface';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { queryValue } from './readRequest';
import { ActionOnUnmanage, DenySettings } from './StackRecord';

const denyModes = ['none', 'denyDelete', 'denyWriteAndDelete'] as const;
const maximumExcludedPrincipals = 5;
const maximumExcludedActions = 200;

function invalid(message: string, target: string): ArmError {
  return new ArmError(400, 'InvalidRequestContent', message, { target });
}

function readAction(
  value: Json | undefined,
  name: string,
): 'delete' | 'detach' {
  const action = String(value).toLowerCase();
  if (action === 'delete' || action === 'detach') return action;
  throw invalid(`The value of '${name}' must be 'delete' or 'detach'.`, name);
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

function readTexts(
  value: Json | undefined,
  name: string,
  most: number,
): string[] {
  const list = value ?? [];
  const isList =
    Array.isArray(list) && list.every(each => typeof each === 'string');
  if (isList && list.length <= most) return list;
  throw invalid(
    `The value of '${name}' must be a list of at most ${most} texts.`,
    name,
  );
}

/** `properties.denySettings`, with what it leaves out. */
export function readDenySettings(properties: JsonObject): DenySettings {
  const { denySettings } = properties;
  const given = isJsonObject(denySettings) ? denySettings : {};
  const wanted = String(given.mode).toLowerCase();
  const mode = denyModes.find(each => each.toLowerCase() === wanted);
  if (!mode) {
    throw invalid(
      `The value of 'denySettings.mode' must be one of ${denyModes.join(', ')}.`,
      'denySettings.mode',
    );
  }
  return {
    mode,
    excludedPrincipals: readTexts(
      given.excludedPrincipals,
      'denySettings.excludedPrincipals',
      maximumExcludedPrincipals,
    ),
    excludedActions: readTexts(
      given.excludedActions,
      'denySettings.excludedActions',
      maximumExcludedActions,
    ),
    applyToChildScopes: given.applyToChildScopes === true,
  };
}
