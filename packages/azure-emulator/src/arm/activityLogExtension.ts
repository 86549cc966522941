import { EmulatorContext } from '../EmulatorContext';
import { ActivityLogEvent } from './activityLog';
import { ArmEngine, ArmExtension } from './ArmEngine';
import { ArmError } from './ArmError';
import { pageOf } from './paging';
import { isWithin, sameId } from './resourceId';

const PATH =
  /^\/subscriptions\/([^/]+)\/providers\/microsoft\.insights\/eventtypes\/management\/values$/i;
const ACTION = 'Microsoft.Insights/eventtypes/values/read';

/** The Activity Log's list, with the filter that its API knows. */
export function createActivityLogExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    name: 'activityLog',
    matches: (method, path) => method === 'GET' && PATH.test(path),
    operation: () => ACTION,
    async handle(request, caller) {
      const subscriptionId = PATH.exec(request.path)?.[1] ?? '';
      const scope = `/subscriptions/${subscriptionId}`;
      engine.authorize(caller, ACTION, scope);
      const matches = readFilter(request.query.get('$filter') ?? '');
      const select = readSelect(request.query.get('$select'));
      const value = [
        ...context.collection<ActivityLogEvent>('activityLog').values(),
      ]
        .reverse()
        .filter(
          event =>
            sameId(event.subscriptionId, subscriptionId) && matches(event),
        )
        .map(event => select(present(event)));
      const { nextLink, value: page } = pageOf(value, request);
      return { status: 200, body: { value: page, nextLink } };
    },
  };
}

function present(event: ActivityLogEvent): Record<string, unknown> {
  return {
    ...event,
    id: `${event.resourceId}/events/${event.eventDataId}/ticks/${Date.parse(event.eventTimestamp)}`,
  };
}

/** Keeps the members that `$select` names; all without it. */
function readSelect(text: string | null) {
  const names = text?.split(',').map(each => each.trim().toLowerCase());
  return (event: Record<string, unknown>) =>
    names
      ? Object.fromEntries(
          Object.entries(event).filter(([name]) =>
            names.includes(name.toLowerCase()),
          ),
        )
      : event;
}

/** `eventTimestamp ge '…' and eventTimestamp le '…' and resourceGroupName eq '…'` and the like. */
function readFilter(filter: string): (event: ActivityLogEvent) => boolean {
  const clauses = [
    ...filter.matchAll(/(\w+)\s+(ge|le|eq)\s+'?([^'\s]+)'?/gi),
  ].map(([, name, operator, value]) => ({ name, operator, value }));
  if (!clauses.some(clause => clause.name === 'eventTimestamp')) {
    throw new ArmError(
      400,
      'BadRequest',
      'The query filter must limit eventTimestamp.',
    );
  }
  return event =>
    clauses.every(({ name, operator, value }) => {
      switch (name) {
        case 'eventTimestamp':
          return operator === 'ge'
            ? Date.parse(event.eventTimestamp) >= Date.parse(value)
            : Date.parse(event.eventTimestamp) <= Date.parse(value);
        case 'resourceGroupName':
          return event.resourceGroupName.toLowerCase() === value.toLowerCase();
        case 'resourceUri':
        case 'resourceId':
          return isWithin(event.resourceId, value);
        case 'correlationId':
          return event.correlationId === value;
        case 'caller':
          return sameId(event.caller, value);
        case 'status':
          return sameId(event.status.value, value);
        case 'resourceProvider':
          return sameId(event.resourceProviderName.value, value);
        default:
          return true;
      }
    });
}
