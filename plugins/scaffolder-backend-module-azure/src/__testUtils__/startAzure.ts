import tls from 'node:tls';
import { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Emulator, startEmulator } from '@slipway/azure-emulator';
import {
  AzureClients,
  DefaultAzureClients,
  createAzureCredential,
  readAzureConfig,
} from '@slipway/azure-node';

export interface TestAzure {
  azure: AzureClients;
  emulator: Emulator;
  config: ConfigReader;
}

/** Operations end 600 times faster than in Azure. */
const SPEED = 600;

/** An emulator of one's own, and clients with the portal's identity. */
export async function startAzure(
  logger: LoggerService = mockServices.logger.mock(),
): Promise<TestAzure> {
  const emulator = await startEmulator({ speed: SPEED });
  // What NODE_EXTRA_CA_CERTS does for a whole process.
  tls.setDefaultCACertificates([
    ...tls.getCACertificates('default'),
    emulator.caPem,
  ]);
  const { httpsOrigin, httpOrigin, credentials } = emulator;
  const config = new ConfigReader({
    integrations: {
      azure: [
        {
          host: new URL(httpsOrigin).host,
          credentials: [{ personalAccessToken: credentials.devopsToken }],
        },
      ],
    },
    azure: {
      endpoints: {
        resourceManager: httpsOrigin,
        authority: httpsOrigin,
        devops: httpsOrigin,
        devopsWeb: httpOrigin,
        prices: `${httpsOrigin}/_prices`,
      },
      devops: { organization: 'slipway', project: 'services' },
      environments: [
        {
          name: 'dev',
          subscriptions: [credentials.subscriptions.dev],
          location: 'koreacentral',
          resourceGroup: 'rg-platform-dev',
          clusters: ['aks-dev'],
          apiManagement: ['apim-dev'],
          eventHubsNamespaces: ['evhns-dev'],
          redis: ['redis-dev'],
          containerRegistry: 'acrdev',
          logAnalyticsWorkspace: 'log-dev',
          azureMonitorWorkspaces: ['amw-dev'],
        },
      ],
    },
  });
  const azure = DefaultAzureClients.create({
    config: readAzureConfig(config),
    logger,
    credential: createAzureCredential({
      authority: httpsOrigin,
      environment: {
        AZURE_TENANT_ID: credentials.tenantId,
        AZURE_CLIENT_ID: credentials.portal.clientId,
        AZURE_CLIENT_SECRET: credentials.portal.clientSecret,
      },
    }),
  });
  return { azure, emulator, config };
}
