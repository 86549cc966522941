import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import {
  AzureClients,
  AzureEnvironment,
  platformResourceId,
} from '@slipway/azure-node';

const CLUSTER_TYPE = 'Microsoft.ContainerService/managedClusters';
const CACHE_MS = 5 * 60_000;
const RETRY_MS = 10_000;

/** Metadata key that tells `AzureAuthStrategy` which cluster a token is for. */
export const CLUSTER_ID_METADATA = 'slipway.dev/cluster-id';

export interface AksClusterSupplierOptions {
  azure: AzureClients;
  logger: LoggerService;
  /** Milliseconds since 1970; the system's clock when left out. */
  now?: () => number;
}

/**
 * The clusters that `azure.environments` names, with address and certificate authority as ARM
 * gives them. A cluster that cannot be asked is left out, logged, and asked again soon.
 */
export class AksClusterSupplier implements KubernetesClustersSupplier {
  readonly #azure: AzureClients;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #cached?: { clusters: Promise<ClusterDetails[]>; until: number };

  constructor(options: AksClusterSupplierOptions) {
    this.#azure = options.azure;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  async getClusters(): Promise<ClusterDetails[]> {
    if (!this.#cached || this.#cached.until <= this.#now()) {
      this.#cached = {
        clusters: this.#readAll(),
        until: this.#now() + CACHE_MS,
      };
    }
    return this.#cached.clusters;
  }

  async #readAll(): Promise<ClusterDetails[]> {
    const named = this.#azure.environments.flatMap(environment =>
      environment.clusters.map(cluster => this.#read(environment, cluster)),
    );
    const clusters = await Promise.all(named);
    if (clusters.includes(undefined) && this.#cached) {
      this.#cached.until = this.#now() + RETRY_MS;
    }
    return clusters.filter(cluster => cluster !== undefined);
  }

  async #read(
    environment: AzureEnvironment,
    cluster: string,
  ): Promise<ClusterDetails | undefined> {
    const id = platformResourceId(environment, CLUSTER_TYPE, cluster);
    const name = id.split('/').at(-1)!;
    try {
      const { url, ca } = await this.#azure.kubernetes(id);
      return {
        name,
        title: `${name} (${environment.name})`,
        url,
        caData: Buffer.from(ca).toString('base64'),
        authMetadata: {
          'kubernetes.io/auth-provider': 'azure',
          [CLUSTER_ID_METADATA]: id,
        },
      };
    } catch (error) {
      this.#logger.warn(
        `Cluster ${name} of ${environment.name} is left out for now: ${error}`,
      );
      return undefined;
    }
  }
}
