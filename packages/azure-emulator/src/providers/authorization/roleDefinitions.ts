import { parseResourcePath, sameId } from '../../arm/resourceId';
import { ArmExtension, ArmEngine } from '../../arm/ArmEngine';
import { ArmError } from '../../arm/ArmError';
import { EmulatorContext } from '../../EmulatorContext';
import { plainErrors } from '../ProviderErrors';
import { list, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { builtinRoles } from './builtinRoles';

const TYPE = 'Microsoft.Authorization/roleDefinitions';
const ACTION = `${TYPE}/read`;

const errors = plainErrors('BadRequest');

/** Custom roles. */
export const roleDefinitions = shapedType({
  type: TYPE,
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  errors: {
    ...errors,
    name: name =>
      new ArmError(
        400,
        'InvalidRoleDefinitionId',
        `The role definition ID '${name}' is not valid. The role definition ID must be a GUID.`,
      ),
  },
  name: {
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    says: 'it is a GUID',
  },
  shape: {
    properties: {
      assignableScopes: required(
        list(text({ pattern: /^\/(subscriptions|providers)\// }), { least: 1 }),
      ),
      description: text({ most: 2048 }),
      permissions: list({
        actions: list(text()),
        dataActions: list(text()),
        notActions: list(text()),
        notDataActions: list(text()),
      }),
      roleName: required(text({ least: 1, most: 512 })),
    },
  },
  defaults: { properties: { permissions: [] } },
  validate({ resource }, context) {
    const { roleName } = resource.properties;
    const isTaken =
      Object.values(builtinRoles).some(each => each.roleName === roleName) ||
      context.resources
        .list({ type: TYPE })
        .some(
          each =>
            !sameId(each.name, resource.name) &&
            each.properties.roleName === roleName,
        );
    if (isTaken) {
      throw new ArmError(
        409,
        'RoleDefinitionWithSameNameExists',
        `A custom role with the same name already exists in this directory. Use a different name than '${roleName}'.`,
      );
    }
  },
  readOnly: () => ({ type: 'CustomRole' }),
  deleting(role, context) {
    const isAssigned = context.resources
      .list({ type: 'Microsoft.Authorization/roleAssignments' })
      .some(({ properties }) =>
        String(properties.roleDefinitionId)
          .toLowerCase()
          .endsWith(role.name.toLowerCase()),
      );
    if (isAssigned) {
      throw new ArmError(
        400,
        'RoleDefinitionHasAssignments',
        `There are existing role assignments referencing role (code: ${role.name}).`,
      );
    }
  },
});

/** Reads of roles, the built-in ones among them: those are seen at every scope. */
export function createRoleDefinitionsExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    name: 'roleDefinitions',
    matches: (method, path) =>
      method === 'GET' && isRolePath(parseResourcePath(path)?.type),
    operation: () => ACTION,
    async handle(request, caller) {
      const path = parseResourcePath(request.path);
      const scope = path?.scope ?? '';
      engine.authorize(caller, ACTION, scope || '/');
      const builtin = Object.entries(builtinRoles).map(
        ([name, properties]) => ({
          id: `${scope}/providers/${TYPE}/${name}`,
          name,
          type: TYPE,
          properties,
        }),
      );
      const custom = context.resources
        .list({ type: TYPE })
        .filter(({ properties }) =>
          (properties.assignableScopes as string[]).some(each =>
            scope.toLowerCase().startsWith(each.toLowerCase()),
          ),
        )
        .map(({ id, name, type, properties }) => ({
          id,
          name,
          type,
          properties,
        }));
      const all = [...builtin, ...custom];
      if (!path?.name) {
        const wanted = /roleName eq '([^']*)'/i.exec(
          request.query.get('$filter') ?? '',
        )?.[1];
        const value = all.filter(
          ({ properties }) => !wanted || properties.roleName === wanted,
        );
        return { status: 200, body: { value } };
      }
      const name = path.name.toLowerCase();
      const found = all.find(each => each.name === name);
      if (!found) {
        throw new ArmError(
          404,
          'RoleDefinitionDoesNotExist',
          `The specified role definition with ID '${name}' does not exist.`,
        );
      }
      return { status: 200, body: found };
    },
  };
}

function isRolePath(type: string | undefined): boolean {
  return type?.toLowerCase() === TYPE.toLowerCase();
}
