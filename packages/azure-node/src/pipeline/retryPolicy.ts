import {
  isRestError,
  type PipelinePolicy,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { AzureClock } from '../AzureClock';

/** How long and how often one call may be tried again. */
export interface RetryBounds {
  maxRetries: number;
  /** A longer `Retry-After` than this ends the call with Azure's own refusal. */
  maxRetryAfterSeconds: number;
}

const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** Tries again what is worth it: as `Retry-After` says, else after 0.5, 1, 2 … seconds. */
export function retryPolicy(options: {
  bounds: RetryBounds;
  clock: AzureClock;
}): PipelinePolicy {
  const { bounds, clock } = options;
  return {
    name: 'slipwayRetryPolicy',
    async sendRequest(request, next) {
      for (let retry = 0; ; retry++) {
        const outcome = await attempt(() => next(request));
        const delayMs =
          retry < bounds.maxRetries && !request.abortSignal?.aborted
            ? delayBefore(outcome, request, retry, bounds)
            : undefined;
        if (delayMs === undefined) {
          if ('error' in outcome) {
            throw outcome.error;
          }
          return outcome.response;
        }
        await clock.wait(delayMs, request.abortSignal);
      }
    },
  };
}

type Outcome = { response: PipelineResponse } | { error: unknown };

async function attempt(
  send: () => Promise<PipelineResponse>,
): Promise<Outcome> {
  try {
    return { response: await send() };
  } catch (error) {
    return { error };
  }
}

function responseOf(outcome: Outcome): PipelineResponse | undefined {
  if ('response' in outcome) {
    return outcome.response;
  }
  return isRestError(outcome.error) ? outcome.error.response : undefined;
}

/** Milliseconds to wait, or `undefined`: this outcome stands. */
function delayBefore(
  outcome: Outcome,
  request: PipelineRequest,
  retry: number,
  bounds: RetryBounds,
): number | undefined {
  const backoffMs = 500 * 2 ** retry;
  if ('error' in outcome && !isRestError(outcome.error)) {
    return undefined;
  }
  const response = responseOf(outcome);
  if (!response) {
    return isRepeatable(request) ? backoffMs : undefined;
  }
  if (!transientStatuses.has(response.status)) {
    return undefined;
  }
  const retryAfter = retryAfterSeconds(response);
  if (retryAfter !== undefined) {
    return retryAfter <= bounds.maxRetryAfterSeconds
      ? retryAfter * 1000
      : undefined;
  }
  return response.status === 429 || isRepeatable(request)
    ? backoffMs
    : undefined;
}

/** `Retry-After` of a response in seconds, whichever of its forms Azure chose. */
export function retryAfterSeconds(
  response: PipelineResponse,
): number | undefined {
  const milliseconds = response.headers.get('x-ms-retry-after-ms');
  if (milliseconds && Number.isFinite(Number(milliseconds))) {
    return Number(milliseconds) / 1000;
  }
  const value = response.headers.get('retry-after');
  if (!value) {
    return undefined;
  }
  const seconds = Number(value);
  if (Number.isFinite(seconds)) {
    return Math.max(0, seconds);
  }
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - Date.now()) / 1000);
}

/** A POST may have been carried out before its answer was lost, unless it only asks. */
function isRepeatable({ method, url }: PipelineRequest): boolean {
  const asks = /\/query(\?|$)|getBatch|ResourceGraph|listClusterUser|validate/i;
  return method !== 'POST' || asks.test(url);
}
