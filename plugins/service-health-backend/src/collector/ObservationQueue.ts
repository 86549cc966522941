import type { FacetObservation } from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';

type Write = (
  services: ServiceTarget[],
  observations: Map<string, FacetObservation[]>,
) => Promise<void>;

interface Batch {
  services: Map<string, ServiceTarget>;
  /** By service, then by facet: a newer observation takes the place of an older one. */
  observations: Map<string, Map<string, FacetObservation>>;
}

/** Writes one after the other; what comes in during a write is written together after it. */
export class ObservationQueue {
  readonly #write: Write;
  #last: Promise<void> = Promise.resolve();
  #next: { batch: Batch; written: Promise<void> } | undefined;

  private constructor(write: Write) {
    this.#write = write;
  }

  static create(options: { write: Write }): ObservationQueue {
    return new ObservationQueue(options.write);
  }

  /** Resolves once the observations are written. */
  add(
    services: ServiceTarget[],
    observations: Map<string, FacetObservation>,
  ): Promise<void> {
    this.#next ??= this.#begin();
    const { batch, written } = this.#next;
    for (const service of services) {
      const seen = observations.get(service.key);
      batch.services.set(service.key, service);
      if (seen) {
        const known = batch.observations.get(service.key) ?? new Map();
        batch.observations.set(service.key, known.set(seen.id, seen));
      }
    }
    return written;
  }

  /** Runs `work` while nothing else is written. */
  alone(work: () => Promise<void>): Promise<void> {
    this.#next = undefined;
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  #begin(): { batch: Batch; written: Promise<void> } {
    const batch: Batch = { services: new Map(), observations: new Map() };
    const written = this.alone(() => {
      if (this.#next?.batch === batch) {
        this.#next = undefined;
      }
      const observations = [...batch.observations].map(
        ([key, byFacet]): [string, FacetObservation[]] => [
          key,
          [...byFacet.values()],
        ],
      );
      return this.#write([...batch.services.values()], new Map(observations));
    });
    return { batch, written };
  }
}
