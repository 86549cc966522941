import { builtinRoles } from '../providers/authorization/builtinRoles';
import { Directory, openDirectory } from '../entra/Directory';
import { EmulatorContext } from '../EmulatorContext';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { isWithin } from './resourceId';
import { ArmResource } from './ResourceStore';
import { Role } from './Role';
import { ConditionFacts, parseRoleCondition } from './roleCondition';
import { RolePermission } from './RolePermission';

const ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments';
const DEFINITIONS = 'Microsoft.Authorization/roleDefinitions';

/** A role that a principal has at a scope. */
interface Grant {
  scope: string;
  role: Role;
  permissions: RolePermission[];
  condition?: (facts: ConditionFacts) => boolean;
}

/** Decides by role assignments at a scope or above it; groups count for their members. */
export class AccessControl {
  readonly #context: EmulatorContext;
  readonly #directory: Directory;
  /** By principal; made at the first question after a role was written. */
  #grants?: Map<string, Grant[]>;

  constructor(context: EmulatorContext) {
    this.#context = context;
    this.#directory = openDirectory(context);
    context.resources.onChange(({ resource }) => {
      if (resource.type === ASSIGNMENTS || resource.type === DEFINITIONS) {
        this.#grants = undefined;
      }
    });
  }

  /** Without attributes, as before a deployment starts, a condition is left for the write itself. */
  isAllowed(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction = false,
    attributes?: Record<string, string>,
  ): boolean {
    return this.#grantsAt(caller, scope).some(
      ({ role, condition }) =>
        role.allows(action, isDataAction) &&
        (!condition || !attributes || condition({ action, attributes })),
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

  /** What a caller's roles at a scope grant, role by role. */
  permissions(caller: Caller, scope: string): RolePermission[] {
    return this.#grantsAt(caller, scope).flatMap(each => each.permissions);
  }

  #grantsAt(caller: Caller, scope: string): Grant[] {
    const grants = (this.#grants ??= this.#readGrants());
    const groups = [...this.#directory.groups.values()]
      .filter(group => group.members.includes(caller.objectId))
      .map(group => group.id);
    return [caller.objectId, ...groups]
      .flatMap(principal => grants.get(principal) ?? [])
      .filter(grant => isWithin(scope, grant.scope));
  }

  #readGrants(): Map<string, Grant[]> {
    const roles = new Map<string, Pick<Grant, 'role' | 'permissions'>>();
    const grants = new Map<string, Grant[]>();
    for (const { properties } of this.#context.resources.each({
      type: ASSIGNMENTS,
    })) {
      const roleId = String(properties.roleDefinitionId);
      const role = roles.get(roleId) ?? this.#readRole(roleId);
      roles.set(roleId, role);
      const principal = String(properties.principalId);
      const { condition } = properties;
      const grant: Grant = {
        ...role,
        scope: String(properties.scope),
        condition: condition
          ? parseRoleCondition(String(condition))
          : undefined,
      };
      const known = grants.get(principal);
      if (known) {
        known.push(grant);
      } else {
        grants.set(principal, [grant]);
      }
    }
    return grants;
  }

  #readRole(id: string): Pick<Grant, 'role' | 'permissions'> {
    const name = id.split('/').at(-1) ?? '';
    const custom: ArmResource | undefined = this.#context.resources.get(id);
    const properties = (custom?.properties ??
      builtinRoles[name.toLowerCase()]) as
      { permissions?: RolePermission[] } | undefined;
    const permissions = properties?.permissions ?? [];
    return { permissions, role: new Role(permissions) };
  }
}
