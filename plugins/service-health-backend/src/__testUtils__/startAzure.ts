import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { startEmulator } from '@slipway/azure-emulator';
import {
  createAzureCredential,
  DefaultAzureClients,
  readAzureConfig,
} from '@slipway/azure-node';

/** An Azure with a small platform and one service, `market`, in it. */
export async function startAzure() {
  const emulator = await startEmulator({ speed: 2000 });
  setDefaultCACertificates([...getCACertificates('default'), emulator.caPem]);
  const { httpsOrigin, httpOrigin, credentials } = emulator;
  const subscription = credentials.subscriptions.prod;
  const config = readAzureConfig(
    new ConfigReader({
      azure: {
        endpoints: {
          resourceManager: httpsOrigin,
          authority: httpsOrigin,
          metrics: `${httpsOrigin}/_metrics`,
          logs: `${httpsOrigin}/_logs`,
          prometheus: `${httpsOrigin}/_prometheus`,
        },
        environments: [
          {
            name: 'prod',
            subscriptions: [subscription],
            location: 'koreacentral',
            resourceGroup: 'rg-platform-prod',
            logAnalyticsWorkspace: 'log-prod',
            azureMonitorWorkspaces: ['amw-prod'],
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
  const group = `/subscriptions/${subscription}/resourceGroups/rg-platform-prod`;
  const { resourceGroups, resources } = azure.resources(subscription);
  const location = 'koreacentral';
  await resourceGroups.createOrUpdate('rg-platform-prod', { location });

  async function put(id: string, apiVersion: string, body: object) {
    await resources.createOrUpdateById(
      `${group}/providers/${id}`,
      apiVersion,
      body,
      { updateIntervalInMs: 20 },
    );
  }

  /** Breaks something; the returned function mends it. */
  async function inject(fault: object): Promise<() => Promise<void>> {
    const faults = `${httpOrigin}/_emulator/faults`;
    const response = await fetch(faults, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
    const { id } = await response.json();
    return async () => {
      await fetch(`${faults}/${id}`, { method: 'DELETE' });
    };
  }

  const pool = {
    mode: 'User',
    count: 3,
    vmSize: 'Standard_D4_v5',
    osType: 'Linux',
    osDiskType: 'Managed',
    type: 'VirtualMachineScaleSets',
    availabilityZones: ['1', '2', '3'],
  };
  const cluster = 'Microsoft.ContainerService/managedClusters/aks-prod';
  await put(cluster, '2025-05-01', {
    location,
    identity: { type: 'SystemAssigned' },
    properties: {
      dnsPrefix: 'aks',
      agentPoolProfiles: [{ ...pool, name: 'system', mode: 'System' }],
    },
  });
  await put(`${cluster}/agentPools/market`, '2025-05-01', { properties: pool });
  await put(`${cluster}/managedNamespaces/market`, '2025-09-01', {
    location,
    properties: {
      defaultResourceQuota: {
        cpuLimit: '8',
        cpuRequest: '4',
        memoryLimit: '16Gi',
        memoryRequest: '8Gi',
      },
      adoptionPolicy: 'Never',
      deletePolicy: 'Delete',
    },
  });
  await put('Microsoft.OperationalInsights/workspaces/log-prod', '2025-02-01', {
    location,
    properties: {},
  });
  await put('Microsoft.Monitor/accounts/amw-prod', '2023-04-03', {
    location,
    properties: {},
  });
  const redis = 'Microsoft.Cache/redisEnterprise/redis-prod';
  await put(redis, '2025-04-01', {
    location,
    sku: { name: 'Balanced_B1' },
    properties: { minimumTlsVersion: '1.2' },
  });
  await put(`${redis}/databases/default`, '2025-04-01', {
    properties: {
      clientProtocol: 'Encrypted',
      evictionPolicy: 'NoEviction',
      clusteringPolicy: 'OSSCluster',
      port: 10000,
    },
  });
  const eventHubs = 'Microsoft.EventHub/namespaces/evhns-prod';
  const hub = `${eventHubs}/eventhubs/market.orders`;
  await put(eventHubs, '2024-01-01', {
    location,
    sku: { name: 'Standard', tier: 'Standard', capacity: 1 },
    properties: {},
  });
  await put(hub, '2024-01-01', {
    properties: { partitionCount: 3, messageRetentionInDays: 1 },
  });
  await put(`${hub}/consumergroups/market`, '2024-01-01', { properties: {} });
  const gateway = 'Microsoft.ApiManagement/service/apim-prod';
  await put(gateway, '2024-05-01', {
    location,
    sku: { name: 'Developer', capacity: 1 },
    properties: {
      publisherEmail: 'platform@slipway.example',
      publisherName: 'Platform',
    },
  });
  await put(`${gateway}/apis/market`, '2024-05-01', {
    properties: {
      displayName: 'market',
      path: 'market',
      protocols: ['https'],
      serviceUrl: 'https://market.prod.slipway.internal',
      subscriptionRequired: true,
    },
  });

  const clusterId = `${group}/providers/${cluster}`;
  return {
    emulator,
    azure,
    inject,
    clusterId,
    redisId: `${group}/providers/${redis}`,
  };
}

/** Deploys `market` with three pods, as the service's own repository would. */
export async function deployMarket(
  azure: DefaultAzureClients,
  clusterId: string,
) {
  const { url, token } = await azure.kubernetes(clusterId);
  const labels = { app: 'market' };
  const response = await fetch(
    `${url}/apis/apps/v1/namespaces/market/deployments`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token()}`,
      },
      body: JSON.stringify({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'market', namespace: 'market' },
        spec: {
          replicas: 3,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: {
              containers: [
                {
                  name: 'app',
                  image: 'mcr.microsoft.com/slipway/market:0.1.0',
                  resources: {
                    requests: { cpu: '100m', memory: '256Mi' },
                    limits: { cpu: '500m', memory: '256Mi' },
                  },
                },
              ],
            },
          },
        },
      }),
    },
  );
  if (!response.ok) {
    throw new Error(await response.text());
  }
}
