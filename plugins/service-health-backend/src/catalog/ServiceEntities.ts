import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AzureClock } from '@slipway/azure-node';
import type { ServiceEntity } from '@slipway/plugin-service-health-node';

/** A change in the catalog shows in health after this long at most. */
const TTL_MS = 60_000;
const ENTITIES_A_PAGE = 1_000;

export interface ServiceEntitiesOptions {
  catalog: CatalogService;
  auth: AuthService;
  clock: AzureClock;
  logger: LoggerService;
}

/** Annotations and links of all services in the catalog, read once a minute. */
export class ServiceEntities {
  readonly #options: ServiceEntitiesOptions;
  #entities: ReadonlyMap<string, ServiceEntity> = new Map();
  #readAt = -Infinity;

  private constructor(options: ServiceEntitiesOptions) {
    this.#options = options;
  }

  static create(options: ServiceEntitiesOptions): ServiceEntities {
    return new ServiceEntities(options);
  }

  /** By entity reference; what was known so far while the catalog does not answer. */
  async read(): Promise<ReadonlyMap<string, ServiceEntity>> {
    const { clock, logger } = this.#options;
    if (clock.now() - this.#readAt > TTL_MS) {
      this.#readAt = clock.now();
      try {
        this.#entities = await this.#readAll();
      } catch (error) {
        logger.warn('The catalog could not be asked about services', {
          reason: String(error),
        });
      }
    }
    return this.#entities;
  }

  async #readAll(): Promise<Map<string, ServiceEntity>> {
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities = new Map<string, ServiceEntity>();
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: ENTITIES_A_PAGE }
          : {
              filter: { kind: 'Component' },
              fields: ['kind', 'metadata'],
              limit: ENTITIES_A_PAGE,
            },
        { credentials },
      );
      for (const entity of page.items) {
        const { annotations = {}, links = [] } = entity.metadata;
        entities.set(stringifyEntityRef(entity), {
          annotations: { ...annotations },
          links: links.map(({ url, title }) => ({ url, title })),
        });
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return entities;
  }
}
