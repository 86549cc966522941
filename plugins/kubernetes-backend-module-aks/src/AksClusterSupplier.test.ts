import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { mockServices } from '@backstage/backend-test-utils';
import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { Emulator, startEmulator } from '@slipway/azure-emulator';
import {
  createAzureCredential,
  DefaultAzureClients,
  readAzureConfig,
} from '@slipway/azure-node';
import { ConfigReader } from '@backstage/config';
import { AksClusterSupplier } from './AksClusterSupplier';
import { AzureAuthStrategy } from './AzureAuthStrategy';

describe('kubernetes-backend-module-aks', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator({ speed: 2000 });
    setDefaultCACertificates([...getCACertificates('default'), emulator.caPem]);
  });

  afterAll(async () => {
    await emulator.close();
  });

  /** The portal's clients, for clusters of these names. */
  function createAzure(clusters: string[]) {
    const { httpsOrigin, credentials } = emulator;
    const subscription = credentials.subscriptions.prod;
    const config = readAzureConfig(
      new ConfigReader({
        azure: {
          endpoints: { resourceManager: httpsOrigin, authority: httpsOrigin },
          environments: [
            {
              name: 'prod',
              subscriptions: [subscription],
              location: 'koreacentral',
              resourceGroup: 'rg-platform-prod',
              clusters,
            },
          ],
        },
      }),
    );
    const azure = DefaultAzureClients.create({
      config,
      logger: mockServices.logger.mock(),
      credential: createAzureCredential({
        authority: httpsOrigin,
        environment: {
          AZURE_TENANT_ID: credentials.tenantId,
          AZURE_CLIENT_ID: credentials.portal.clientId,
          AZURE_CLIENT_SECRET: credentials.portal.clientSecret,
        },
      }),
    });
    return { azure, subscription };
  }

  it('finds a cluster by ARM and reads it with the identity of the portal', async () => {
    const { azure, subscription } = createAzure(['aks-prod', 'aks-missing']);
    const { resourceGroups, resources } = azure.resources(subscription);
    const location = 'koreacentral';
    await resourceGroups.createOrUpdate('rg-platform-prod', { location });
    await resources.createOrUpdateById(
      `/subscriptions/${subscription}/resourceGroups/rg-platform-prod/providers/Microsoft.ContainerService/managedClusters/aks-prod`,
      '2025-05-01',
      {
        location,
        identity: { type: 'SystemAssigned' },
        properties: {
          dnsPrefix: 'aks',
          agentPoolProfiles: [
            {
              name: 'system',
              mode: 'System',
              count: 3,
              vmSize: 'Standard_D4_v5',
              osType: 'Linux',
              osDiskType: 'Managed',
              type: 'VirtualMachineScaleSets',
            },
          ],
        },
      },
      { updateIntervalInMs: 20 },
    );

    const supplier = new AksClusterSupplier({
      azure,
      logger: mockServices.logger.mock(),
    });
    const [cluster, ...others] = await supplier.getClusters();
    const credential = await new AzureAuthStrategy({ azure }).getCredential(
      cluster,
    );

    // The cluster that ARM does not have is left out, and hides nothing.
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({
      name: 'aks-prod',
      authMetadata: { 'kubernetes.io/auth-provider': 'azure' },
    });
    expect(Buffer.from(cluster.caData!, 'base64').toString()).toContain(
      'BEGIN CERTIFICATE',
    );
    const { status } = await fetch(`${cluster.url}/api/v1/nodes`, {
      headers: { authorization: `Bearer ${tokenOf(credential)}` },
    });
    expect(status).toBe(200);
  });
});

function tokenOf(credential: KubernetesCredential): string {
  return credential.type === 'bearer token' ? credential.token : '';
}
