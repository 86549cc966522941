import {
  AppsV1Api,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
} from '@kubernetes/client-node';
import { startWithGroup } from '../../__testUtils__/startWithGroup';
import { until } from '../../__testUtils__/until';

const SCOPE = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/** The cluster's path below the group's providers. */
export const CLUSTER = 'Microsoft.ContainerService/managedClusters/aks';

/** An emulator with a cluster of three nodes, one a zone, and Kubernetes' own client for it. */
export async function startWithCluster() {
  const azure = await startWithGroup();
  await azure.put(CLUSTER, '2025-09-01', {
    location: 'koreacentral',
    identity: { type: 'SystemAssigned' },
    properties: {
      dnsPrefix: 'aks',
      agentPoolProfiles: [
        {
          name: 'system',
          mode: 'System',
          count: 3,
          vmSize: 'Standard_D4_v5',
          availabilityZones: ['1', '2', '3'],
        },
      ],
    },
  });
  const { token } = await azure.credential.getToken(SCOPE);
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    {
      name: 'aks',
      server: `${azure.emulator.httpsOrigin}/_k8s/aks`,
      caData: Buffer.from(azure.emulator.caPem).toString('base64'),
      skipTLSVerify: false,
    },
    { name: 'portal', token },
  );
  const core = config.makeApiClient(CoreV1Api);
  await until(async () => (await core.listNode()).items.length === 3);
  return {
    azure,
    config,
    core,
    apps: config.makeApiClient(AppsV1Api),
    custom: config.makeApiClient(CustomObjectsApi),
  };
}
