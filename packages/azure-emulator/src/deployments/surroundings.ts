import { createHash } from 'node:crypto';
import { ArmEngine } from '../arm/ArmEngine';
import { SubscriptionRecord } from '../arm/subscriptionRoutes';
import { EmulatorContext } from '../EmulatorContext';
import { builtinRoles } from '../providers/authorization/builtinRoles';
import { tenantId } from '../seed';
import { TemplateSurroundings } from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { targetId } from '../template/resourceIds';
import { TemplateError } from '../template/TemplateError';
import { azureEnvironment } from './azureEnvironment';
import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';

/** A short fingerprint of a template, the same for the same template. */
export function templateHash(template: Json): string {
  const hash = createHash('sha256').update(JSON.stringify(template)).digest();
  return String(hash.readBigUInt64BE());
}

function isInNamespace(type: string, namespace: string): boolean {
  return type.toLowerCase().startsWith(`${namespace.toLowerCase()}/`);
}

/** Id of a built-in or custom role, by its display name. */
function findRoleDefinition(
  roleName: string,
  context: EmulatorContext,
): string | undefined {
  const builtin = Object.entries(builtinRoles).find(
    ([, properties]) => properties.roleName === roleName,
  );
  if (builtin) {
    return `/providers/Microsoft.Authorization/roleDefinitions/${builtin[0]}`;
  }
  return context.resources
    .list({ type: 'Microsoft.Authorization/roleDefinitions' })
    .find(({ properties }) => properties.roleName === roleName)?.id;
}

/** What `deployment()`, `resourceGroup()` and so on answer. */
export function createSurroundings(
  context: EmulatorContext,
  engine: ArmEngine,
  deployment: Pick<
    DeploymentRecord,
    'name' | 'location' | 'target' | 'caller' | 'mode'
  >,
  input: DeploymentInput,
): TemplateSurroundings {
  const { subscriptionId, resourceGroup } = deployment.target;
  const { caller } = deployment;
  return {
    deployment: () => ({
      name: deployment.name,
      ...(deployment.location && { location: deployment.location }),
      properties: {
        ...(input.templateLink && { templateLink: input.templateLink }),
        template: input.template,
        templateHash: templateHash(input.template),
        parameters: input.parameters,
        mode: deployment.mode,
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
    environment: () => azureEnvironment(context),
    deployer: () => ({
      objectId: caller.objectId,
      tenantId,
      ...(caller.kind === 'user' && { userPrincipalName: caller.name }),
    }),
    roleDefinitionId: roleName => findRoleDefinition(roleName, context),
    resourceTypes: namespace =>
      engine.types.all
        .filter(type => isInNamespace(type, namespace))
        .map(type => ({
          resourceType: type.slice(namespace.length + 1),
          locations: [],
          apiVersions: [],
        })),
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
