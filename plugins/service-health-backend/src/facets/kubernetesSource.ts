import {
  type FacetFailure,
  sourceFailureCode,
} from '@slipway/plugin-service-health-common';
import { toFacetFailure } from '@slipway/plugin-service-health-node';
import { KubernetesError } from '../kubernetes/KubernetesError';

interface Watched {
  failure: unknown;
  sampledAt: Date | undefined;
}

/** What is wrong with the first watch that fails, or that has not told anything yet. */
export function failureOfWatches(
  watches: Watched[],
  clusterId: string,
): FacetFailure | undefined {
  const failed = watches.find(({ failure }) => failure !== undefined);
  if (!failed) {
    return watches.some(({ sampledAt }) => sampledAt === undefined)
      ? {
          source: 'Kubernetes',
          code: 'sourceTimedOut',
          message: 'The first list has not come yet',
          resourceId: clusterId,
        }
      : undefined;
  }
  const error = failed.failure;
  if (!(error instanceof KubernetesError)) {
    return toFacetFailure('Kubernetes', error, clusterId);
  }
  const { status, reason, message } = error;
  return {
    source: 'Kubernetes',
    code: status ? sourceFailureCode(status) : 'sourceTimedOut',
    message: `${status ? `${status} ` : ''}${reason}: ${message}`,
    resourceId: clusterId,
  };
}

/** When all the watches were true together, ISO 8601; `undefined` before their first lists. */
export function sampledAtOf(watches: Watched[]): string | undefined {
  const times = watches.map(({ sampledAt }) => sampledAt?.getTime());
  const known = times.filter(time => time !== undefined);
  return known.length === times.length
    ? new Date(Math.min(...known)).toISOString()
    : undefined;
}
