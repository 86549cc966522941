import { builtinRoles } from '../providers/authorization/builtinRoles';
import { openDirectory } from '../entra/Directory';
import { EmulatorContext } from '../EmulatorContext';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { isWithin } from './resourceId';
import { parseRoleCondition } from './roleCondition';
import { RolePermission } from './RolePermission';

/** Decides by role assignments at a scope or above it; groups count for their members. */
export class AccessControl {
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  isAllowed(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction = false,
    attributes?: Record<string, string>,
  ): boolean {
    const principals = this.#principals(caller);
    return this.#context.resources
      .list({ type: 'Microsoft.Authorization/roleAssignments' })
      .filter(
        ({ properties }) =>
          principals.has(String(properties.principalId)) &&
          isWithin(scope, String(properties.scope)) &&
          holds(properties.condition, action, attributes),
      )
      .some(({ properties }) =>
        this.#permissions(String(properties.roleDefinitionId)).some(
          permission => grants(permission, action, isDataAction),
        ),
      );
  }

  /** Throws the 403 that ARM sends. */
  authorize(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction = false,
    attributes?: Record<string, string>,
  ): void {
    if (this.isAllowed(caller, action, scope, isDataAction, attributes)) {
      return;
    }
    throw new ArmError(
      403,
      'AuthorizationFailed',
      `The client '${caller.kind === 'app' ? caller.appId : caller.name}' with object id '${caller.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  }

  #principals(caller: Caller): Set<string> {
    const groups = [...openDirectory(this.#context).groups.values()]
      .filter(group => group.members.includes(caller.objectId))
      .map(group => group.id);
    return new Set([caller.objectId, ...groups]);
  }

  #permissions(roleDefinitionId: string): RolePermission[] {
    const name = roleDefinitionId.split('/').at(-1) ?? '';
    const custom = this.#context.resources.get(roleDefinitionId);
    const properties = (custom?.properties ??
      builtinRoles[name.toLowerCase()]) as
      { permissions?: RolePermission[] } | undefined;
    return properties?.permissions ?? [];
  }
}

/** Without attributes, as before a deployment starts, a condition is left for the write itself. */
function holds(
  condition: unknown,
  action: string,
  attributes: Record<string, string> | undefined,
): boolean {
  return (
    !condition ||
    !attributes ||
    parseRoleCondition(String(condition))({ action, attributes })
  );
}

function grants(
  permission: RolePermission,
  action: string,
  isDataAction: boolean,
): boolean {
  const granted = isDataAction ? permission.dataActions : permission.actions;
  const taken = isDataAction
    ? permission.notDataActions
    : permission.notActions;
  return matchesAny(granted, action) && !matchesAny(taken, action);
}

function matchesAny(patterns: string[] | undefined, action: string): boolean {
  return (patterns ?? []).some(pattern => {
    const expression = pattern
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return new RegExp(`^${expression}$`, 'i').test(action);
  });
}
