import {
  AzureClients,
  describeAzureFailure,
  toBackstageError,
} from '@slipway/azure-node';
import { StackResource } from '@slipway/plugin-azure-stacks-common';
import { toStackError } from './toStackError';

const DEPLOYMENT_TYPE = 'microsoft.resources/deployments';

/** Operations of a deployment that create nothing. */
const OTHER_OPERATIONS = new Set(['Read', 'EvaluateDeploymentOutput']);

/**
 * The resources of a deployment and all deployments nested in it, each with
 * its state. Ids are subscription or resource group scoped.
 */
export async function deploymentResources(
  azure: AzureClients,
  deploymentId: string,
): Promise<StackResource[]> {
  const found = new Map<string, StackResource>();
  const nested: string[] = [];
  for (const operation of await listOperations(azure, deploymentId)) {
    const { targetResource, provisioningOperation } =
      operation.properties ?? {};
    const { id, resourceType: type } = targetResource ?? {};
    if (id && type && !OTHER_OPERATIONS.has(provisioningOperation ?? '')) {
      if (type.toLowerCase() === DEPLOYMENT_TYPE) {
        nested.push(id);
      } else {
        found.set(id.toLowerCase(), {
          id,
          type,
          state: operation.properties?.provisioningState ?? 'Unknown',
          error: toStackError(operation.properties?.statusMessage?.error, id),
        });
      }
    }
  }
  const inside = await Promise.all(
    nested.map(id => deploymentResources(azure, id)),
  );
  for (const resource of inside.flat()) {
    found.set(resource.id.toLowerCase(), resource);
  }
  return [...found.values()];
}

async function listOperations(azure: AzureClients, deploymentId: string) {
  const [, subscriptionId = ''] =
    /\/subscriptions\/([^/]+)/i.exec(deploymentId) ?? [];
  const [, group] = /\/resourceGroups\/([^/]+)/i.exec(deploymentId) ?? [];
  const name = deploymentId.slice(deploymentId.lastIndexOf('/') + 1);
  const { deploymentOperations } = azure.deployments(subscriptionId);
  const pages = group
    ? deploymentOperations.list(group, name)
    : deploymentOperations.listAtSubscriptionScope(name);
  try {
    const operations = [];
    for await (const operation of pages) {
      operations.push(operation);
    }
    return operations;
  } catch (error) {
    if (describeAzureFailure(error)?.status === 404) {
      return []; // A nested deployment that has not begun yet.
    }
    throw toBackstageError(`read deployment '${name}'`, error);
  }
}
