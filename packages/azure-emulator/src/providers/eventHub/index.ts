import { authorizationRules } from '../messaging/authorizationRules';
import { networkRuleSets } from '../messaging/networkRuleSets';
import { nameAvailabilityRoute } from '../nameAvailability';
import { privateLinkResourcesRoute } from '../privateLinkResourcesRoute';
import { Provider } from '../Provider';
import { consumerGroups } from './consumerGroups';
import {
  aliasAvailability,
  disasterRecoveryConfigs,
} from './disasterRecoveryConfigs';
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
    disasterRecoveryConfigs,
    eventHubs,
    namespaces,
    networkRuleSets('Microsoft.EventHub/namespaces/networkRuleSets'),
  ],
  routes: [
    aliasAvailability,
    privateLinkResourcesRoute(namespaces.type, {
      groupId: 'namespace',
      requiredMembers: ['namespace'],
      requiredZoneNames: ['privatelink.servicebus.windows.net'],
    }),
    nameAvailabilityRoute({
      type: namespaces.type,
      rule: namespaceName,
      free: { reason: 'None', message: '' },
      invalidReason: 'InvalidName',
    }),
  ],
};
