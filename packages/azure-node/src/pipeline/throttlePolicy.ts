import type {
  PipelinePolicy,
  PipelineRequest,
} from '@azure/core-rest-pipeline';
import {
  azureLimits,
  CallPriority,
  ThrottleBudget,
  ThrottleLimit,
} from '../ThrottleBudget';

/** Asks the throttle budget before each try, and corrects it by what Azure answers. */
export function throttlePolicy(options: {
  budget: ThrottleBudget;
  priority: CallPriority;
}): PipelinePolicy {
  const { budget, priority } = options;
  return {
    name: 'slipwayThrottlePolicy',
    async sendRequest(request, next) {
      const bucket = bucketOf(request);
      if (!bucket) {
        return next(request);
      }
      await budget.take({ ...bucket, priority, signal: request.abortSignal });
      const response = await next(request);
      const left =
        response.status === 429
          ? 0
          : Number(response.headers.get('x-ms-user-quota-remaining') ?? NaN);
      if (Number.isFinite(left)) {
        budget.correct({ ...bucket, left });
      }
      return response;
    },
  };
}

function bucketOf(
  request: PipelineRequest,
): { key: string; limit: ThrottleLimit } | undefined {
  const path = new URL(request.url).pathname.toLowerCase();
  if (path.includes('/providers/microsoft.resourcegraph/')) {
    return { key: 'resourceGraph', limit: azureLimits.resourceGraph };
  }
  const subscription = /^\/subscriptions\/([^/]+)/.exec(path)?.[1];
  if (!subscription) {
    return undefined;
  }
  const kind = kindOf(request.method);
  return { key: `${kind} ${subscription}`, limit: azureLimits[kind] };
}

function kindOf(method: string): 'reads' | 'writes' | 'deletes' {
  if (method === 'GET' || method === 'HEAD') {
    return 'reads';
  }
  return method === 'DELETE' ? 'deletes' : 'writes';
}
