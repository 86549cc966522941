import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { EmulatorContext } from '../EmulatorContext';
import { tenantId } from '../seed';
import { ActivityEvent } from './ActivityEvent';
import { Caller } from './Caller';
import { parseResourcePath } from './resourceId';

const KEPT_EVENTS = 20_000;

/** A name as machines and as people read it. */
interface Localized {
  value: string;
  localizedValue: string;
}

/** One event as the Activity Log's REST API sends it. */
export interface ActivityLogEvent {
  authorization: { action: string; scope: string };
  caller: string;
  channels: 'Operation';
  claims: Record<string, string>;
  correlationId: string;
  description: '';
  eventDataId: string;
  eventName: Localized;
  category: Localized;
  httpRequest?: {
    clientRequestId?: string;
    clientIpAddress: string;
    method: string;
  };
  level: 'Informational' | 'Error';
  resourceGroupName: string;
  resourceProviderName: Localized;
  resourceType: Localized;
  resourceId: string;
  operationId: string;
  operationName: Localized;
  properties?: Record<string, unknown>;
  status: Localized;
  subStatus: Localized;
  eventTimestamp: string;
  submissionTimestamp: string;
  subscriptionId: string;
  tenantId: string;
}

/** Writes one event; the oldest go when there are too many. */
export function recordActivity(
  event: ActivityEvent,
  context: EmulatorContext,
): void {
  const { caller, http, resourceId, status } = event;
  const path = parseResourcePath(resourceId);
  const subscriptionId = path?.subscriptionId ?? resourceId.split('/')[2] ?? '';
  const correlationId = event.correlationId ?? randomUUID();
  const time = new Date(context.clock.now()).toISOString();
  const store = context.collection<ActivityLogEvent>('activityLog');
  const eventDataId = randomUUID();
  store.put(`${time}-${eventDataId}`, {
    authorization: { action: event.operationName, scope: resourceId },
    caller: caller.kind === 'app' ? caller.objectId : caller.name,
    channels: 'Operation',
    claims: claimsOf(caller),
    correlationId,
    description: '',
    eventDataId,
    eventName:
      status === 'Started'
        ? text('BeginRequest', 'Begin request')
        : text('EndRequest', 'End request'),
    category: text('Administrative'),
    ...(http && {
      httpRequest: {
        clientRequestId: http.clientRequestId,
        clientIpAddress: http.clientIpAddress,
        method: http.method,
      },
    }),
    level: status === 'Failed' ? 'Error' : 'Informational',
    resourceGroupName: path?.resourceGroup ?? '',
    resourceProviderName: text(path?.namespace ?? 'Microsoft.Resources'),
    resourceType: text(typeOf(resourceId)),
    resourceId,
    operationId: correlationId,
    operationName: text(event.operationName),
    properties: event.properties,
    status: text(status),
    subStatus: subStatus(event.httpStatus),
    eventTimestamp: time,
    submissionTimestamp: time,
    subscriptionId,
    tenantId,
  });
  if (store.size > KEPT_EVENTS) {
    const [oldest] = store.entries().next().value ?? [];
    store.delete(oldest ?? '');
  }
}

/** Groups and subscriptions lie under subscriptions in the log's names of types. */
function typeOf(resourceId: string): string {
  const path = parseResourcePath(resourceId);
  if (path?.namespace) {
    return path.type;
  }
  return path
    ? 'Microsoft.Resources/subscriptions/resourceGroups'
    : 'Microsoft.Resources/subscriptions';
}

/** Such as `Created`, `Created (HTTP Status Code: 201)`; empty while there is no answer yet. */
function subStatus(httpStatus: number | undefined): Localized {
  if (!httpStatus) {
    return text('');
  }
  const name = STATUS_CODES[httpStatus] ?? '';
  return text(
    name.replaceAll(' ', ''),
    `${name} (HTTP Status Code: ${httpStatus})`,
  );
}

function claimsOf(caller: Caller): Record<string, string> {
  const names = 'http://schemas.microsoft.com/identity/claims';
  return {
    appid: caller.appId ?? '',
    idtyp: caller.kind,
    [`${names}/objectidentifier`]: caller.objectId,
    [`${names}/tenantid`]: tenantId,
    ...(caller.kind === 'user' && {
      name: caller.name,
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn': caller.name,
    }),
  };
}

function text(value: string, localizedValue = value): Localized {
  return { value, localizedValue };
}
