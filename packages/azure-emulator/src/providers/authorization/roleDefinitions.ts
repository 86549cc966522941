import { parseResourcePath } from '../../arm/resourceId';
import { ArmExtension, ArmEngine } from '../../arm/ArmEngine';
import { ArmError } from '../../arm/ArmError';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { requireThat } from '../badRequest';
import { builtinRoles } from './builtinRoles';

const TYPE = 'Microsoft.Authorization/roleDefinitions';
const ACTION = `${TYPE}/read`;

/** Custom roles. */
export const roleDefinitions: ResourceType = {
  type: TYPE,
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource: { properties } }) {
    requireThat(
      properties.roleName && Array.isArray(properties.assignableScopes),
      'BadRequest',
      'A role definition needs a roleName and assignableScopes.',
    );
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: { ...resource.properties, type: 'CustomRole' },
  }),
};

/** Reads of roles, the built-in ones among them: those are seen at every scope. */
export function createRoleDefinitionsExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
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
