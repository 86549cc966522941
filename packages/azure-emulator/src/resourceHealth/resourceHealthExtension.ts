import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { isWatched } from './availabilityOf';
import { presentAvailability } from './presentAvailability';

const path =
  /^(\/subscriptions\/.+?)\/providers\/microsoft\.resourcehealth\/(availabilitystatuses|events)(\/current)?$/i;

function actionOf(requestPath: string): string {
  const kind = path.exec(requestPath)?.[2].toLowerCase();
  return kind === 'events'
    ? 'Microsoft.ResourceHealth/events/read'
    : 'Microsoft.ResourceHealth/availabilityStatuses/read';
}

/** Azure Resource Health: availability of one resource, of a group's or of a subscription's. */
export function createResourceHealthExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    name: 'resourceHealth',
    matches: (method, requestPath) =>
      method === 'GET' && path.test(requestPath),
    operation: (_method, requestPath) => actionOf(requestPath),
    async handle(request, caller) {
      const [, scope = '', kind = '', current] = path.exec(request.path) ?? [];
      engine.authorize(caller, actionOf(request.path), scope);
      const isOne = scope.toLowerCase().includes('/providers/');
      if (kind.toLowerCase() === 'events') {
        // The simulation knows no incidents of Azure itself, and nothing makes one up.
        return { status: 200, body: { value: [] } };
      }
      if (isOne) {
        const status = presentAvailability(requireOne(scope), context);
        return {
          status: 200,
          body: current ? status : { value: [status] },
        };
      }
      const value = context.resources
        .list({ scope })
        .filter(isWatched)
        .map(resource => presentAvailability(resource, context));
      return { status: 200, body: { value } };
    },
  };

  function requireOne(scope: string): ArmResource {
    const resource = context.resources.get(scope);
    if (!resource) {
      throw new ArmError(
        404,
        'ResourceNotFound',
        `The Resource '${scope}' was not found.`,
      );
    }
    return resource;
  }
}
