import { NotFoundError } from '@backstage/errors';
import type { AzureClients, AzureClock } from '@slipway/azure-node';
import type {
  HistoryQuery,
  HistoryRange,
  HistoryResponse,
} from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';

/** How far back each range looks, and how long its answer is kept. */
const RANGES: Record<HistoryRange, { lengthMs: number; ttlMs: number }> = {
  '1h': { lengthMs: 3_600_000, ttlMs: 60_000 },
  '24h': { lengthMs: 24 * 3_600_000, ttlMs: 300_000 },
  '7d': { lengthMs: 7 * 24 * 3_600_000, ttlMs: 900_000 },
};

/** A person waits for the chart. */
const TIMEOUT_MS = 20_000;

/** Answers kept; the oldest go first. */
const ANSWERS_KEPT = 500;

interface Parts {
  facets: FacetProvider[];
  /** Clients for people who wait. */
  azure: AzureClients;
  clock: AzureClock;
}

/** Asks Azure for readings over time; the same question within a while is asked once. */
export class HistoryReader {
  readonly #parts: Parts;
  readonly #answers = new Map<
    string,
    { answer: Promise<HistoryResponse>; until: number }
  >();

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static create(parts: Parts): HistoryReader {
    return new HistoryReader(parts);
  }

  /** Throws `NotFoundError` for a facet that the service does not have. */
  async read(
    service: ServiceTarget,
    query: HistoryQuery,
  ): Promise<HistoryResponse> {
    const { facets, clock } = this.#parts;
    const facet = facets.find(
      one => one.id === query.facet && one.appliesTo(service),
    );
    if (!facet) {
      const own = facets.filter(one => one.appliesTo(service));
      throw new NotFoundError(
        `'${service.entityRef}' has no facet '${query.facet}'; it has ${own.map(({ id }) => id).join(', ')}`,
      );
    }
    const key = [service.key, query.facet, query.range].join('\n');
    const known = this.#answers.get(key);
    if (known && known.until > clock.now()) {
      return known.answer;
    }
    const answer = this.#ask(facet, service, query.range);
    const until = clock.now() + RANGES[query.range].ttlMs;
    this.#answers.delete(key);
    this.#answers.set(key, { answer, until });
    this.#dropOldest();
    answer.then(
      ({ problems }) => problems.length > 0 && this.#answers.delete(key),
      () => this.#answers.delete(key),
    );
    return answer;
  }

  async #ask(
    facet: FacetProvider,
    service: ServiceTarget,
    range: HistoryRange,
  ): Promise<HistoryResponse> {
    const { azure, clock } = this.#parts;
    const to = new Date(clock.now());
    const from = new Date(clock.now() - RANGES[range].lengthMs);
    const history = await facet.history?.({
      service,
      range,
      from,
      to,
      azure,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      series: history?.series ?? [],
      problems: history?.problems ?? [],
    };
  }

  #dropOldest() {
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > ANSWERS_KEPT) {
      this.#answers.delete(oldest);
    }
  }
}
