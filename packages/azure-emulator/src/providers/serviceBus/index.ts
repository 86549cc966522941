import { authorizationRules } from '../messaging/authorizationRules';
import { networkRuleSets } from '../messaging/networkRuleSets';
import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { namespaceName, namespaces } from './namespaces';
import { queues } from './queues';
import { rules, subscriptions } from './subscriptions';
import { topics } from './topics';

/** Microsoft.ServiceBus. */
export const serviceBus: Provider = {
  types: [
    authorizationRules('Microsoft.ServiceBus/namespaces/AuthorizationRules'),
    authorizationRules(
      'Microsoft.ServiceBus/namespaces/queues/authorizationRules',
    ),
    authorizationRules(
      'Microsoft.ServiceBus/namespaces/topics/authorizationRules',
    ),
    namespaces,
    networkRuleSets('Microsoft.ServiceBus/namespaces/networkRuleSets'),
    queues,
    rules,
    subscriptions,
    topics,
  ],
  routes: [
    nameAvailabilityRoute({
      type: namespaces.type,
      rule: namespaceName,
      free: { reason: 'None', message: '' },
      invalidReason: 'InvalidName',
      path: 'providers/Microsoft.ServiceBus/CheckNameAvailability',
    }),
  ],
};
