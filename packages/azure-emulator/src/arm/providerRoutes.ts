import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { locations } from './locations';

const PATH =
  /^(\/subscriptions\/([^/]+))?\/providers(?:\/([^/]+)(?:\/(register|unregister))?)?$/i;

/** Lists and gets resource providers, registers and unregisters them; undefined where the path is another. */
export function answerProviders(
  request: EmulatorRequest,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse | undefined {
  const match = PATH.exec(request.path);
  const [, scope = '', subscriptionId, wanted, change] = match ?? [];
  const isChange = change !== undefined && subscriptionId !== undefined;
  if (!match || request.method !== (isChange ? 'POST' : 'GET')) {
    return undefined;
  }
  const registrations = context.collection<string>('providerRegistrations');
  const keyOf = (name: string) => `${subscriptionId} ${name}`.toLowerCase();
  const present = (namespace: string) => ({
    id: `${scope}/providers/${namespace}`,
    namespace,
    registrationState: registrations.get(keyOf(namespace)) ?? 'Registered',
    registrationPolicy: 'RegistrationRequired',
    resourceTypes: typesOf(namespace, engine),
  });
  if (subscriptionId) {
    engine.authorize(
      caller,
      isChange
        ? `${wanted}/${change.toLowerCase()}/action`
        : 'Microsoft.Resources/subscriptions/providers/read',
      scope,
    );
  }
  if (!wanted) {
    return {
      status: 200,
      body: { value: engine.types.namespaces.map(present) },
    };
  }
  const namespace = requireNamespace(wanted, engine);
  if (isChange) {
    registrations.put(
      keyOf(namespace),
      change.toLowerCase() === 'register' ? 'Registered' : 'Unregistered',
    );
  }
  return { status: 200, body: present(namespace) };
}

function requireNamespace(wanted: string, engine: ArmEngine): string {
  const found = engine.types.namespaces.find(
    each => each.toLowerCase() === wanted.toLowerCase(),
  );
  if (!found) {
    throw new ArmError(
      404,
      'InvalidResourceNamespace',
      `The resource namespace '${wanted}' is invalid.`,
    );
  }
  return found;
}

/** Types in Azure's own case, api-versions newest first. */
function typesOf(namespace: string, engine: ArmEngine) {
  const prefix = `${namespace}/`.toLowerCase();
  return engine.types.all
    .filter(type => type.toLowerCase().startsWith(prefix))
    .map(type => {
      const known = engine.types.find(type);
      const isTopLevel = type.split('/').length === 2;
      const isPlaced = known?.needsLocation ?? isTopLevel;
      return {
        resourceType: type.slice(prefix.length),
        locations: isPlaced ? locations.map(each => each.displayName) : [],
        apiVersions: engine.types.versions.of(type).toReversed(),
        capabilities: isPlaced ? 'SupportsTags, SupportsLocation' : 'None',
      };
    });
}
