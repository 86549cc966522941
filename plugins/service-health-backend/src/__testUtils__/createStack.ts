import type { Stack } from '@slipway/plugin-azure-stacks-common';

const subscription = '/subscriptions/5110a9e0-0000-4000-8000-0000000000e0';
const platform = `${subscription}/resourceGroups/rg-platform-prod/providers`;

/** A deployed stack as the engine lists it, with one resource of each kind that health reads. */
export function createStack(options: Partial<Stack> & { name: string }): Stack {
  const { name, ...overrides } = options;
  const environment = overrides.environment ?? 'prod';
  const types = {
    [`Microsoft.ContainerService/managedClusters/agentPools`]: `aks-prod/agentPools/${name}`,
    [`Microsoft.ContainerService/managedClusters/managedNamespaces`]: `aks-prod/managedNamespaces/${name}`,
    [`Microsoft.ApiManagement/service/apis`]: `apim-prod/apis/${name}`,
    [`Microsoft.EventHub/namespaces/eventhubs`]: `evhns-prod/eventhubs/${name}.orders`,
    [`Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments`]: `redis-prod/databases/default/accessPolicyAssignments/${name}`,
  };
  return {
    entityRef: `component:default/${name}`,
    environment,
    stackId: `${subscription}/providers/Microsoft.Resources/deploymentStacks/slipway-${name}-${environment}`,
    template: 'template:default/spring-boot-service',
    parameters: { pool: 'own', cache: 'shared', topics: [{ name: 'orders' }] },
    state: 'succeeded',
    owner: 'group:default/product',
    resources: Object.entries(types).map(([type, path]) => ({
      id: `${platform}/${type.split('/').slice(0, 2).join('/')}/${path}`,
      type,
      state: 'Succeeded',
    })),
    updatedAt: '2026-11-22T12:00:00Z',
    ...overrides,
  };
}
