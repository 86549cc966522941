import { EmulatorContext } from '../EmulatorContext';
import { ActivityEvent } from './ActivityEvent';
import { recordActivity } from './activityLog';
import { ArmError } from './ArmError';
import { Operation } from './Operations';

/**
 * Makes a change, all of it or nothing should the process be killed, between the two events that
 * the activity log shows of it: that it began, and how it went. What takes longer is
 * `Accepted`, and its operation tells the end.
 */
export function recordChange<T extends { operation?: Operation }>(
  event: Omit<ActivityEvent, 'status'>,
  context: EmulatorContext,
  change: () => T,
  httpStatusOf: (result: T) => number,
): T {
  return context.atomically(() => {
    recordActivity({ ...event, status: 'Started' }, context);
    try {
      const result = change();
      recordActivity(
        {
          ...event,
          status: result.operation ? 'Accepted' : 'Succeeded',
          httpStatus: httpStatusOf(result),
        },
        context,
      );
      return result;
    } catch (error) {
      if (error instanceof ArmError) {
        recordActivity({ ...event, ...failureOf(error) }, context);
      }
      throw error;
    }
  });
}

function failureOf(error: ArmError) {
  return {
    status: 'Failed' as const,
    httpStatus: error.status,
    properties: {
      statusCode: String(error.status),
      statusMessage: JSON.stringify(error.toBody()),
    },
  };
}
