import { ArmError } from '../../arm/ArmError';
import { acceptedHeaders } from '../../arm/operationHeaders';
import { pageOf } from '../../arm/paging';
import { sameId } from '../../arm/resourceId';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';
import { SoftDeleted } from '../softDeletion';
import { deletedVaults } from './vaults';

const PURGE_SECONDS = 30;
const ONE =
  'providers/Microsoft.KeyVault/locations/{location}/deletedVaults/{name}';

/** Lists, shows and purges deleted vaults. */
export const deletedVaultRoutes: ProviderRoute[] = [
  {
    method: 'GET',
    path: 'providers/Microsoft.KeyVault/deletedVaults',
    action: 'Microsoft.KeyVault/deletedVaults/read',
    answer: ({ subscriptionId, request, context }) => ({
      status: 200,
      body: pageOf(
        deletedVaults.list(subscriptionId, context).map(present),
        request,
      ),
    }),
  },
  {
    method: 'GET',
    path: ONE,
    action: 'Microsoft.KeyVault/locations/deletedVaults/read',
    answer: call => ({ status: 200, body: present(find(call)) }),
  },
  {
    method: 'POST',
    path: `${ONE}/purge`,
    action: 'Microsoft.KeyVault/locations/deletedVaults/purge/action',
    answer: purge,
  },
];

function purge(call: ProviderCall) {
  const { resource } = find(call);
  if (resource.properties.enablePurgeProtection === true) {
    throw new ArmError(
      405,
      'MethodNotAllowed',
      "Operation 'DeletedVaultPurge' is not allowed.",
    );
  }
  deletedVaults.forget(resource.name, call.context);
  const operation = call.engine.operations.start({
    kind: 'keyVault.purge',
    resourceId: resource.id,
    seconds: PURGE_SECONDS,
    finalStatus: 200,
  });
  return {
    status: 202,
    headers: acceptedHeaders(operation, call.request, call.context, {
      location: true,
    }),
  };
}

function find({ parameters, subscriptionId, context }: ProviderCall) {
  const found = deletedVaults.find(parameters.name, context);
  if (
    !found ||
    !sameId(found.subscriptionId, subscriptionId) ||
    !sameId(found.resource.location ?? '', parameters.location)
  ) {
    throw new ArmError(
      404,
      'DeletedVaultNotFound',
      `The specified deleted vault '${parameters.name}' could not be found.`,
    );
  }
  return found;
}

function present({
  resource,
  subscriptionId,
  deletedAt,
  purgesAt,
}: SoftDeleted) {
  const { id, name, location, tags, properties } = resource;
  return {
    id: `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault/locations/${location}/deletedVaults/${name}`,
    name,
    type: 'Microsoft.KeyVault/deletedVaults',
    properties: {
      vaultId: id,
      location,
      tags: tags ?? {},
      deletionDate: deletedAt,
      scheduledPurgeDate: purgesAt,
      ...(properties.enablePurgeProtection === true && {
        purgeProtectionEnabled: true,
      }),
    },
  };
}
