import { randomUUID } from 'node:crypto';
import {
  pipelineIdentityName,
  resourceGroupName,
  serviceConnectionName,
} from '@slipway/plugin-azure-stacks-common';
import { TestAzure } from './startAzure';

/** Container Registry Repository Writer. */
const WRITER = '2a1e307c-b015-4ebd-883e-5b7698a07328';
const IDENTITY = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** What a stack makes for the pipeline of a service: a registry, and an identity that may push. */
export async function trustPipeline(
  { azure, emulator }: TestAzure,
  service: string,
  environment: 'dev' | 'prod',
): Promise<void> {
  const sub = emulator.credentials.subscriptions[environment];
  const { resources, resourceGroups } = azure.resources(sub);
  const location = 'koreacentral';
  const put = (id: string, apiVersion: string, body: object) =>
    resources.createOrUpdateById(id, apiVersion, body);
  const group = `/subscriptions/${sub}/resourceGroups/${resourceGroupName(service, environment)}`;
  const registry = `/subscriptions/${sub}/resourceGroups/rg-platform-${environment}/providers/Microsoft.ContainerRegistry/registries/acr${environment}`;
  const identity = `${group}/providers/${IDENTITY}/${pipelineIdentityName(service, environment)}`;
  await resourceGroups.createOrUpdate(`rg-platform-${environment}`, {
    location,
  });
  await resourceGroups.createOrUpdate(resourceGroupName(service, environment), {
    location,
  });
  await put(registry, '2025-04-01', {
    location,
    sku: { name: 'Premium' },
    properties: { roleAssignmentMode: 'AbacRepositoryPermissions' },
  });
  const { properties } = await put(identity, '2023-01-31', { location });
  const trusted = await azure
    .devops()
    .pipelines()
    .federation(serviceConnectionName(service, environment));
  await put(`${identity}/federatedIdentityCredentials/pipeline`, '2023-01-31', {
    properties: { ...trusted, audiences: ['api://AzureADTokenExchange'] },
  });
  await put(
    `${registry}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`,
    '2022-04-01',
    {
      properties: {
        roleDefinitionId: `/subscriptions/${sub}/providers/Microsoft.Authorization/roleDefinitions/${WRITER}`,
        principalId: properties?.principalId,
        principalType: 'ServicePrincipal',
      },
    },
  );
}
