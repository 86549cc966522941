import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AzureClients,
  DevOpsRepository,
  Pipeline,
  ServiceConnection,
} from '@slipway/azure-node';
import {
  KeptItem,
  RemovalMode,
  RemovalPlan,
  connectionDescription,
  serviceConnectionName,
} from '@slipway/plugin-azure-stacks-common';
import { StackRecord, StackStore } from '../database/StackStore';
import { findForeignCommit } from './findForeignCommit';

export interface UndoFinisherOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
  logger: LoggerService;
  store: StackStore;
}

/** What of a stack's entity lies outside of Azure's resources, and its fate. */
interface Leftovers {
  /** The catalog's location to remove. */
  locationId?: string;
  /** The repository to delete. */
  repository?: DevOpsRepository;
  /** The service's own, to delete. */
  pipeline?: Pipeline;
  connection?: ServiceConnection;
  kept: KeptItem[];
}

/** Removes what a stack's entity left outside of Azure's resources. */
export class UndoFinisher {
  readonly #options: UndoFinisherOptions;

  static create(options: UndoFinisherOptions): UndoFinisher {
    return new UndoFinisher(options);
  }

  private constructor(options: UndoFinisherOptions) {
    this.#options = options;
  }

  /** What `finish` would delete and keep; changes nothing. */
  async plan(
    record: StackRecord,
    mode: RemovalMode,
  ): Promise<Pick<RemovalPlan, 'deleted' | 'kept'>> {
    const { locationId, repository, pipeline, connection, kept } =
      await this.#look(record, mode);
    return {
      deleted: [
        ...(locationId
          ? [{ id: record.entityRef, type: 'Catalog entity' }]
          : []),
        ...(repository ? [{ id: repository.webUrl, type: 'Repository' }] : []),
        ...(pipeline ? [{ id: pipeline.name, type: 'Pipeline' }] : []),
        ...(connection
          ? [{ id: connection.name, type: 'Service connection' }]
          : []),
      ],
      kept,
    };
  }

  /**
   * Deletes the environment's service connection, and pipeline, repository and
   * the catalog's entity, which stay while another environment has the service. Can be repeated. Returns what was kept.
   */
  async finish(record: StackRecord): Promise<KeptItem[]> {
    const { auth, azure, catalog } = this.#options;
    const { locationId, repository, pipeline, connection, kept } =
      await this.#look(record, record.removal ?? 'undo');
    const devops = azure.devops();
    if (pipeline) {
      await devops.pipelines().delete(pipeline.id);
    }
    if (connection) {
      await devops.pipelines().deleteConnection(connection.id);
    }
    if (locationId) {
      const credentials = await auth.getOwnServiceCredentials();
      await catalog.removeLocationById(locationId, { credentials });
    }
    if (repository) {
      await devops.deleteRepository(repository.name);
    }
    return kept;
  }

  async #look(record: StackRecord, mode: RemovalMode): Promise<Leftovers> {
    const { azure, store } = this.#options;
    const name = record.entityRef.slice(record.entityRef.indexOf('/') + 1);
    const elsewhere = (await store.ofEntity(record.entityRef)).filter(
      one =>
        one.environment !== record.environment &&
        !['authorised', 'deleted'].includes(one.state),
    );
    const devops = azure.devops();
    const [repository, connection] = await Promise.all([
      devops.getRepository(name),
      this.#findConnection(record, name),
    ]);
    if (elsewhere.length > 0) {
      const environments = elsewhere.map(one => one.environment).join(', ');
      const reason = `${name} still runs in ${environments}`;
      return {
        connection,
        kept: [
          { id: record.entityRef, reason },
          ...(repository ? [{ id: repository.webUrl, reason }] : []),
        ],
      };
    }
    const reason = repository && (await this.#keepReason(repository, mode));
    return {
      connection,
      pipeline: repository && (await this.#findPipeline(repository)),
      locationId: await this.#findLocation(record.entityRef),
      ...(reason === undefined && { repository }),
      kept: repository && reason ? [{ id: repository.webUrl, reason }] : [],
    };
  }

  /** The environment's connection, where it is the portal's own. */
  async #findConnection(
    record: StackRecord,
    name: string,
  ): Promise<ServiceConnection | undefined> {
    const connection = await this.#options.azure
      .devops()
      .pipelines()
      .findConnection(serviceConnectionName(name, record.environment));
    return connection?.description === connectionDescription(record)
      ? connection
      : undefined;
  }

  async #findPipeline({
    id,
    name,
  }: DevOpsRepository): Promise<Pipeline | undefined> {
    const pipelines = this.#options.azure.devops().pipelines();
    const pipeline = await pipelines.find(name);
    return pipeline?.repositoryId === id ? pipeline : undefined;
  }

  /** Why the repository stays; `undefined`: it goes. */
  async #keepReason(
    { name, defaultBranch }: DevOpsRepository,
    mode: RemovalMode,
  ): Promise<string | undefined> {
    if (mode === 'decommission') {
      return 'A decommission keeps the repository';
    }
    const devops = this.#options.azure.devops();
    const foreign = defaultBranch && (await findForeignCommit(devops, name));
    return foreign
      ? `Commit ${foreign.slice(0, 8)} is not the portal's`
      : undefined;
  }

  async #findLocation(entityRef: string): Promise<string | undefined> {
    const { auth, catalog, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const origin = entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
    if (!origin) {
      return undefined;
    }
    const { items } = await catalog.getLocations({}, { credentials });
    const location = items.find(
      ({ type, target }) => `${type}:${target}` === origin,
    );
    if (!location) {
      logger.warn(`${entityRef} comes from ${origin}, which no one registered`);
    }
    return location?.id;
  }
}
