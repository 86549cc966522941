import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';

const path =
  /^(\/subscriptions\/.+?)\/providers\/microsoft\.resourcehealth\/availabilitystatuses(?:\/current)?$/i;
const action = 'Microsoft.ResourceHealth/availabilityStatuses/read';

/** Types that Resource Health watches here. */
const watchedTypes = [
  'microsoft.containerservice/managedclusters',
  'microsoft.apimanagement/service',
  'microsoft.eventhub/namespaces',
  'microsoft.cache/redisenterprise',
];

/** Azure Resource Health: availability of one resource, of a group's or of a subscription's. */
export function createResourceHealthExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    matches: (method, requestPath) =>
      method === 'GET' && path.test(requestPath),
    operation: () => action,
    async handle(request, caller) {
      const scope = path.exec(request.path)?.[1] ?? '';
      engine.authorize(caller, action, scope);
      const isOne = request.path.toLowerCase().endsWith('/current');
      if (isOne) {
        const resource = context.resources.get(scope);
        if (!resource) {
          throw new ArmError(
            404,
            'ResourceNotFound',
            `The Resource '${scope}' was not found.`,
          );
        }
        return { status: 200, body: statusOf(resource, context) };
      }
      const value = context.resources
        .list({ scope })
        .filter(({ type }) => watchedTypes.includes(type.toLowerCase()))
        .map(resource => statusOf(resource, context));
      return { status: 200, body: { value } };
    },
  };
}

/** A resource is available until its own state, or a part's, says that it failed. */
function statusOf(resource: ArmResource, context: EmulatorContext) {
  const failed = failedParts(resource);
  const isWatched = watchedTypes.includes(resource.type.toLowerCase());
  const state = availabilityOf(resource, failed, isWatched);
  return {
    id: `${resource.id}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
    name: 'current',
    type: 'Microsoft.ResourceHealth/AvailabilityStatuses',
    location: resource.location,
    properties: {
      availabilityState: state,
      title: state,
      summary:
        failed.length === 0
          ? "There aren't any known problems affecting this resource"
          : `Failed: ${failed.join(', ')}`,
      reasonType: state === 'Available' ? '' : 'Unplanned',
      occuredTime: String(
        resource.systemData?.lastModifiedAt ??
          resource.systemData?.createdAt ??
          new Date(context.clock.now()).toISOString(),
      ),
      reasonChronicity: 'Persistent',
      reportedTime: new Date(context.clock.now()).toISOString(),
    },
  };
}

function availabilityOf(
  resource: ArmResource,
  failed: string[],
  isWatched: boolean,
): string {
  if (!isWatched) {
    return 'Unknown';
  }
  if (resource.properties.provisioningState === 'Failed') {
    return 'Unavailable';
  }
  return failed.length > 0 ? 'Degraded' : 'Available';
}

/** The resource itself, and a cluster's node pools, where they have failed. */
function failedParts({ name, properties }: ArmResource): string[] {
  const pools = (properties.agentPoolProfiles ?? []) as Array<{
    name: string;
    provisioningState?: string;
  }>;
  return [
    ...(properties.provisioningState === 'Failed' ? [name] : []),
    ...pools
      .filter(({ provisioningState }) => provisioningState === 'Failed')
      .map(pool => pool.name),
  ];
}
