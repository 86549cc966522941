import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AzureClients } from '@slipway/azure-node';
import { KeptItem } from '@slipway/plugin-azure-stacks-common';
import { StackRecord, StackStore } from '../database/StackStore';
import { findForeignCommit } from './findForeignCommit';

export interface UndoFinisherOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
  logger: LoggerService;
  store: StackStore;
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

  /**
   * Deletes the repository and the catalog's entity; both stay while another
   * environment has the service. Can be repeated. Returns what was kept.
   */
  async finish(record: StackRecord): Promise<KeptItem[]> {
    const { azure, store } = this.#options;
    const name = record.entityRef.slice(record.entityRef.indexOf('/') + 1);
    const elsewhere = (await store.ofEntity(record.entityRef)).filter(
      one =>
        one.environment !== record.environment &&
        !['authorised', 'deleted'].includes(one.state),
    );
    const devops = azure.devops();
    const repository = await devops.getRepository(name);
    if (elsewhere.length > 0) {
      const environments = elsewhere.map(one => one.environment).join(', ');
      const reason = `${name} still runs in ${environments}`;
      return [
        { id: record.entityRef, reason },
        ...(repository ? [{ id: repository.webUrl, reason }] : []),
      ];
    }
    await this.#unregister(record.entityRef);
    if (!repository) {
      return [];
    }
    const foreign =
      repository.defaultBranch && (await findForeignCommit(devops, name));
    if (foreign) {
      const reason = `Commit ${foreign.slice(0, 8)} is not the portal's`;
      return [{ id: repository.webUrl, reason }];
    }
    await devops.deleteRepository(name);
    return [];
  }

  async #unregister(entityRef: string): Promise<void> {
    const { auth, catalog, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const origin = entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
    if (!origin) {
      return;
    }
    const { items } = await catalog.getLocations({}, { credentials });
    const location = items.find(
      ({ type, target }) => `${type}:${target}` === origin,
    );
    if (location) {
      await catalog.removeLocationById(location.id, { credentials });
    } else {
      logger.warn(`${entityRef} comes from ${origin}, which no one registered`);
    }
  }
}
