import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AzureClients, AzureClock } from '@slipway/azure-node';
import type { FacetObservation } from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  type ServiceTarget,
  toFacetFailure,
} from '@slipway/plugin-service-health-node';
import type { HealthAnnouncer } from '../announcer/HealthAnnouncer';
import { groupBy } from '../facets/observations';
import type { HealthStore, ServiceDescription } from '../store/HealthStore';
import { ObservationQueue } from './ObservationQueue';
import { untilAborted } from './untilAborted';

/** One facet may take this long; then its services count as not answered. */
const FACET_TIMEOUT_MS = 25_000;

/** How long changes of state are kept. */
const CHANGES_KEPT_MS = 7 * 24 * 3_600_000;

/** A person who asks again within this time gets what was just observed. */
const REFRESH_TTL_MS = 3_000;

export interface HealthCollectorOptions {
  facets: FacetProvider[];
  azure: AzureClients;
  store: HealthStore;
  announcer: HealthAnnouncer;
  readTargets: () => Promise<ServiceTarget[]>;
  describe: (service: ServiceTarget) => ServiceDescription;
  clock: AzureClock;
  logger: LoggerService;
}

/** Asks every facet for every service, and keeps and tells what it learns. */
export class HealthCollector {
  readonly #options: HealthCollectorOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #refreshedAt = new Map<string, number>();
  readonly #abort = new AbortController();
  readonly #queue: ObservationQueue;
  #targets = new Map<string, ServiceTarget>();

  private constructor(options: HealthCollectorOptions) {
    this.#options = options;
    this.#queue = ObservationQueue.create({
      write: (services, observations) => this.#write(services, observations),
    });
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
      await this.#observe([...this.#targets.values()], facets, signal);
      await store.forgetChanges(new Date(clock.now() - CHANGES_KEPT_MS));
    });
  }

  /** Observes one service now, in all its environments; calls at the same time, and a moment later, share one. */
  async refreshEntity(entityRef: string): Promise<void> {
    const { clock, facets } = this.#options;
    const refreshedAt = this.#refreshedAt.get(entityRef) ?? -Infinity;
    if (clock.now() - refreshedAt < REFRESH_TTL_MS) {
      return;
    }
    await this.#once(entityRef, async () => {
      await this.#readTargets();
      await this.#observe(this.#servicesOf(entityRef), facets);
      this.#refreshedAt.set(entityRef, clock.now());
    });
  }

  /** A service as the stack engine lists it. */
  async findService(
    entityRef: string,
    environment: string,
  ): Promise<ServiceTarget | undefined> {
    const find = () =>
      this.#servicesOf(entityRef).find(one => one.environment === environment);
    if (!find()) {
      // Another replica collects, or the service is new.
      await this.#once('targets', () => this.#readTargets());
    }
    return find();
  }

  /** All services known so far. */
  get services(): ServiceTarget[] {
    return [...this.#targets.values()];
  }

  /** Judges anew, without asking anyone, what has grown too old since it was last judged. */
  async settle(): Promise<void> {
    const { store, announcer, clock } = this.#options;
    await this.#queue.alone(async () => {
      await announcer.announce(await store.settle(new Date(clock.now())));
    });
  }

  stop() {
    this.#abort.abort();
    this.#options.facets.forEach(facet => facet.stop?.());
  }

  #servicesOf(entityRef: string): ServiceTarget[] {
    return this.services.filter(one => one.entityRef === entityRef);
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
    const { readTargets, store, describe, logger } = this.#options;
    let targets: ServiceTarget[];
    try {
      targets = await readTargets();
    } catch (error) {
      logger.warn('The list of services could not be read anew', {
        reason: String(error),
      });
      return;
    }
    this.#targets = new Map(targets.map(one => [one.key, one]));
    await this.#queue.alone(() => store.keepOnly(targets, describe));
  }

  /**
   * All facets at the same time, and each environment by itself; each is stored as it comes, so
   * that a slow one holds up no other.
   */
  async #observe(
    services: ServiceTarget[],
    facets: FacetProvider[],
    signal?: AbortSignal,
  ) {
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      facets.flatMap(facet =>
        [...environments.values()].map(async there => {
          const own = there.filter(service => facet.appliesTo(service));
          if (own.length > 0) {
            const seen = await this.#collect(facet, own, signal);
            await this.#queue.add(own, seen);
          }
        }),
      ),
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

  async #write(
    services: ServiceTarget[],
    observations: Map<string, FacetObservation[]>,
  ) {
    const { store, announcer, clock } = this.#options;
    if (this.#abort.signal.aborted) {
      return;
    }
    const now = new Date(clock.now());
    const changes = await store.observe({ services, observations, now });
    await announcer.announce(changes);
  }

  #observeChanged(facet: FacetProvider, keys: string[]) {
    const services = keys.flatMap(key => this.#targets.get(key) ?? []);
    this.#observe(services, [facet]).catch(error =>
      this.#options.logger.error(
        `Facet '${facet.id}' could not be observed after a change`,
        error,
      ),
    );
  }
}
