import { ArmError } from '../../arm/ArmError';
import { acceptedHeaders } from '../../arm/operationHeaders';
import { pageOf } from '../../arm/paging';
import { sameId } from '../../arm/resourceId';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';
import { SoftDeleted } from '../softDeletion';
import { deletedServices } from './services';

const PURGE_SECONDS = 60;
const ONE =
  'providers/Microsoft.ApiManagement/locations/{location}/deletedservices/{name}';

/** Lists, shows and purges deleted services. */
export const deletedServiceRoutes: ProviderRoute[] = [
  {
    method: 'GET',
    path: 'providers/Microsoft.ApiManagement/deletedservices',
    action: 'Microsoft.ApiManagement/deletedservices/read',
    answer: ({ subscriptionId, request, context }) => ({
      status: 200,
      body: pageOf(
        deletedServices.list(subscriptionId, context).map(present),
        request,
      ),
    }),
  },
  {
    method: 'GET',
    path: ONE,
    action: 'Microsoft.ApiManagement/locations/deletedservices/read',
    answer: call => ({ status: 200, body: present(find(call)) }),
  },
  {
    method: 'DELETE',
    path: ONE,
    action: 'Microsoft.ApiManagement/locations/deletedservices/delete',
    answer: purge,
  },
];

function purge(call: ProviderCall) {
  const { resource } = find(call);
  deletedServices.forget(resource.name, call.context);
  const operation = call.engine.operations.start({
    kind: 'apiManagement.purge',
    resourceId: resource.id,
    seconds: PURGE_SECONDS,
  });
  return {
    status: 202,
    headers: acceptedHeaders(operation, call.request, call.context, {
      location: true,
    }),
  };
}

function find({ parameters, subscriptionId, context }: ProviderCall) {
  const found = deletedServices.find(parameters.name, context);
  if (
    !found ||
    !sameId(found.subscriptionId, subscriptionId) ||
    !sameId(
      found.resource.location ?? '',
      parameters.location.replace(/ /g, ''),
    )
  ) {
    throw new ArmError(
      404,
      'ServiceNotFound',
      `Api service does not exist: ${parameters.name}`,
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
  const { id, name, location } = resource;
  return {
    id: `/subscriptions/${subscriptionId}/providers/Microsoft.ApiManagement/locations/${location}/deletedservices/${name}`,
    name,
    type: 'Microsoft.ApiManagement/deletedservices',
    location,
    properties: {
      serviceId: id,
      deletionDate: deletedAt,
      scheduledPurgeDate: purgesAt,
    },
  };
}
