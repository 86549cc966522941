import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';
import { Operation } from './Operations';

const WAIT_SECONDS = 10;

/**
 * The headers of a request that began an operation. `location` is for answers without a resource
 * to read afterwards: deletions and actions.
 */
export function acceptedHeaders(
  operation: Operation,
  request: EmulatorRequest,
  context: EmulatorContext,
  options: { location?: boolean } = {},
): Record<string, string> {
  const subscriptionId = operation.resourceId.split('/')[2];
  const base = `${request.origin}/subscriptions/${subscriptionId}/providers/Microsoft.Resources/locations/global`;
  const query = `?api-version=${request.query.get('api-version') ?? ''}`;
  return {
    'Azure-AsyncOperation': `${base}/operationStatuses/${operation.id}${query}`,
    ...(options.location && {
      Location: `${base}/operationResults/${operation.id}${query}`,
    }),
    'Retry-After': retryAfter(WAIT_SECONDS, context),
  };
}

/** Azure's wait in whole seconds, divided by the speed; 0 only in the fastest tests. */
export function retryAfter(seconds: number, context: EmulatorContext): string {
  const scaled = seconds / context.speed;
  return String(scaled < 0.05 ? 0 : Math.max(1, Math.round(scaled)));
}
