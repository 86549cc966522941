import { EmulatorContext } from '../EmulatorContext';
import { EmulatorResponse } from '../http/Surface';
import { tenantId } from '../seed';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { AzureLocation, locations } from './locations';

/** A subscription as it is kept. */
export interface SubscriptionRecord {
  subscriptionId: string;
  displayName: string;
  tags?: Record<string, string>;
}

const READ = 'Microsoft.Resources/subscriptions/read';

/** The one tenant. */
export function listTenants(): EmulatorResponse {
  const tenant = {
    id: `/tenants/${tenantId}`,
    tenantId,
    displayName: 'Slipway',
    defaultDomain: 'slipway.example',
    domains: ['slipway.example'],
    countryCode: 'KR',
    tenantCategory: 'Home',
    tenantType: 'AAD',
  };
  return { status: 200, body: { value: [tenant] } };
}

/** The subscriptions in which the caller may read anything. */
export function listSubscriptions(
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse {
  const all = context.collection<SubscriptionRecord>('subscriptions');
  const value = [...all.values()]
    .filter(({ subscriptionId }) =>
      engine.isAllowed(caller, READ, `/subscriptions/${subscriptionId}`),
    )
    .map(presentSubscription);
  return {
    status: 200,
    body: { value, count: { type: 'Total', value: value.length } },
  };
}

/** One subscription; `SubscriptionNotFound` where there is none. */
export function getSubscription(
  subscriptionId: string,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse {
  const found = requireSubscription(subscriptionId, context);
  engine.authorize(caller, READ, `/subscriptions/${subscriptionId}`);
  return { status: 200, body: presentSubscription(found) };
}

/** The regions that a subscription may use: all. */
export function listLocations(
  subscriptionId: string,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse {
  requireSubscription(subscriptionId, context);
  engine.authorize(
    caller,
    'Microsoft.Resources/subscriptions/locations/read',
    `/subscriptions/${subscriptionId}`,
  );
  const value = locations.map(each => presentLocation(each, subscriptionId));
  return { status: 200, body: { value } };
}

function requireSubscription(
  subscriptionId: string,
  context: EmulatorContext,
): SubscriptionRecord {
  const found = context
    .collection<SubscriptionRecord>('subscriptions')
    .get(subscriptionId.toLowerCase());
  if (!found) {
    throw new ArmError(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  }
  return found;
}

function presentSubscription(record: SubscriptionRecord) {
  return {
    id: `/subscriptions/${record.subscriptionId}`,
    subscriptionId: record.subscriptionId,
    tenantId,
    displayName: record.displayName,
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    ...(record.tags && { tags: record.tags }),
  };
}

function presentLocation(location: AzureLocation, subscriptionId: string) {
  const { name, displayName, geographyGroup, physicalLocation } = location;
  const base = `/subscriptions/${subscriptionId}/locations`;
  const zones = location.hasZones ? ['1', '2', '3'] : [];
  return {
    id: `${base}/${name}`,
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: `(${geographyGroup}) ${displayName}`,
    metadata: {
      regionType: 'Physical',
      regionCategory: location.hasZones ? 'Recommended' : 'Other',
      geographyGroup,
      physicalLocation,
      pairedRegion: location.paired
        ? [{ id: `${base}/${location.paired}`, name: location.paired }]
        : [],
    },
    ...(zones.length > 0 && {
      availabilityZoneMappings: zones.map(zone => ({
        logicalZone: zone,
        physicalZone: `${name}-az${zone}`,
      })),
    }),
  };
}
