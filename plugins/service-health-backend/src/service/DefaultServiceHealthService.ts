import { NotFoundError } from '@backstage/errors';
import type { AzureClock } from '@slipway/azure-node';
import type {
  ChangesQuery,
  FleetQuery,
  HistoryQuery,
  MuteRequest,
  PlatformQuery,
} from '@slipway/plugin-service-health-common';
import type { ActivityStore } from '../activity/ActivityStore';
import type { CauseReader } from '../causes/CauseReader';
import { withCauseIds } from '../causes/withCauseIds';
import type { HealthCollector } from '../collector/HealthCollector';
import type { HistoryReader } from '../history/HistoryReader';
import { readPlatform } from '../platform/readPlatform';
import type { PlatformStore } from '../platform/PlatformStore';
import type { FleetSort, HealthStore } from '../store/HealthStore';
import { toDetail } from './toDetail';
import type { ServiceHealthService } from './ServiceHealthService';

interface Parts {
  store: HealthStore;
  platform: PlatformStore;
  activity: ActivityStore;
  causes: CauseReader;
  history: HistoryReader;
  collector: HealthCollector;
  clock: AzureClock;
}

/** Reads the store; only a refresh and a chart ask Azure. */
export class DefaultServiceHealthService implements ServiceHealthService {
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static create(parts: Parts): DefaultServiceHealthService {
    return new DefaultServiceHealthService(parts);
  }

  async getFleet({ cause, ...query }: FleetQuery & { sort?: FleetSort }) {
    const { store, causes } = this.#parts;
    const known = await causes.read();
    const { environment } = query;
    const keys = cause === undefined ? undefined : known.servicesOf(cause);
    const fleet = await store.readFleet({ ...query, keys }, this.#now());
    return {
      ...fleet,
      services: fleet.services.map(one => withCauseIds(one, known.ids)),
      causes: known.causes.filter(
        one => environment === undefined || one.environment === environment,
      ),
    };
  }

  async getEntity(entityRef: string, environment?: string) {
    const { store, causes } = this.#parts;
    const filter = { entityRef, environment };
    const [services, known] = await Promise.all([
      store.read(filter, this.#now()),
      causes.read(),
    ]);
    return { services: services.map(one => toDetail(one, known)) };
  }

  async getChanges(query: ChangesQuery) {
    return { changes: await this.#parts.store.readChanges(query) };
  }

  async refreshEntity(entityRef: string, environment?: string) {
    await this.#parts.collector.refreshEntity(entityRef);
    return this.getEntity(entityRef, environment);
  }

  async getPlatform(query: PlatformQuery) {
    const { platform, store } = this.#parts;
    return readPlatform({ platform, store, query, now: this.#now() });
  }

  async getHistory(entityRef: string, query: HistoryQuery) {
    const { collector, history } = this.#parts;
    const service = await collector.findService(entityRef, query.environment);
    if (!service) {
      throw notFound(entityRef, query.environment);
    }
    return history.read(service, query);
  }

  async getActivity(entityRef: string, environment: string) {
    const { store, activity } = this.#parts;
    const filter = { entityRef, environment };
    const [service] = await store.read(filter, this.#now());
    if (!service) {
      throw notFound(entityRef, environment);
    }
    const scopes = [entityRef, ...service.dependsOn];
    return { activity: await activity.read(environment, scopes) };
  }

  async mute(entityRef: string, request: MuteRequest, by: string) {
    const { environment, minutes, reason } = request;
    const until = new Date(this.#now().getTime() + minutes * 60_000);
    await this.#setMute(entityRef, environment, {
      until: until.toISOString(),
      by,
      ...(reason ? { reason } : {}),
    });
  }

  async unmute(entityRef: string, environment: string) {
    await this.#setMute(entityRef, environment, undefined);
  }

  async #setMute(
    entityRef: string,
    environment: string,
    mute: Parameters<HealthStore['mute']>[1],
  ) {
    const { store } = this.#parts;
    if (!(await store.mute({ entityRef, environment }, mute))) {
      throw notFound(entityRef, environment);
    }
  }

  #now(): Date {
    return new Date(this.#parts.clock.now());
  }
}

function notFound(entityRef: string, environment: string): NotFoundError {
  return new NotFoundError(
    `There is no service '${entityRef}' in environment '${environment}'`,
  );
}
