import { ArmResource } from '../arm/ResourceStore';
import { parseResourcePath } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { Column, KqlValue, Row, Table } from '../kql';

interface Subscription {
  subscriptionId: string;
  displayName: string;
}

const columns: Column[] = [
  { name: 'id', type: 'string' },
  { name: 'name', type: 'string' },
  { name: 'type', type: 'string' },
  { name: 'tenantId', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'location', type: 'string' },
  { name: 'resourceGroup', type: 'string' },
  { name: 'subscriptionId', type: 'string' },
  { name: 'managedBy', type: 'string' },
  { name: 'sku', type: 'dynamic' },
  { name: 'plan', type: 'dynamic' },
  { name: 'properties', type: 'dynamic' },
  { name: 'tags', type: 'dynamic' },
  { name: 'identity', type: 'dynamic' },
  { name: 'zones', type: 'dynamic' },
  { name: 'extendedLocation', type: 'dynamic' },
  { name: 'systemData', type: 'dynamic' },
];

/** Child types that Resource Graph's `resources` table has beside the top-level ones. */
const indexedChildren = ['microsoft.sql/servers/databases'];

/** Reads a table of Resource Graph over some subscriptions; undefined for a name it has not. */
export function readGraphTable(
  context: EmulatorContext,
  name: string,
  subscriptionIds: string[],
  tenantId: string,
): Table | undefined {
  const rows = rowsOf(context, name.toLowerCase(), subscriptionIds, tenantId);
  return rows && { columns, rows };
}

function rowsOf(
  context: EmulatorContext,
  table: string,
  subscriptionIds: string[],
  tenantId: string,
): Row[] | undefined {
  const all = subscriptionIds.flatMap(id =>
    context.resources.list({ scope: `/subscriptions/${id}` }),
  );
  const rows = (test: (type: string) => boolean) =>
    all
      .filter(({ type }) => test(type.toLowerCase()))
      .map(resource => rowOf(resource, tenantId));
  switch (table) {
    case 'resources':
      return rows(isIndexed);
    case 'resourcecontainers':
      return [
        ...subscriptionRows(context, subscriptionIds, tenantId),
        ...rows(isGroup),
      ];
    case 'kubernetesconfigurationresources':
      return rows(type =>
        type.startsWith('microsoft.kubernetesconfiguration/'),
      );
    case 'authorizationresources':
      return rows(type => type.startsWith('microsoft.authorization/'));
    default:
      return undefined;
  }
}

function isGroup(type: string): boolean {
  return (
    type === 'microsoft.resources/resourcegroups' ||
    type === 'microsoft.resources/subscriptions/resourcegroups'
  );
}

function isIndexed(type: string): boolean {
  const isElsewhere =
    /^microsoft\.(kubernetesconfiguration|authorization|resources)\//.test(
      type,
    ) || type === 'microsoft.insights/diagnosticsettings';
  return (
    indexedChildren.includes(type) ||
    (type.split('/').length === 2 && !isElsewhere)
  );
}

/** Types, groups and subscriptions in lower case, as Resource Graph keeps them. */
function rowOf(resource: ArmResource, tenantId: string): Row {
  const path = parseResourcePath(resource.id);
  return {
    id: resource.id,
    name: resource.name,
    type: isGroup(resource.type.toLowerCase())
      ? 'microsoft.resources/subscriptions/resourcegroups'
      : resource.type.toLowerCase(),
    tenantId,
    kind: resource.kind ?? '',
    location: resource.location ?? '',
    resourceGroup: path?.resourceGroup?.toLowerCase() ?? '',
    subscriptionId: path?.subscriptionId ?? '',
    managedBy: resource.managedBy ?? '',
    sku: resource.sku as KqlValue,
    plan: resource.plan as KqlValue,
    properties: resource.properties as KqlValue,
    tags: resource.tags,
    identity: resource.identity as KqlValue,
    zones: resource.zones,
    systemData: resource.systemData as KqlValue,
  };
}

function subscriptionRows(
  context: EmulatorContext,
  subscriptionIds: string[],
  tenantId: string,
): Row[] {
  return [...context.collection<Subscription>('subscriptions').values()]
    .filter(({ subscriptionId }) => subscriptionIds.includes(subscriptionId))
    .map(({ subscriptionId, displayName }) => ({
      id: `/subscriptions/${subscriptionId}`,
      name: displayName,
      type: 'microsoft.resources/subscriptions',
      tenantId,
      kind: '',
      location: '',
      resourceGroup: '',
      subscriptionId,
      managedBy: '',
      properties: { state: 'Enabled' },
    }));
}
