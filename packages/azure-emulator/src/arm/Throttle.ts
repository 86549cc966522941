import { EmulatorContext } from '../EmulatorContext';
import { tenantId } from '../seed';
import { ArmError } from './ArmError';
import { Caller } from './Caller';

/** How many requests may come at once, and how many a second after that. */
export interface ThrottleLimit {
  burst: number;
  perSecond: number;
}

type Kind = 'reads' | 'writes' | 'deletes';

/** Of one caller in one subscription or, where a request names none, in the tenant. */
const limits: Record<Kind, ThrottleLimit> = {
  reads: { burst: 250, perSecond: 25 },
  writes: { burst: 200, perSecond: 10 },
  deletes: { burst: 200, perSecond: 10 },
};

/** All callers of a subscription together may have this many times as much. */
const GLOBAL_FACTOR = 15;

/** ARM's token buckets: per caller and per subscription. Not durable, as waits are short. */
export class Throttle {
  readonly #context: EmulatorContext;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  /** Takes one request; returns Azure's headers with what is left, throws 429 where nothing is. */
  take(
    caller: Caller,
    subscriptionId: string | undefined,
    method: string,
  ): Record<string, string> {
    const kind = kindOf(method);
    const scope = subscriptionId
      ? `subscription '${subscriptionId}'`
      : `tenant '${tenantId}'`;
    const refusal = {
      code: subscriptionId
        ? 'SubscriptionRequestsThrottled'
        : 'TenantRequestsThrottled',
      message: `Number of '${kind}' requests for ${scope} actor '${caller.objectId}' exceeded.`,
    };
    const key = `${kind} ${caller.objectId} ${scope}`.toLowerCase();
    const left = this.#take(key, limits[kind], refusal);
    const name = `x-ms-ratelimit-remaining-${subscriptionId ? 'subscription' : 'tenant'}`;
    if (!subscriptionId) {
      return { [`${name}-${kind}`]: String(left) };
    }
    const { burst, perSecond } = limits[kind];
    const leftForAll = this.#take(
      `${kind} ${scope}`.toLowerCase(),
      { burst: burst * GLOBAL_FACTOR, perSecond: perSecond * GLOBAL_FACTOR },
      refusal,
    );
    return {
      [`${name}-${kind}`]: String(left),
      [`${name}-global-${kind}`]: String(leftForAll),
    };
  }

  /** Takes one request from a limit that a resource type has of its own. */
  takeFor(key: string, limit: ThrottleLimit): void {
    this.#take(key.toLowerCase(), limit, {
      code: 'TooManyRequests',
      message: `Too many write requests for '${key}'.`,
    });
  }

  #take(
    key: string,
    limit: ThrottleLimit,
    refusal: { code: string; message: string },
  ): number {
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
        refusal.code,
        `${refusal.message} Please try again after '${waitSeconds}' seconds.`,
        { headers: { 'Retry-After': String(waitSeconds) } },
      );
    }
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    return Math.floor(tokens - 1);
  }
}

function kindOf(method: string): Kind {
  if (method === 'GET' || method === 'HEAD') {
    return 'reads';
  }
  return method === 'DELETE' ? 'deletes' : 'writes';
}
