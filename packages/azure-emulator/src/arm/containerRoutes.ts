import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { tenantId } from '../seed';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { pageOfResources } from './paging';
import { readResourceFilter } from './resourceFilter';
import { presentResource } from './presentResource';

/** A subscription as it is kept. */
export interface SubscriptionRecord {
  subscriptionId: string;
  displayName: string;
}

/** Tenants, subscriptions, providers and the lists of resources; undefined where the path is another. */
export function answerContainers(
  request: EmulatorRequest,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse | undefined {
  if (request.method !== 'GET') {
    return undefined;
  }
  const segments = request.path.toLowerCase().split('/').slice(1);
  const [root, subscriptionId, kind, name, last] = segments;
  if (root === 'tenants' && segments.length === 1) {
    return ok({ value: [{ id: `/tenants/${tenantId}`, tenantId }] });
  }
  if (root === 'providers' && segments.length <= 2) {
    return providers(segments[1], '', engine);
  }
  if (root !== 'subscriptions') {
    return undefined;
  }
  if (!subscriptionId) {
    return listSubscriptions(caller, engine, context);
  }
  const scope = `/subscriptions/${subscriptionId}`;
  if (!kind) {
    return getSubscription(subscriptionId, caller, engine, context);
  }
  if (kind === 'providers' && segments.length <= 4) {
    engine.authorize(
      caller,
      'Microsoft.Resources/subscriptions/providers/read',
      scope,
    );
    return providers(name, scope, engine);
  }
  if (kind === 'resources' && segments.length === 3) {
    engine.authorize(
      caller,
      'Microsoft.Resources/subscriptions/resources/read',
      scope,
    );
    return listResources(scope, request, context);
  }
  if (kind === 'resourcegroups' && last === 'resources') {
    const group = `${scope}/resourceGroups/${name}`;
    engine.authorize(
      caller,
      'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
      group,
    );
    if (!context.resources.get(group)) {
      throw new ArmError(
        404,
        'ResourceGroupNotFound',
        `Resource group '${name}' could not be found.`,
      );
    }
    return listResources(group, request, context);
  }
  return undefined;
}

/** Top-level resources with a location, as `resources` lists them. */
function listResources(
  scope: string,
  request: EmulatorRequest,
  context: EmulatorContext,
): EmulatorResponse {
  const matches = readResourceFilter(request.query.get('$filter') ?? '');
  const page = pageOfResources(
    context.resources,
    { scope },
    each =>
      each.location !== undefined &&
      each.id.split('/').length === 9 &&
      matches(each),
    request,
  );
  const value = page.value.map(each => {
    const { properties: _, systemData: __, ...shown } = presentResource(each);
    return shown;
  });
  return ok({ ...page, value });
}

function listSubscriptions(
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse {
  const all = [
    ...context.collection<SubscriptionRecord>('subscriptions').values(),
  ];
  const value = all
    .filter(({ subscriptionId }) =>
      engine.isAllowed(
        caller,
        'Microsoft.Resources/subscriptions/read',
        `/subscriptions/${subscriptionId}`,
      ),
    )
    .map(presentSubscription);
  return ok({ value, count: { type: 'Total', value: value.length } });
}

function getSubscription(
  subscriptionId: string,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse {
  const found = context
    .collection<SubscriptionRecord>('subscriptions')
    .get(subscriptionId);
  if (!found) {
    throw new ArmError(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  }
  engine.authorize(
    caller,
    'Microsoft.Resources/subscriptions/read',
    `/subscriptions/${subscriptionId}`,
  );
  return ok(presentSubscription(found));
}

function presentSubscription(record: SubscriptionRecord) {
  return {
    id: `/subscriptions/${record.subscriptionId}`,
    subscriptionId: record.subscriptionId,
    tenantId,
    displayName: record.displayName,
    state: 'Enabled',
    authorizationSource: 'RoleBased',
  };
}

function providers(
  namespace: string | undefined,
  scope: string,
  engine: ArmEngine,
): EmulatorResponse {
  const all = engine.types.namespaces.map(name => ({
    id: `${scope}/providers/${name}`,
    namespace: name,
    registrationState: 'Registered',
    registrationPolicy: 'RegistrationRequired',
    resourceTypes: engine.types.all
      .filter(type => type.startsWith(`${name}/`))
      .map(type => ({ resourceType: type.slice(name.length + 1) })),
  }));
  if (!namespace) {
    return ok({ value: all });
  }
  const found = all.find(each => each.namespace.toLowerCase() === namespace);
  if (!found) {
    throw new ArmError(
      404,
      'InvalidResourceNamespace',
      `The resource namespace '${namespace}' is invalid.`,
    );
  }
  return ok(found);
}

function ok(body: unknown): EmulatorResponse {
  return { status: 200, body };
}
