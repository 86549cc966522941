import { AbortSignalLike, AzureClock, wallClock } from './AzureClock';

/** Who waits for the answer: a person, or nobody. */
export type CallPriority = 'interactive' | 'background';

/** A token bucket as Azure describes its throttles. */
export interface ThrottleLimit {
  burst: number;
  perSecond: number;
}

/**
 * Azure's own limits for one principal: ARM's a subscription and region,
 * Resource Graph's (15 queries in 5 s) a principal.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export const azureLimits = {
  reads: { burst: 250, perSecond: 25 },
  writes: { burst: 200, perSecond: 10 },
  deletes: { burst: 200, perSecond: 10 },
  resourceGraph: { burst: 15, perSecond: 3 },
} satisfies Record<string, ThrottleLimit>;

/** Share of each burst that background calls leave to people, 0 to 1. */
const INTERACTIVE_SHARE = 0.3;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/**
 * Spends Azure's throttle limits ahead of Azure: a call that would be refused
 * waits here instead, and background calls never take the last third.
 */
export class ThrottleBudget {
  readonly #clock: AzureClock;
  readonly #buckets = new Map<string, Bucket>();

  private constructor(clock: AzureClock) {
    this.#clock = clock;
  }

  static create(options: { clock?: AzureClock } = {}): ThrottleBudget {
    return new ThrottleBudget(options.clock ?? wallClock);
  }

  /** Takes one call out of the bucket `key`, waiting for it if need be. */
  async take(options: {
    key: string;
    limit: ThrottleLimit;
    priority: CallPriority;
    signal?: AbortSignalLike;
  }): Promise<void> {
    const { key, limit, priority, signal } = options;
    const reserve =
      priority === 'background'
        ? Math.ceil(limit.burst * INTERACTIVE_SHARE)
        : 0;
    for (;;) {
      const bucket = this.#fill(key, limit);
      if (bucket.tokens >= reserve + 1) {
        bucket.tokens -= 1;
        return;
      }
      const missing = reserve + 1 - bucket.tokens;
      const delayMs = Math.max(1, (missing / limit.perSecond) * 1000);
      await this.#clock.wait(delayMs, signal);
    }
  }

  /** Azure says that `left` calls are left, or refused one (`left` 0). Only ever lowers the budget. */
  correct(options: { key: string; limit: ThrottleLimit; left: number }): void {
    const bucket = this.#fill(options.key, options.limit);
    bucket.tokens = Math.min(bucket.tokens, options.left);
  }

  #fill(key: string, limit: ThrottleLimit): Bucket {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? {
      tokens: limit.burst,
      filledAt: now,
    };
    const gained = ((now - bucket.filledAt) / 1000) * limit.perSecond;
    bucket.tokens = Math.min(limit.burst, bucket.tokens + gained);
    bucket.filledAt = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
