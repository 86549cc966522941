import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Emulator, startEmulator } from '@slipway/azure-emulator';
import { readAzureConfig } from './config/readAzureConfig';
import { createAzureCredential } from './createAzureCredential';
import { DefaultAzureClients } from './DefaultAzureClients';
import { toBackstageError } from './errors';

const operation = 'Microsoft.Resources/subscriptions/resourceGroups/write';

describe('DefaultAzureClients', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator({ speed: 60 });
    setDefaultCACertificates([...getCACertificates('default'), emulator.caPem]);
  });

  afterAll(async () => {
    await emulator.close();
  });

  function createClients(secret = emulator.credentials.portal.clientSecret) {
    const { credentials, httpsOrigin } = emulator;
    const config = readAzureConfig(
      new ConfigReader({
        azure: {
          endpoints: {
            resourceManager: httpsOrigin,
            authority: httpsOrigin,
            metrics: `${httpsOrigin}/_metrics`,
            logs: `${httpsOrigin}/_logs`,
            prometheus: `${httpsOrigin}/_prometheus`,
            devops: httpsOrigin,
            prices: `${httpsOrigin}/_prices`,
          },
          environments: [
            {
              name: 'dev',
              subscriptions: [credentials.subscriptions.dev],
              location: 'koreacentral',
              resourceGroup: 'rg-platform-dev',
            },
          ],
          devops: { organization: 'slipway', project: 'services' },
        },
      }),
    );
    return DefaultAzureClients.create({
      config,
      logger: mockServices.logger.mock(),
      credential: createAzureCredential({
        authority: httpsOrigin,
        environment: {
          AZURE_TENANT_ID: credentials.tenantId,
          AZURE_CLIENT_ID: credentials.portal.clientId,
          AZURE_CLIENT_SECRET: secret,
        },
      }),
    });
  }

  async function inject(fault: object) {
    const response = await fetch(`${emulator.httpOrigin}/_emulator/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    expect(response.ok).toBe(true);
  }

  function createGroup(clients = createClients(), name = 'rg-test-dev') {
    const { dev } = emulator.credentials.subscriptions;
    return clients
      .resources(dev)
      .resourceGroups.createOrUpdate(name, { location: 'koreacentral' })
      .catch(error => {
        throw toBackstageError(`create resource group '${name}'`, error);
      });
  }

  it('creates a resource group with the portal identity', async () => {
    const group = await createGroup();

    expect(group).toMatchObject({ name: 'rg-test-dev' });
  });

  it('waits as long as Azure asks after a 429, then goes on', async () => {
    await inject({ kind: 'tooManyRequests', match: { operation }, count: 1 });

    expect(await createGroup()).toMatchObject({ name: 'rg-test-dev' });
  });

  it('tells a refusal with the code and message of Azure', async () => {
    await inject({ kind: 'forbidden', match: { operation }, count: 1 });

    await expect(createGroup()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('AuthorizationFailed'),
    });
  });

  it('tells a wrong client secret as a failed sign-in', async () => {
    await expect(createGroup(createClients('wrong'))).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('invalid_client'),
    });
  });

  it('names the environments there are', () => {
    expect(() => createClients().environment('prod')).toThrow(
      "There is no environment 'prod'; there are: dev",
    );
  });
});
