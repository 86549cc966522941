import { ResourceType } from '../../arm/ResourceType';
import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { apiParts } from './apiParts';
import { apiOperations } from './apiOperations';
import { apis } from './apis';
import { deletedServiceRoutes } from './deletedServiceRoutes';
import {
  apiVersionSets,
  backends,
  caches,
  diagnostics,
  groups,
  loggers,
  tags,
} from './entities';
import { entityRoutes } from './entityRoutes';
import { namedValues } from './namedValues';
import { policies, policyFragments } from './policies';
import { productMembers, products } from './products';
import { deletedServices, serviceName, services } from './services';
import { subscriptions } from './subscriptions';
import { tagLinks } from './tagLinks';

/** Microsoft.ApiManagement. */
export const apiManagement: Provider = {
  types: entities([
    apiOperations,
    ...apiParts,
    apis,
    apiVersionSets,
    backends,
    caches,
    ...diagnostics,
    groups,
    loggers,
    namedValues,
    ...policies,
    policyFragments,
    ...productMembers,
    products,
    services,
    subscriptions,
    ...tagLinks,
    tags,
  ]),
  routes: [
    ...deletedServiceRoutes,
    ...entityRoutes,
    nameAvailabilityRoute({
      type: services.type,
      rule: serviceName,
      isHeld: (name, context) =>
        deletedServices.find(name, context) !== undefined,
    }),
  ],
};

/** Lists of all that lies in a service are counted. */
function entities(types: ResourceType[]): ResourceType[] {
  return types.map(type => ({ ...type, hasCount: type !== services }));
}
