import type {
  FleetQuery,
  FleetResponse,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthApi } from '../api';

/** Rows read at once. */
const PAGE_SIZE = 200;

/** A page that comes into view is read again when it is older. */
const FRESH_MS = 30_000;

/** A page as it was last read. */
interface FleetPage {
  services: ServiceHealth[];
  nextCursor?: string;
  /** In ms; which of two rows of one service is the newer. */
  readAt: number;
}

/** What is known of the fleet under a query. */
export interface FleetRows extends Pick<FleetResponse, 'counts' | 'causes'> {
  /** In the order asked for, without gap from the first one on. */
  services: ServiceHealth[];
  /** How many there are in all, those not read yet among them. */
  total: number;
}

function keyOf(service: ServiceHealth): string {
  return `${service.entityRef}#${service.environment}`;
}

/**
 * Reads a fleet page by page, as far as somebody looks. Reading again renews
 * the first page, whose counts are of the whole fleet, and the pages in view;
 * the others are renewed when they come into view.
 */
export class FleetReader {
  readonly #api: ServiceHealthApi;
  readonly #query: FleetQuery;
  #pages: FleetPage[] = [];
  #total = 0;
  #counts: FleetResponse['counts'] = {
    critical: 0,
    unknown: 0,
    degraded: 0,
    healthy: 0,
  };
  #causes: FleetResponse['causes'] = [];
  #view = { first: 0, last: 0 };

  constructor(api: ServiceHealthApi, query: FleetQuery) {
    this.#api = api;
    this.#query = query;
  }

  /** Says which rows are in view; whether they are to be read (again). */
  look(first: number, last: number): boolean {
    this.#view = { first, last };
    const now = Date.now();
    let start = 0;
    for (const { services, readAt } of this.#ownRows()) {
      const end = start + services.length;
      if (end > first && start <= last && now - readAt > FRESH_MS) {
        return true;
      }
      start = end;
    }
    return start <= last && start < this.#total;
  }

  /** Renews what is in view, and reads on until all of it is there. */
  async read(): Promise<FleetRows> {
    const pages = [...this.#pages];
    const { first, last } = this.#view;
    const kept = this.#ownRows();
    let start = 0;
    for (let index = 0; index === 0 || start <= last; index++) {
      const end = start + (kept[index]?.services.length ?? 0);
      const isInView = end > first;
      if (index === 0 || isInView || !pages[index]) {
        const cursor = pages[index - 1]?.nextCursor;
        pages[index] = await this.#readPage(cursor, index === 0);
        start += pages[index].services.length;
      } else {
        start = end;
      }
      if (pages[index].nextCursor === undefined) {
        pages.length = index + 1;
        break;
      }
    }
    this.#pages = pages;
    const services = this.#ownRows().flatMap(page => page.services);
    return {
      services,
      total: this.#total,
      counts: this.#counts,
      causes: this.#causes,
    };
  }

  async #readPage(cursor: string | undefined, isFirst: boolean) {
    const page = await this.#api.getFleet({
      ...this.#query,
      limit: PAGE_SIZE,
      cursor,
    });
    if (isFirst) {
      const { states } = this.#query;
      this.#counts = page.counts;
      this.#causes = page.causes;
      this.#total = Object.entries(page.counts).reduce(
        (sum, [state, count]) =>
          !states?.length || states.some(one => one === state)
            ? sum + count
            : sum,
        0,
      );
    }
    const { services, nextCursor } = page;
    return { services, nextCursor, readAt: Date.now() };
  }

  /** The pages, each service in the newest one alone: it may have moved between two readings. */
  #ownRows(): FleetPage[] {
    const newest = new Map<string, FleetPage>();
    for (const page of this.#pages) {
      for (const service of page.services) {
        const other = newest.get(keyOf(service));
        if (!other || other.readAt < page.readAt) {
          newest.set(keyOf(service), page);
        }
      }
    }
    return this.#pages.map(page => ({
      ...page,
      services: page.services.filter(
        service => newest.get(keyOf(service)) === page,
      ),
    }));
  }
}
