import { ArmError } from '../../arm/ArmError';
import { parseResourcePath, sameId } from '../../arm/resourceId';
import { parseRoleCondition } from '../../arm/roleCondition';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType, ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { openDirectory } from '../../entra/Directory';
import { requireThat } from '../badRequest';
import { builtinRoles } from './builtinRoles';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Role assignments: what callers may do follows from them at once. */
export const roleAssignments: ResourceType = {
  type: 'Microsoft.Authorization/roleAssignments',
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  validate(write, context) {
    const { name, properties } = write.resource;
    requireThat(
      GUID.test(name),
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
    );
    requireThat(
      GUID.test(String(properties.principalId)) && properties.roleDefinitionId,
      'BadRequest',
      'A role assignment needs a principalId and a roleDefinitionId.',
    );
    requirePrincipal(properties, context);
    requireCondition(properties.condition);
    requireNew(write, context);
  },
  requireReferences({ resource }, context) {
    const name = roleName(resource.properties.roleDefinitionId);
    if (!builtinRoles[name] && !customRole(name, context)) {
      throw new ArmError(
        404,
        'RoleDefinitionDoesNotExist',
        `The specified role definition with ID '${name}' does not exist.`,
      );
    }
  },
  complete({ resource }, context) {
    const { roleDefinitionId } = resource.properties;
    return {
      ...resource,
      properties: {
        principalType: 'ServicePrincipal',
        ...resource.properties,
        // A role is known by its name, whichever scope its id was written with.
        roleDefinitionId:
          customRole(roleName(roleDefinitionId), context)?.id ??
          roleDefinitionId,
        scope: parseResourcePath(resource.id)?.scope ?? '/',
      },
    };
  },
};

function requireCondition(condition: unknown): void {
  if (!condition) {
    return;
  }
  try {
    parseRoleCondition(String(condition));
  } catch (error) {
    throw new ArmError(
      400,
      'InvalidCondition',
      `The condition of the role assignment is not valid: ${(error as Error).message}.`,
    );
  }
}

function customRole(
  name: string,
  context: EmulatorContext,
): ArmResource | undefined {
  return context.resources
    .list({ type: 'Microsoft.Authorization/roleDefinitions' })
    .find(each => sameId(each.name, name));
}

function roleName(id: unknown): string {
  return String(id).split('/').at(-1)?.toLowerCase() ?? '';
}

/** With a principalType Azure does not look the principal up, as it may be new. */
function requirePrincipal(
  properties: Record<string, unknown>,
  context: EmulatorContext,
): void {
  const id = String(properties.principalId);
  const directory = openDirectory(context);
  requireThat(
    properties.principalType ||
      directory.users.get(id) ||
      directory.groups.get(id) ||
      [...directory.applications.values()].some(each => each.objectId === id) ||
      context.resources
        .list({})
        .some(each => each.identity?.principalId === id),
    'PrincipalNotFound',
    `Principal ${id} does not exist in the directory.`,
  );
}

function requireNew(
  { resource, existing }: ResourceWrite,
  context: EmulatorContext,
): void {
  const { principalId, roleDefinitionId } = resource.properties;
  if (existing) {
    requireThat(
      existing.properties.principalId === principalId &&
        sameRole(existing.properties.roleDefinitionId, roleDefinitionId),
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    );
    return;
  }
  const scope = parseResourcePath(resource.id)?.scope ?? '/';
  const twin = context.resources
    .list({ type: resource.type, scope })
    .find(
      ({ properties }) =>
        sameId(String(properties.scope), scope) &&
        properties.principalId === principalId &&
        sameRole(properties.roleDefinitionId, roleDefinitionId),
    );
  if (twin) {
    throw new ArmError(
      409,
      'RoleAssignmentExists',
      `The role assignment already exists. The ID of the existing role assignment is ${twin.name.replaceAll('-', '')}.`,
    );
  }
}

function sameRole(one: unknown, other: unknown): boolean {
  return roleName(one) === roleName(other);
}
