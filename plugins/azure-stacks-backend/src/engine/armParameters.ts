import { createHash } from 'node:crypto';
import {
  AzureClients,
  AzureEnvironment,
  platformResourceId,
} from '@slipway/azure-node';
import {
  ENTITY_TAG,
  serviceConnectionName,
  stackTags,
} from '@slipway/plugin-azure-stacks-common';
import { StackPlacement } from '../database/StackStore';
import { ArmTemplate } from '../template/TemplateSource';
import { StackPlan, hashOf } from './StackPlan';
import { Surroundings } from './Surroundings';

/** What a deployment of a stack, or its what-if, is sent with. */
export interface StackDeploymentBody {
  template: Record<string, unknown>;
  parameters: Record<string, { value: unknown }>;
  tags: Record<string, string>;
  /** Equal for deployments that would write the same. */
  hash: string;
}

export interface ArmParametersOptions {
  azure: AzureClients;
  plan: StackPlan;
  template: ArmTemplate;
  placement: StackPlacement;
  surroundings: Surroundings;
}

interface NamedResource {
  name: string;
  id: string;
}

/**
 * Fills in the parameters that every template of stacks may declare: service,
 * environment, location, owner, tags, platform (the shared resources chosen
 * for it) and input (the form's values as they are).
 */
export async function armParameters(
  options: ArmParametersOptions,
): Promise<StackDeploymentBody> {
  const { azure, plan, template, placement, surroundings } = options;
  const tags = stackTags({ ...plan, template: template.label });
  const values: Record<string, unknown> = {
    service: plan.name,
    environment: plan.environment,
    location: plan.platform.location,
    owner: plan.owner,
    tags,
    platform: {
      ...sharedResources(plan.platform, placement),
      name: plan.environment,
      subscriptionId: plan.subscriptionId,
      resourceGroup: plan.platform.resourceGroup,
      tenantId: await surroundings.tenantId(plan.subscriptionId),
      hash: subscriptionHash(plan.subscriptionId),
      gitUrl: azure.devops().gitUrl(plan.name),
      ...(plan.kind === 'service' && {
        pipeline: await surroundings.federation(
          serviceConnectionName(plan.name, plan.environment),
        ),
      }),
    },
    input: plan.input,
  };
  const declared = Object.keys(template.body.parameters ?? {});
  const parameters = Object.fromEntries(
    declared
      .filter(name => name in values)
      .map(name => [name, { value: values[name] }]),
  );
  return {
    template: template.body,
    parameters,
    tags: { ...tags, [ENTITY_TAG]: plan.entityRef },
    hash: hashOf({ template: template.body, parameters }),
  };
}

function sharedResources(
  environment: AzureEnvironment,
  placement: StackPlacement,
): Record<string, NamedResource> {
  const chosen: Array<[string, string, string | undefined]> = [
    [
      'cluster',
      'Microsoft.ContainerService/managedClusters',
      placement.cluster,
    ],
    [
      'apiManagement',
      'Microsoft.ApiManagement/service',
      placement.apiManagement,
    ],
    [
      'eventHubsNamespace',
      'Microsoft.EventHub/namespaces',
      placement.eventHubsNamespace,
    ],
    ['redis', 'Microsoft.Cache/redisEnterprise', placement.redis],
    [
      'containerRegistry',
      'Microsoft.ContainerRegistry/registries',
      environment.containerRegistry,
    ],
    [
      'logAnalyticsWorkspace',
      'Microsoft.OperationalInsights/workspaces',
      environment.logAnalyticsWorkspace,
    ],
    [
      'azureMonitorWorkspace',
      'Microsoft.Monitor/accounts',
      environment.azureMonitorWorkspaces[0],
    ],
  ];
  return Object.fromEntries(
    chosen.flatMap(([key, type, nameOrId]) => {
      if (!nameOrId) {
        return [];
      }
      const id = platformResourceId(environment, type, nameOrId);
      return [[key, { name: id.slice(id.lastIndexOf('/') + 1), id }]];
    }),
  );
}

/** Six characters that differ between subscriptions, for global names. */
function subscriptionHash(subscriptionId: string): string {
  return createHash('sha256').update(subscriptionId).digest('hex').slice(0, 6);
}
