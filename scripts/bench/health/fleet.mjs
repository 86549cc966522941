// The customer's Azure that the benchmark of health runs on: what is where, for the emulator that
// is filled with it and for the portal that is told of it.
export const SUBSCRIPTION = '5110a9e0-0000-4000-8000-0000000000e0';
export const LOCATION = 'koreacentral';
export const SERVICES_A_CLUSTER = 100;
export const OWN_POOLS = 90;
export const PODS_A_SERVICE = 10;
export const NODES_A_POOL = 3;

const providers = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-platform-prod/providers`;

export const workspaceId = `${providers}/Microsoft.OperationalInsights/workspaces/log-prod`;
export const monitorAccountId = `${providers}/Microsoft.Monitor/accounts/amw-prod`;
export const clusterId = index =>
  `${providers}/Microsoft.ContainerService/managedClusters/aks-${index}`;
export const gatewayId = index =>
  `${providers}/Microsoft.ApiManagement/service/apim-${index}`;
export const namespaceId = index =>
  `${providers}/Microsoft.EventHub/namespaces/evhns-${index}`;
export const redisId = index =>
  `${providers}/Microsoft.Cache/redisEnterprise/redis-${index}`;

/** All services of a fleet: a hundred a cluster, ten of them in its shared pool. */
export function createFleet(count) {
  return Array.from({ length: count }, (_, index) => {
    const cluster = Math.floor(index / SERVICES_A_CLUSTER);
    const name = `s${String(index).padStart(5, '0')}`;
    return {
      name,
      cluster,
      clusterId: clusterId(cluster),
      gatewayId: gatewayId(cluster % 10),
      namespaceId: namespaceId(cluster),
      redisId: redisId(cluster % 20),
      pool: index % SERVICES_A_CLUSTER < OWN_POOLS ? name : 'shared',
    };
  });
}

/** The stack that the engine lists for a service. */
export function stackOf(service) {
  const { name } = service;
  const resources = [
    ...(service.pool === name
      ? [
          [
            'Microsoft.ContainerService/managedClusters/agentPools',
            `${service.clusterId}/agentPools/${name}`,
          ],
        ]
      : []),
    [
      'Microsoft.ContainerService/managedClusters/managedNamespaces',
      `${service.clusterId}/managedNamespaces/${name}`,
    ],
    [
      'Microsoft.ApiManagement/service/apis',
      `${service.gatewayId}/apis/${name}`,
    ],
    [
      'Microsoft.EventHub/namespaces/eventhubs',
      `${service.namespaceId}/eventhubs/${name}.orders`,
    ],
    [
      'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments',
      `${service.redisId}/databases/default/accessPolicyAssignments/${name}`,
    ],
  ];
  return {
    entityRef: `component:default/${name}`,
    environment: 'prod',
    stackId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Resources/deploymentStacks/slipway-${name}-prod`,
    template: 'template:default/spring-boot-service',
    parameters: {
      pool: service.pool === name ? 'own' : 'shared',
      cache: 'shared',
      topics: [{ name: 'orders' }],
    },
    state: 'succeeded',
    owner: `group:default/team${service.cluster}`,
    resources: resources.map(([type, id]) => ({
      type,
      id,
      state: 'Succeeded',
    })),
    updatedAt: '2026-11-22T12:00:00Z',
  };
}
