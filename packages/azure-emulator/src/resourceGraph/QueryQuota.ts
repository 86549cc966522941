import { EmulatorContext } from '../EmulatorContext';
import { ArmError } from '../arm/ArmError';

const queriesPerWindow = 15;
const windowMs = 5_000;

/** Resource Graph's limit: 15 queries in 5 seconds for each caller. */
export class QueryQuota {
  readonly #context: EmulatorContext;
  readonly #windows = new Map<string, { startMs: number; used: number }>();

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  /** Takes one query; returns Azure's headers, or throws its 429. */
  take(callerId: string): Record<string, string> {
    const nowMs = this.#context.clock.now();
    const lengthMs = windowMs / this.#context.speed;
    const known = this.#windows.get(callerId);
    const window =
      known && nowMs - known.startMs < lengthMs
        ? known
        : { startMs: nowMs, used: 0 };
    this.#windows.set(callerId, window);
    const waitMs = window.startMs + lengthMs - nowMs;
    const headers = {
      'x-ms-user-quota-remaining': String(
        Math.max(0, queriesPerWindow - window.used - 1),
      ),
      'x-ms-user-quota-resets-after': clockOf(waitMs),
    };
    if (window.used >= queriesPerWindow) {
      throw new ArmError(
        429,
        'RateLimiting',
        'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed.',
        {
          headers: {
            ...headers,
            'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
          },
        },
      );
    }
    window.used += 1;
    return headers;
  }
}

/** `hh:mm:ss`, rounded up. */
function clockOf(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toISOString().slice(11, 19);
}
