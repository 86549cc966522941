import { ActivityLogEvent } from '../arm/activityLog';
import { ArmResource } from '../arm/ResourceStore';
import { parseResourcePath } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { Column, KqlValue, Row, Table } from '../kql';
import { isWatched } from '../resourceHealth/availabilityOf';
import { presentAvailability } from '../resourceHealth/presentAvailability';

interface Subscription {
  subscriptionId: string;
  displayName: string;
}

const texts =
  'id name type tenantId kind location resourceGroup subscriptionId managedBy';
const bags =
  'sku plan properties tags identity zones extendedLocation systemData';

const columns: Column[] = [
  ...texts.split(' ').map(name => ({ name, type: 'string' as const })),
  ...bags.split(' ').map(name => ({ name, type: 'dynamic' as const })),
];

/** Child types that Resource Graph's `resources` table has beside the top-level ones. */
const indexedChildren = ['microsoft.sql/servers/databases'];

interface Reader {
  context: EmulatorContext;
  subscriptionIds: string[];
  tenantId: string;
}

/** What each table holds, by its name in lower case. */
const tables: Record<string, (reader: Reader) => Row[]> = {
  resources: reader => resourceRows(reader, isIndexed),
  resourcecontainers: reader => [
    ...subscriptionRows(reader),
    ...resourceRows(reader, isGroup),
  ],
  kubernetesconfigurationresources: reader =>
    resourceRows(reader, type =>
      type.startsWith('microsoft.kubernetesconfiguration/'),
    ),
  authorizationresources: reader =>
    resourceRows(reader, type => type.startsWith('microsoft.authorization/')),
  healthresources: healthRows,
  resourcechanges: changeRows,
  // Nothing in the simulation gives advice or evaluates alert rules, and its Azure has no incidents.
  advisorresources: () => [],
  alertsmanagementresources: () => [],
  servicehealthresources: () => [],
};

/** Reads a table of Resource Graph over some subscriptions; undefined for a name it has not. */
export function readGraphTable(
  name: string,
  reader: Reader,
): Table | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(tables, key)
    ? { columns, rows: tables[key](reader) }
    : undefined;
}

function resourcesOf({ context, subscriptionIds }: Reader): ArmResource[] {
  return subscriptionIds.flatMap(id =>
    context.resources.list({ scope: `/subscriptions/${id}` }),
  );
}

function resourceRows(reader: Reader, test: (type: string) => boolean): Row[] {
  return resourcesOf(reader)
    .filter(({ type }) => test(type.toLowerCase()))
    .map(resource => rowOf(resource, reader.tenantId));
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

/** Where a resource lies, in lower case as Resource Graph keeps it. */
function placeOf(id: string) {
  const path = parseResourcePath(id);
  return {
    resourceGroup: path?.resourceGroup?.toLowerCase() ?? '',
    subscriptionId: path?.subscriptionId ?? '',
  };
}

function rowOf(resource: ArmResource, tenantId: string): Row {
  return {
    id: resource.id,
    name: resource.name,
    type: isGroup(resource.type.toLowerCase())
      ? 'microsoft.resources/subscriptions/resourcegroups'
      : resource.type.toLowerCase(),
    tenantId,
    kind: resource.kind ?? '',
    location: resource.location ?? '',
    ...placeOf(resource.id),
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

function subscriptionRows({
  context,
  subscriptionIds,
  tenantId,
}: Reader): Row[] {
  return [...context.collection<Subscription>('subscriptions').values()]
    .filter(({ subscriptionId }) => subscriptionIds.includes(subscriptionId))
    .map(({ subscriptionId, displayName }) => ({
      id: `/subscriptions/${subscriptionId}`,
      name: displayName,
      type: 'microsoft.resources/subscriptions',
      tenantId,
      subscriptionId,
      properties: { state: 'Enabled' },
    }));
}

/** The availability of every resource that Resource Health watches. */
function healthRows(reader: Reader): Row[] {
  return resourcesOf(reader)
    .filter(isWatched)
    .map(resource => {
      const { id, name, properties } = presentAvailability(
        resource,
        reader.context,
      );
      return {
        id,
        name,
        type: 'microsoft.resourcehealth/availabilitystatuses',
        tenantId: reader.tenantId,
        location: resource.location ?? '',
        ...placeOf(resource.id),
        properties: {
          ...properties,
          targetResourceId: resource.id.toLowerCase(),
          targetResourceType: resource.type.toLowerCase(),
          occurredTime: properties.occuredTime,
        },
      };
    });
}

/** Writes and deletions that the activity log has; what changed inside a resource is not kept. */
function changeRows({ context, subscriptionIds, tenantId }: Reader): Row[] {
  return [...context.collection<ActivityLogEvent>('activityLog').values()]
    .filter(
      ({ status, subscriptionId, operationName }) =>
        status.value === 'Succeeded' &&
        subscriptionIds.includes(subscriptionId) &&
        /\/(?:write|delete)$/i.test(operationName.value),
    )
    .map(event => {
      const isDeletion = /\/delete$/i.test(event.operationName.value);
      const isNew = event.subStatus.value === 'Created';
      const updated = isNew ? 'Create' : 'Update';
      return {
        id: `${event.resourceId}/providers/Microsoft.Resources/changes/${event.eventDataId}`,
        name: event.eventDataId,
        type: 'microsoft.resources/changes',
        tenantId,
        ...placeOf(event.resourceId),
        properties: {
          targetResourceId: event.resourceId,
          targetResourceType: event.resourceType.value.toLowerCase(),
          changeType: isDeletion ? 'Delete' : updated,
          changeAttributes: {
            timestamp: event.eventTimestamp,
            correlationId: event.correlationId,
            changedBy: event.caller,
            operation: event.operationName.value,
          },
        },
      };
    });
}
