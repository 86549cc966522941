import { EmulatorContext } from '../EmulatorContext';
import { ActivityLogEvent } from './activityLog';
import { ArmEngine, ArmExtension } from './ArmEngine';
import { ArmError } from './ArmError';
import { isWithin } from './resourceId';

const PATH =
  /^\/subscriptions\/([^/]+)\/providers\/microsoft\.insights\/eventtypes\/management\/values$/i;
const ACTION = 'Microsoft.Insights/eventtypes/values/read';

/** The Activity Log's list, with the filter that its API knows. */
export function createActivityLogExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    matches: (method, path) => method === 'GET' && PATH.test(path),
    operation: () => ACTION,
    async handle(request, caller) {
      const subscriptionId = PATH.exec(request.path)?.[1] ?? '';
      const scope = `/subscriptions/${subscriptionId}`;
      engine.authorize(caller, ACTION, scope);
      const matches = readFilter(request.query.get('$filter') ?? '');
      const value = [
        ...context.collection<ActivityLogEvent>('activityLog').values(),
      ]
        .filter(
          event =>
            event.subscriptionId.toLowerCase() ===
              subscriptionId.toLowerCase() && matches(event),
        )
        .sort((one, other) =>
          one.eventTimestamp < other.eventTimestamp ? 1 : -1,
        )
        .map(event => ({
          ...event,
          id: `${event.resourceId}/events/${event.eventDataId}/ticks/${Date.parse(event.eventTimestamp)}`,
        }));
      return { status: 200, body: { value } };
    },
  };
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
        default:
          return true;
      }
    });
}
