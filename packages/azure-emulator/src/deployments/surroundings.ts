import { createHash } from 'node:crypto';
import { SubscriptionRecord } from '../arm/containerRoutes';
import { EmulatorContext } from '../EmulatorContext';
import { tenantId } from '../seed';
import {
  DeploymentTarget,
  TemplateSurroundings,
} from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { targetId } from '../template/resourceIds';
import { TemplateError } from '../template/TemplateError';
import { DeploymentInput } from './DeploymentRecord';

/** A short fingerprint of a template, the same for the same template. */
export function templateHash(template: Json): string {
  const hash = createHash('sha256').update(JSON.stringify(template)).digest();
  return String(hash.readBigUInt64BE());
}

/** What `deployment()`, `resourceGroup()` and so on answer. */
export function createSurroundings(
  context: EmulatorContext,
  deployment: { name: string; location?: string; target: DeploymentTarget },
  input: DeploymentInput,
): TemplateSurroundings {
  const { subscriptionId, resourceGroup } = deployment.target;
  return {
    deployment: () => ({
      name: deployment.name,
      ...(deployment.location && { location: deployment.location }),
      properties: {
        template: input.template,
        templateHash: templateHash(input.template),
        parameters: input.parameters,
        mode: 'Incremental',
        provisioningState: 'Accepted',
      },
    }),
    subscription: () => ({
      id: `/subscriptions/${subscriptionId}`,
      subscriptionId,
      tenantId,
      displayName:
        context
          .collection<SubscriptionRecord>('subscriptions')
          .get(subscriptionId)?.displayName ?? '',
    }),
    tenant: () => ({ tenantId, countryCode: 'KR', displayName: 'Slipway' }),
    environment: () => ({
      name: 'Slipway',
      resourceManager: `${context.httpsOrigin}/`,
      authentication: {
        loginEndpoint: `${context.httpsOrigin}/`,
        audiences: ['https://management.azure.com/'],
        tenant: 'common',
        identityProvider: 'AAD',
      },
      suffixes: {
        acrLoginServer: '.azurecr.io',
        keyvaultDns: '.vault.azure.net',
        sqlServerHostname: '.database.windows.net',
        storage: 'core.windows.net',
      },
    }),
    resourceGroup() {
      if (resourceGroup === undefined) {
        throw new TemplateError(
          "The template function 'resourceGroup' is not allowed at subscription scope.",
        );
      }
      const id = targetId(deployment.target);
      const group = context.resources.get(id);
      return {
        id: group?.id ?? id,
        name: group?.name ?? resourceGroup,
        type: 'Microsoft.Resources/resourceGroups',
        location: group?.location ?? '',
        tags: (group?.tags ?? {}) as JsonObject,
        properties: { provisioningState: 'Succeeded' },
      };
    },
  };
}
