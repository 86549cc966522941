import { namesOf } from './namesOf';
import { ServedRow } from './ServedRow';

const examples = {
  by: "Azure's published examples",
  tests: ['src/served/publishedExamples.test.ts'],
};
const providers = 'src/providers';

/** Resource types of a platform with rules of their own. */
export const platformTypeRows: ServedRow[] = [
  {
    surface: 'AKS: clusters, agent pools, managed namespaces',
    covers: namesOf(
      'ContainerService',
      'managedClusters',
      'managedClusters/agentPools',
      'managedClusters/managedNamespaces',
    ),
    served:
      'names, sizes, zones, autoscaler bounds, versions that go up one at a time, 100 pools, the last system pool, cores of a region, stop and start, kubeconfig; sizes and usages of Compute',
    provedBy: [
      examples,
      {
        by: '@azure/arm-containerservice 25',
        tests: [
          `${providers}/containerService/containerService.test.ts`,
          `${providers}/containerService/managedNamespaces.test.ts`,
        ],
      },
      {
        by: '@azure/arm-resources 8',
        tests: ['src/kubernetes/kubernetes.test.ts'],
      },
    ],
    differences:
      'unproven: `AgentPoolCountLimitExceeded` and the codes of managed namespaces; the kubeconfig signs in by kubelogin',
  },
  {
    surface: 'Flux configurations',
    covers: namesOf('KubernetesConfiguration', 'fluxConfigurations'),
    served:
      'clones the repository by its URL, renders Kustomize, applies, prunes, reports compliance',
    provedBy: [
      {
        by: '@azure/arm-kubernetesconfiguration 6',
        tests: [`${providers}/containerService/managedNamespaces.test.ts`],
      },
      { by: '@azure/arm-resources 8', tests: ['src/kubernetes/flux.test.ts'] },
      { by: 'git', tests: ['src/kubernetes/flux.test.ts'] },
    ],
    differences:
      'Kustomize: resources, namespace, images, labels, patches alone; unproven: error codes',
  },
  {
    surface: 'Event Hubs',
    covers: namesOf(
      'EventHub',
      'namespaces',
      'namespaces/eventhubs',
      'namespaces/eventhubs/consumergroups',
      'namespaces/AuthorizationRules',
      'namespaces/eventhubs/authorizationRules',
      'namespaces/networkRuleSets',
      'namespaces/disasterRecoveryConfigs',
    ),
    served:
      'limits of each tier, partitions that stay, keys, rules of the network, free names',
    provedBy: [
      examples,
      {
        by: '@azure/arm-eventhub 6',
        tests: [`${providers}/eventHub/eventHub.test.ts`],
      },
    ],
    differences:
      'unproven: status and code where a limit is reached (403 `Forbidden`)',
  },
  {
    surface: 'API Management',
    covers: namesOf(
      'ApiManagement',
      'service',
      'service/apis',
      'service/apis/diagnostics',
      'service/apis/issues',
      'service/apis/issues/attachments',
      'service/apis/issues/comments',
      'service/apis/operations',
      'service/apis/operations/policies',
      'service/apis/operations/tags',
      'service/apis/policies',
      'service/apis/releases',
      'service/apis/schemas',
      'service/apis/tagDescriptions',
      'service/apis/tags',
      'service/apiVersionSets',
      'service/backends',
      'service/caches',
      'service/diagnostics',
      'service/groups',
      'service/loggers',
      'service/namedValues',
      'service/policies',
      'service/policyFragments',
      'service/products',
      'service/products/apis',
      'service/products/groups',
      'service/products/policies',
      'service/products/tags',
      'service/subscriptions',
      'service/tags',
    ),
    served:
      'APIs with revisions and imported OpenAPI, policies checked element by element, products, subscriptions with keys, secrets on demand, soft deletion',
    provedBy: [
      examples,
      {
        by: '@azure/arm-apimanagement 10',
        tests: [
          `${providers}/apiManagement/apiManagement.test.ts`,
          `${providers}/apiManagement/apiManagementEntities.test.ts`,
        ],
      },
    ],
    differences:
      'expressions in policies are not compiled; documents are not fetched from links',
  },
  {
    surface: 'Azure Managed Redis, Azure Cache for Redis',
    covers: namesOf(
      'Cache',
      'redisEnterprise',
      'redisEnterprise/databases',
      'redisEnterprise/databases/accessPolicyAssignments',
      'redis',
      'redis/firewallRules',
      'redis/accessPolicies',
      'redis/accessPolicyAssignments',
    ),
    served:
      'the one database `default`, keys where they are on, access policies, sizes, firewall rules, free names',
    provedBy: [
      examples,
      {
        by: '@azure/arm-redisenterprisecache 2',
        tests: [`${providers}/cache/cache.test.ts`],
      },
      {
        by: '@azure/arm-rediscache 8',
        tests: [`${providers}/cache/cache.test.ts`],
      },
      {
        by: '@azure/arm-resources 8',
        tests: [`${providers}/resourceRules.test.ts`],
      },
    ],
    differences:
      'newer api-versions of Managed Redis: no released client speaks them; unproven: error codes; “retired” is not enforced for old caches',
  },
  {
    surface: 'Container registries',
    covers: namesOf(
      'ContainerRegistry',
      'registries',
      'registries/replications',
      'registries/webhooks',
    ),
    served: 'SKUs, credentials, replications, webhooks, usages, free names',
    provedBy: [
      examples,
      {
        by: '@azure/arm-containerregistry 12',
        tests: [`${providers}/containerRegistry/containerRegistry.test.ts`],
      },
    ],
    differences: 'ARM alone: images cannot be pushed by docker',
  },
  {
    surface: 'Identities',
    covers: namesOf(
      'ManagedIdentity',
      'userAssignedIdentities',
      'userAssignedIdentities/federatedIdentityCredentials',
    ),
    served:
      'principals in the directory; federated credentials, one write at a time, one issuer and subject once',
    provedBy: [
      {
        by: '@azure/arm-msi 2',
        tests: [`${providers}/authorization/identities.test.ts`],
      },
    ],
    differences: 'unproven: texts of errors',
  },
  {
    surface: 'Networks',
    covers: namesOf(
      'Network',
      'virtualNetworks',
      'virtualNetworks/subnets',
      'networkSecurityGroups',
      'networkSecurityGroups/securityRules',
      'privateEndpoints',
      'privateEndpoints/privateDnsZoneGroups',
      'privateDnsZones',
      'privateDnsZones/A',
      'privateDnsZones/virtualNetworkLinks',
      'publicIPAddresses',
      'natGateways',
    ),
    served:
      'ranges inside and apart, subnets in use, default and own rules, addresses of private endpoints and their records, links of zones',
    provedBy: [
      examples,
      {
        by: '@azure/arm-network 39',
        tests: [`${providers}/network/network.test.ts`],
      },
      {
        by: '@azure/arm-privatedns 4',
        tests: [`${providers}/network/network.test.ts`],
      },
    ],
    differences: 'no peerings’ effect, no routes; nothing carries packets',
  },
];
