import type { ContainerServiceClient } from '@azure/arm-containerservice';
import { ForwardedError, InputError } from '@backstage/errors';
import { toBackstageError } from '../errors';

/** Application id of AKS's Entra server, the same in every tenant of public Azure. */
export const AKS_SERVER_SCOPE = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/** How to reach a cluster's API server and who we are there. */
export interface KubernetesAccess {
  url: string;
  /** The API server's certificate authority, PEM. */
  ca: string;
  /** A bearer token, fresh when the last one is about to end. */
  token(): Promise<string>;
}

/** Asks AKS for the cluster's address and certificate; the token is the portal's own. */
export async function readKubernetesAccess(options: {
  clusterId: string;
  containerService: (subscriptionId: string) => ContainerServiceClient;
  token: () => Promise<string>;
  signal?: AbortSignal;
}): Promise<KubernetesAccess> {
  const { clusterId, containerService, token, signal } = options;
  const { subscriptionId, resourceGroup, name } = splitClusterId(clusterId);
  try {
    const { managedClusters } = containerService(subscriptionId);
    const { kubeconfigs } = await managedClusters.listClusterUserCredentials(
      resourceGroup,
      name,
      { format: 'exec', abortSignal: signal },
    );
    const kubeconfig = Buffer.from(kubeconfigs?.[0]?.value ?? []).toString();
    return {
      ...readKubeconfig(kubeconfig, clusterId),
      token,
    };
  } catch (error) {
    throw toBackstageError(`read the address of cluster '${name}'`, error);
  }
}

function splitClusterId(clusterId: string) {
  const match =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.ContainerService\/managedClusters\/([^/]+)$/i.exec(
      clusterId,
    );
  if (!match) {
    throw new InputError(`'${clusterId}' is no ARM id of an AKS cluster`);
  }
  return { subscriptionId: match[1], resourceGroup: match[2], name: match[3] };
}

/** A kubeconfig from AKS names one cluster, so its two keys are found without a YAML parser. */
function readKubeconfig(kubeconfig: string, clusterId: string) {
  const url = /^\s*server:\s*"?([^\s"]+)/m.exec(kubeconfig)?.[1];
  const ca = /^\s*certificate-authority-data:\s*"?([^\s"]+)/m.exec(
    kubeconfig,
  )?.[1];
  if (!url || !ca) {
    throw new ForwardedError(
      `The kubeconfig of '${clusterId}' names no server or certificate`,
      undefined,
    );
  }
  return {
    url: url.replace(/\/+$/, ''),
    ca: Buffer.from(ca, 'base64').toString(),
  };
}
