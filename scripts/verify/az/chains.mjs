import { account } from './checks/account.mjs';
import { anyRequest } from './checks/anyRequest.mjs';
import { apiManagement } from './checks/apiManagement.mjs';
import {
  cosmosDb,
  keyVaults,
  serviceBus,
  sqlServers,
  storageAccounts,
} from './checks/data.mjs';
import { deployments } from './checks/deployments.mjs';
import { eventHubs } from './checks/eventHubs.mjs';
import { groups } from './checks/groups.mjs';
import { identities } from './checks/identities.mjs';
import { kubernetesService } from './checks/kubernetesService.mjs';
import { managedIdentity } from './checks/managedIdentity.mjs';
import { monitor } from './checks/monitor.mjs';
import { network } from './checks/network.mjs';
import { redis } from './checks/redis.mjs';
import { registry } from './checks/registry.mjs';

export { signIn } from './checks/signIn.mjs';

/** Chains of checks; they may run at once. `env` is what the environment of a chain's commands has more. */
export const chains = [
  { title: 'AKS', checks: kubernetesService },
  { title: 'Deployments and stacks', checks: deployments },
  { title: 'Monitor', checks: monitor },
  { title: 'Providers and any request', checks: anyRequest },
  { title: 'API Management', checks: apiManagement },
  { title: 'Groups and resources', checks: groups },
  { title: 'Event Hubs', checks: eventHubs },
  { title: 'Networks', checks: network },
  { title: 'Identities and roles', checks: identities },
  { title: 'Redis', checks: redis },
  { title: 'Registries', checks: registry },
  { title: 'SQL', checks: sqlServers },
  { title: 'Cosmos DB', checks: cosmosDb },
  { title: 'Service Bus', checks: serviceBus },
  { title: 'Storage', checks: storageAccounts },
  { title: 'Key Vault', checks: keyVaults },
  { title: 'Account', checks: account },
  {
    title: 'Managed identity',
    checks: managedIdentity,
    env: ({ httpOrigin }) => ({ MSI_ENDPOINT: `${httpOrigin}/oauth2/token` }),
  },
];
