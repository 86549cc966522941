import { authorizationRules } from '../messaging/authorizationRules';
import { networkRuleSets } from '../messaging/networkRuleSets';
import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { consumerGroups } from './consumerGroups';
import { eventHubs } from './eventHubs';
import { namespaceName, namespaces } from './namespaces';

/** Microsoft.EventHub. */
export const eventHub: Provider = {
  types: [
    authorizationRules('Microsoft.EventHub/namespaces/AuthorizationRules'),
    authorizationRules(
      'Microsoft.EventHub/namespaces/eventhubs/authorizationRules',
    ),
    consumerGroups,
    eventHubs,
    namespaces,
    networkRuleSets('Microsoft.EventHub/namespaces/networkRuleSets'),
  ],
  routes: [
    nameAvailabilityRoute({
      type: namespaces.type,
      rule: namespaceName,
      invalidReason: 'InvalidName',
    }),
  ],
};
