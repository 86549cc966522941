import { NotFoundError } from '@backstage/errors';
import { AzureClients, ConnectionIdentity } from '@slipway/azure-node';
import {
  Stack,
  pipelineIdentityName,
  resourceGroupName,
} from '@slipway/plugin-azure-stacks-common';
import { z } from 'zod';

const IDENTITY_API = '2023-01-31';

const identitySchema = z.object({
  properties: z.object({ clientId: z.string(), tenantId: z.string() }),
});

/** The identity that a service's stack made for its pipeline, as a connection needs it. */
export async function readPipelineIdentity(
  azure: AzureClients,
  options: { name: string; environment: string; stack: Pick<Stack, 'stackId'> },
): Promise<ConnectionIdentity> {
  const { name, environment, stack } = options;
  const [, , subscriptionId] = stack.stackId.split('/');
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName(name, environment)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${pipelineIdentityName(name, environment)}`;
  const answer = await azure.arm().get(id, IDENTITY_API);
  if (answer === undefined) {
    throw new NotFoundError(`The identity ${id} does not exist`);
  }
  const { clientId, tenantId } = identitySchema.parse(answer).properties;
  return { clientId, tenantId, subscriptionId };
}
