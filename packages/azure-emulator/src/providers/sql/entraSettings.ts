import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { tenantId } from '../../seed';
import { ArmError } from '../../arm/ArmError';
import { flag, oneOf, required, text } from '../shape/Rule';
import { guid } from '../shape/guid';
import { shapedType } from '../shape/shapedType';
import { sqlErrors } from './sqlErrors';

type Properties = Record<string, unknown>;

/** The Entra administrator of a server; the server shows it too. */
export const administrators = shapedType({
  type: 'Microsoft.Sql/servers/administrators',
  seconds: { create: 20, update: 20, delete: 20 },
  hasProvisioningState: false,
  isTaggable: false,
  errors: sqlErrors,
  name: { pattern: /^ActiveDirectory$/i, says: "it is 'ActiveDirectory'" },
  shape: {
    properties: {
      administratorType: required(oneOf('ActiveDirectory')),
      login: required(text({ least: 1 })),
      sid: required(guid),
      tenantId: guid,
    },
  },
  defaults: { properties: { tenantId } },
  written: (resource, context) =>
    mirror(resource, context, before => ({
      ...before,
      ...resource.properties,
    })),
  deleting(resource, context) {
    const setting = context.resources.get(
      `${parseResourcePath(resource.id)?.parentId}/azureADOnlyAuthentications/Default`,
    );
    if (setting?.properties.azureADOnlyAuthentication === true) {
      throw new ArmError(
        400,
        'AadAdminCannotBeRemoved',
        'The Entra administrator cannot be removed while the server takes Entra authentication only.',
      );
    }
  },
  deleted: (resource, context) => mirror(resource, context, () => undefined),
});

/** Whether a server takes Entra's tokens alone. */
export const azureAdOnlyAuthentications = shapedType({
  type: 'Microsoft.Sql/servers/azureADOnlyAuthentications',
  seconds: { create: 20, update: 20, delete: 20 },
  hasProvisioningState: false,
  isTaggable: false,
  errors: sqlErrors,
  name: { pattern: /^Default$/i, says: "it is 'Default'" },
  shape: { properties: { azureADOnlyAuthentication: required(flag) } },
  validate({ resource }, context) {
    const hasAdministrator = context.resources.get(
      `${parseResourcePath(resource.id)?.parentId}/administrators/ActiveDirectory`,
    );
    if (resource.properties.azureADOnlyAuthentication && !hasAdministrator) {
      throw new ArmError(
        400,
        'AadOnlyAuthenticationAadAdminNotSet',
        'Entra authentication only needs an Entra administrator of the server.',
      );
    }
  },
  written: ({ id, properties }, context) =>
    mirror({ id }, context, before => ({
      ...before,
      azureADOnlyAuthentication: properties.azureADOnlyAuthentication,
    })),
});

/** A server shows its Entra settings in `administrators`. */
function mirror(
  { id }: Pick<ArmResource, 'id'>,
  context: EmulatorContext,
  change: (before: Properties | undefined) => Properties | undefined,
): void {
  const server = context.resources.get(parseResourcePath(id)?.parentId ?? '');
  if (!server) {
    return;
  }
  const administratorsNow = change(
    server.properties.administrators as Properties | undefined,
  );
  context.resources.put({
    ...server,
    properties: { ...server.properties, administrators: administratorsNow },
  });
}
