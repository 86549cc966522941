import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AzureClock } from '../AzureClock';
import type { CallPriority, ThrottleBudget } from '../ThrottleBudget';
import { correlationPolicy } from './correlationPolicy';
import { RetryBounds, retryPolicy } from './retryPolicy';
import { throttlePolicy } from './throttlePolicy';
import { timeoutPolicy } from './timeoutPolicy';

/** The part of every SDK client's options that is the same for all. */
export interface SharedPipelineOptions {
  retryOptions: { maxRetries: 0 };
  additionalPolicies: {
    policy: PipelinePolicy;
    position: 'perCall' | 'perRetry';
  }[];
}

const byPriority: Record<
  CallPriority,
  { bounds: RetryBounds; timeoutMs: number }
> = {
  interactive: {
    bounds: { maxRetries: 3, maxRetryAfterSeconds: 60 },
    timeoutMs: 30_000,
  },
  background: {
    bounds: { maxRetries: 1, maxRetryAfterSeconds: 5 },
    timeoutMs: 10_000,
  },
};

/** Retries, throttle budget, time limit and correlation of one kind of caller. */
export function createPipelineOptions(options: {
  priority: CallPriority;
  budget: ThrottleBudget;
  clock: AzureClock;
  logger: LoggerService;
}): SharedPipelineOptions {
  const { priority, budget, clock, logger } = options;
  const { bounds, timeoutMs } = byPriority[priority];
  return {
    // The SDKs' own retries obey any Retry-After, however long.
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      { policy: retryPolicy({ bounds, clock }), position: 'perCall' },
      { policy: correlationPolicy({ logger }), position: 'perRetry' },
      { policy: throttlePolicy({ budget, priority }), position: 'perRetry' },
      { policy: timeoutPolicy({ timeoutMs }), position: 'perRetry' },
    ],
  };
}
