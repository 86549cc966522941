import { EmulatorContext } from '../EmulatorContext';
import { ArmError } from './ArmError';
import { Caller } from './Caller';

/** How many requests may come at once, and how many a second after that. */
export interface ThrottleLimit {
  burst: number;
  perSecond: number;
}

const limits: Record<'reads' | 'writes' | 'deletes', ThrottleLimit> = {
  reads: { burst: 250, perSecond: 25 },
  writes: { burst: 200, perSecond: 10 },
  deletes: { burst: 200, perSecond: 10 },
};

/** ARM's token buckets: one per caller, subscription and kind of request. Not durable, as waits are short. */
export class Throttle {
  readonly #context: EmulatorContext;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  /** Takes one request; returns Azure's header with what is left, throws 429 where nothing is. */
  take(
    caller: Caller,
    subscriptionId: string,
    method: string,
  ): Record<string, string> {
    const kind = kindOf(method);
    const key = `${kind} ${caller.objectId} ${subscriptionId}`.toLowerCase();
    const left = this.#take(key, limits[kind], () => {
      return `Number of '${kind}' requests for subscription '${subscriptionId}' actor '${caller.objectId}' exceeded.`;
    });
    return {
      [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(left),
    };
  }

  /** Takes one request from a limit that a resource type has of its own. */
  takeFor(key: string, limit: ThrottleLimit): void {
    this.#take(key.toLowerCase(), limit, () => {
      return `Too many write requests for '${key}'.`;
    });
  }

  #take(key: string, limit: ThrottleLimit, describe: () => string): number {
    const { clock, speed } = this.#context;
    const now = clock.now();
    const rate = limit.perSecond * speed;
    const bucket = this.#buckets.get(key) ?? { tokens: limit.burst, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) / 1000) * rate;
    const tokens = Math.min(limit.burst, refilled);
    if (tokens < 1) {
      const waitSeconds = Math.max(1, Math.ceil((1 - tokens) / rate));
      throw new ArmError(
        429,
        'TooManyRequests',
        `${describe()} Please try again after '${waitSeconds}' seconds.`,
        { headers: { 'Retry-After': String(waitSeconds) } },
      );
    }
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    return Math.floor(tokens - 1);
  }
}

function kindOf(method: string): 'reads' | 'writes' | 'deletes' {
  if (method === 'GET' || method === 'HEAD') {
    return 'reads';
  }
  return method === 'DELETE' ? 'deletes' : 'writes';
}
