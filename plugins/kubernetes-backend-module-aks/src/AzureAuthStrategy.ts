import {
  AuthenticationStrategy,
  AuthMetadata,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { AzureClients } from '@slipway/azure-node';
import { CLUSTER_ID_METADATA } from './AksClusterSupplier';

/** Signs in to a cluster with the portal's Azure identity, by way of `AzureClients`. */
export class AzureAuthStrategy implements AuthenticationStrategy {
  readonly #azure: AzureClients;

  constructor(options: { azure: AzureClients }) {
    this.#azure = options.azure;
  }

  async getCredential(cluster: ClusterDetails): Promise<KubernetesCredential> {
    const access = await this.#azure.kubernetes(
      cluster.authMetadata[CLUSTER_ID_METADATA],
    );
    return { type: 'bearer token', token: await access.token() };
  }

  validateCluster(authMetadata: AuthMetadata): Error[] {
    return authMetadata[CLUSTER_ID_METADATA]
      ? []
      : [new Error(`Cluster metadata has no '${CLUSTER_ID_METADATA}'`)];
  }

  presentAuthMetadata(): AuthMetadata {
    return {};
  }
}
