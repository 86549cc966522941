import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';

/** Minutes and scrapes older than this are dropped. */
export const retentionMs = 6 * 3_600_000;

/** What one metric's values of one minute came to. */
export interface Bucket {
  total: number;
  count: number;
  min: number;
  max: number;
}

/** Everything that happened in one minute. */
export interface LoadMinute {
  startMs: number;
  /** Latest tick in it, in milliseconds since 1970. */
  untilMs: number;
  /** By API id in lower case, then by `code|totalMs|backendMs`: number of requests. */
  gateway: Record<string, Record<string, number>>;
  /** By resource id in lower case, then metric, then dimensions: values. */
  metrics: Record<string, Record<string, Record<string, Bucket>>>;
}

/** One scrape of what the services export; keys come from `seriesKey`. */
export interface Scrape {
  atMs: number;
  series: Record<string, number>;
}

/** Objects that live on between ticks. */
export interface LoadState {
  /** Cumulative counters by series key. */
  counters: Record<string, number>;
  /** Bytes that services keep, by Redis id in lower case. */
  redisBytes: Record<string, number>;
  /** Messages not yet read, by consumer group id in lower case. */
  lag: Record<string, number>;
  /** Messages that wait, by Service Bus namespace id in lower case; left out before there was one. */
  queued?: Record<string, number>;
  /** When an API's backend was first ready, by API id in lower case: clients call from then on. */
  firstReadyMs: Record<string, number>;
}

const minuteMs = 60_000;

/** The durable record of the simulated load. */
export class LoadStore {
  readonly #minutes: Collection<LoadMinute>;
  readonly #scrapes: Collection<Scrape>;
  readonly #states: Collection<LoadState>;

  constructor(context: EmulatorContext) {
    this.#minutes = context.collection('load.minutes');
    this.#scrapes = context.collection('load.scrapes');
    this.#states = context.collection('load.state');
  }

  get state(): LoadState {
    return (
      this.#states.get('current') ?? {
        counters: {},
        redisBytes: {},
        lag: {},
        firstReadyMs: {},
      }
    );
  }

  saveState(state: LoadState): void {
    this.#states.put('current', state);
  }

  /** The minute that holds that moment; a new one where nothing happened yet. */
  minuteAt(ms: number): LoadMinute {
    const startMs = Math.floor(ms / minuteMs) * minuteMs;
    return (
      this.#minutes.get(keyOf(startMs)) ?? {
        startMs,
        untilMs: ms,
        gateway: {},
        metrics: {},
      }
    );
  }

  saveMinute(minute: LoadMinute): void {
    this.#minutes.put(keyOf(minute.startMs), minute);
    dropOld(this.#minutes, minute.startMs);
  }

  /** Minutes that overlap the span, oldest first. */
  minutesBetween(fromMs: number, toMs: number): LoadMinute[] {
    return [...this.#minutes.values()]
      .filter(({ startMs }) => startMs + minuteMs > fromMs && startMs < toMs)
      .sort((a, b) => a.startMs - b.startMs);
  }

  saveScrape(scrape: Scrape): void {
    this.#scrapes.put(keyOf(scrape.atMs), scrape);
    dropOld(this.#scrapes, scrape.atMs);
  }

  /** Scrapes after `fromMs`, up to and with `toMs`, oldest first. */
  scrapesBetween(fromMs: number, toMs: number): Scrape[] {
    return [...this.#scrapes.values()]
      .filter(({ atMs }) => atMs > fromMs && atMs <= toMs)
      .sort((a, b) => a.atMs - b.atMs);
  }
}

/** The key of a series: whose it is, and its labels with `__name__` among them. */
export function seriesKey(
  subscriptionId: string,
  labels: Record<string, string>,
): string {
  return JSON.stringify([subscriptionId.toLowerCase(), labels]);
}

export function parseSeriesKey(key: string): [string, Record<string, string>] {
  return JSON.parse(key) as [string, Record<string, string>];
}

function keyOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Keys are moments, so the oldest come first in the order of insertion. */
function dropOld(collection: Collection<unknown>, nowMs: number): void {
  const limit = keyOf(nowMs - retentionMs);
  for (const [key] of collection.entries()) {
    if (key >= limit) {
      return;
    }
    collection.delete(key);
  }
}
