import { ResourceType } from '../../arm/ResourceType';
import { openDirectory } from '../../entra/Directory';
import { tenantId } from '../../seed';
import { requireThat } from '../badRequest';
import { stableGuid } from '../stableId';

/** Identities: each is a service principal in the directory too. */
export const userAssignedIdentities: ResourceType = {
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  hasProvisioningState: false,
  validate({ resource: { name } }) {
    requireThat(
      /^[a-zA-Z0-9][-_a-zA-Z0-9]{2,127}$/.test(name),
      'BadRequest',
      `The identity name '${name}' is invalid: 3 to 128 letters, digits, '-' and '_'.`,
    );
  },
  complete({ resource }) {
    return {
      ...resource,
      properties: {
        tenantId,
        principalId: stableGuid('principal', resource.id),
        clientId: stableGuid('client', resource.id),
      },
    };
  },
  written(resource, context) {
    const clientId = String(resource.properties.clientId);
    openDirectory(context).applications.put(clientId, {
      clientId,
      objectId: String(resource.properties.principalId),
      displayName: resource.name,
      secrets: [],
      graphRoles: [],
      canUseManagedIdentityEndpoint: false,
    });
  },
  deleted(resource, context) {
    openDirectory(context).applications.delete(
      String(resource.properties.clientId),
    );
  },
};
