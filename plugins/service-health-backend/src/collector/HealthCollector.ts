import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AzureClients, AzureClock } from '@slipway/azure-node';
import type { FacetObservation } from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  type ServiceTarget,
  toFacetFailure,
} from '@slipway/plugin-service-health-node';
import type { HealthAnnouncer } from '../announcer/HealthAnnouncer';
import type { HealthStore } from '../store/HealthStore';

/** One facet may take this long; then its services count as not answered. */
const FACET_TIMEOUT_MS = 25_000;

/** How long changes of state are kept. */
const CHANGES_KEPT_MS = 7 * 24 * 3_600_000;

export interface HealthCollectorOptions {
  facets: FacetProvider[];
  azure: AzureClients;
  store: HealthStore;
  announcer: HealthAnnouncer;
  readTargets: () => Promise<ServiceTarget[]>;
  clock: AzureClock;
  logger: LoggerService;
}

/** Asks every facet for every service, and keeps and tells what it learns. */
export class HealthCollector {
  readonly #options: HealthCollectorOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #abort = new AbortController();
  #targets: ServiceTarget[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(options: HealthCollectorOptions) {
    this.#options = options;
  }

  static create(options: HealthCollectorOptions): HealthCollector {
    const collector = new HealthCollector(options);
    for (const facet of options.facets) {
      facet.watch?.(keys => collector.#observeChanged(facet, keys));
    }
    return collector;
  }

  /** Observes all services once. */
  async refresh(signal?: AbortSignal): Promise<void> {
    await this.#once('all', async () => {
      const { store, facets, clock } = this.#options;
      await this.#readTargets();
      await this.#observe(this.#targets, facets, signal);
      await store.forgetChanges(new Date(clock.now() - CHANGES_KEPT_MS));
    });
  }

  /** Observes one service now, in all its environments; calls at the same time share one. */
  async refreshEntity(entityRef: string): Promise<void> {
    await this.#once(entityRef, async () => {
      await this.#readTargets();
      const services = this.#targets.filter(one => one.entityRef === entityRef);
      await this.#observe(services, this.#options.facets);
    });
  }

  /** Judges anew, without asking anyone, what has grown too old since it was last judged. */
  async settle(): Promise<void> {
    const { store, announcer, clock } = this.#options;
    await this.#write(async () => {
      await announcer.announce(await store.settle(new Date(clock.now())));
    });
  }

  stop() {
    this.#abort.abort();
    this.#options.facets.forEach(facet => facet.stop?.());
  }

  /** Single flight by `key`. */
  #once(key: string, run: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key);
    if (running) {
      return running;
    }
    const started = run().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }

  /** When the stack engine does not answer, the services known so far are still observed. */
  async #readTargets() {
    const { readTargets, store, facets, logger } = this.#options;
    try {
      this.#targets = await readTargets();
    } catch (error) {
      logger.warn('The list of services could not be read anew', {
        reason: String(error),
      });
      return;
    }
    await this.#write(() =>
      store.keepOnly(this.#targets, service =>
        facets.filter(facet => facet.appliesTo(service)).map(({ id }) => id),
      ),
    );
  }

  /** All facets at the same time; each is stored as it comes, so that a slow one holds up no other. */
  async #observe(
    services: ServiceTarget[],
    facets: FacetProvider[],
    signal?: AbortSignal,
  ) {
    await Promise.all(
      facets.map(async facet => {
        const own = services.filter(service => facet.appliesTo(service));
        if (own.length > 0) {
          await this.#store(own, await this.#collect(facet, own, signal));
        }
      }),
    );
  }

  async #collect(
    facet: FacetProvider,
    services: ServiceTarget[],
    signal?: AbortSignal,
  ): Promise<Map<string, FacetObservation>> {
    const timeout = AbortSignal.timeout(FACET_TIMEOUT_MS);
    const signals = [this.#abort.signal, timeout];
    const ended = AbortSignal.any(signal ? [...signals, signal] : signals);
    try {
      return await untilAborted(
        facet.collect(services, this.#options.azure, ended),
        ended,
      );
    } catch (error) {
      const failure = toFacetFailure(facet.id, error);
      return new Map(
        services.map(({ key }) => [
          key,
          { id: facet.id, readings: [], failures: [failure] },
        ]),
      );
    }
  }

  async #store(
    services: ServiceTarget[],
    observations: Map<string, FacetObservation>,
  ) {
    const { store, announcer, clock } = this.#options;
    await this.#write(async () => {
      if (this.#abort.signal.aborted) {
        return;
      }
      const now = new Date(clock.now());
      const changes = await store.observe({ services, observations, now });
      await announcer.announce(changes);
    });
  }

  /** One write at a time: facets of one service finish side by side. */
  #write(write: () => Promise<void>): Promise<void> {
    const written = this.#writing.then(write);
    this.#writing = written.catch(() => {});
    return written;
  }

  #observeChanged(facet: FacetProvider, keys: string[]) {
    const services = this.#targets.filter(({ key }) => keys.includes(key));
    this.#observe(services, [facet]).catch(error =>
      this.#options.logger.error(
        `Facet '${facet.id}' could not be observed after a change`,
        error,
      ),
    );
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
