import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { ActivityEvent } from './ArmEngine';
import { parseResourcePath } from './resourceId';

const KEPT_EVENTS = 20_000;

/** One event as the Activity Log's REST API sends it. */
export interface ActivityLogEvent {
  eventDataId: string;
  correlationId: string;
  operationId: string;
  caller: string;
  claims: Record<string, string>;
  category: { value: string; localizedValue: string };
  level: 'Informational' | 'Error';
  operationName: { value: string; localizedValue: string };
  resourceId: string;
  resourceGroupName: string;
  resourceProviderName: { value: string };
  resourceType: { value: string };
  status: { value: string; localizedValue: string };
  eventTimestamp: string;
  submissionTimestamp: string;
  subscriptionId: string;
  properties?: Record<string, unknown>;
}

/** Writes one event; the oldest go when there are too many. */
export function recordActivity(
  event: ActivityEvent,
  context: EmulatorContext,
): void {
  const path = parseResourcePath(event.resourceId);
  const subscriptionId =
    path?.subscriptionId ?? event.resourceId.split('/')[2] ?? '';
  const correlationId = event.correlationId ?? randomUUID();
  const time = new Date(context.clock.now()).toISOString();
  const store = context.collection<ActivityLogEvent>('activityLog');
  const eventDataId = `${time}-${randomUUID()}`;
  store.put(eventDataId, {
    eventDataId,
    correlationId,
    operationId: correlationId,
    caller:
      event.caller.kind === 'app' ? event.caller.objectId : event.caller.name,
    claims: { oid: event.caller.objectId, appid: event.caller.appId ?? '' },
    category: text('Administrative'),
    level: event.status === 'Failed' ? 'Error' : 'Informational',
    operationName: text(event.operationName),
    resourceId: event.resourceId,
    resourceGroupName: path?.resourceGroup ?? '',
    resourceProviderName: { value: path?.namespace ?? 'Microsoft.Resources' },
    resourceType: { value: path?.type ?? 'Microsoft.Resources/subscriptions' },
    status: text(event.status),
    eventTimestamp: time,
    submissionTimestamp: time,
    subscriptionId,
    properties: event.properties,
  });
  if (store.size > KEPT_EVENTS) {
    const [oldest] = store.entries().next().value ?? [];
    store.delete(oldest ?? '');
  }
}

function text(value: string) {
  return { value, localizedValue: value };
}
