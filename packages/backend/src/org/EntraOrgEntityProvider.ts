import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  defaultUserTransformer,
  MICROSOFT_GRAPH_USER_ID_ANNOTATION,
  MicrosoftGraphClient,
  readMicrosoftGraphOrg,
  UserTransformer,
} from '@backstage/plugin-catalog-backend-module-msgraph';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

export interface EntraOrgEntityProviderOptions {
  /** Reads Microsoft Graph with the portal's own identity. */
  graph: MicrosoftGraphClient;
  tenantId: string;
  taskRunner: SchedulerServiceTaskRunner;
  logger: LoggerService;
}

/** `engineer@slipway.example` becomes the user `engineer`. */
const namedByPrincipal: UserTransformer = async (user, photo) => {
  const entity = await defaultUserTransformer(
    { ...user, mail: user.mail ?? user.userPrincipalName },
    photo,
  );
  const name = user.userPrincipalName?.split('@')[0].toLowerCase();
  return (entity &&
    name && {
      ...entity,
      metadata: { ...entity.metadata, name },
    }) as typeof entity;
};

/**
 * The tenant's people and groups as catalog users and groups. Backstage's own provider makes its
 * credential itself and so reaches public Azure only; this one is given its client, and reads and
 * transforms with Backstage's own functions.
 */
export class EntraOrgEntityProvider implements EntityProvider {
  readonly #options: EntraOrgEntityProviderOptions;

  constructor(options: EntraOrgEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'entra-org';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#options.taskRunner.run({
      id: 'entra-org:refresh',
      fn: async signal => {
        try {
          await this.#refresh(connection, signal);
        } catch (error) {
          this.#options.logger.error(
            'Reading people and groups from Entra failed; the last ones read stay',
            error as Error,
          );
        }
      },
    });
  }

  async #refresh(
    connection: EntityProviderConnection,
    signal?: AbortSignal,
  ): Promise<void> {
    const { graph, tenantId, logger } = this.#options;
    const { users, groups } = await readMicrosoftGraphOrg(graph, tenantId, {
      loadUserPhotos: false,
      userTransformer: namedByPrincipal,
      logger,
      signal,
    });
    await connection.applyMutation({
      type: 'full',
      entities: [...users, ...groups].map(entity => ({
        locationKey: this.getProviderName(),
        entity: withLocation(entity, tenantId),
      })),
    });
    logger.info(
      `Read ${users.length} users and ${groups.length} groups from Entra`,
    );
  }
}

function withLocation(entity: Entity, tenantId: string): Entity {
  const id =
    entity.metadata.annotations?.[MICROSOFT_GRAPH_USER_ID_ANNOTATION] ??
    entity.metadata.name;
  const location = `entra:${tenantId}/${id}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
  };
}
