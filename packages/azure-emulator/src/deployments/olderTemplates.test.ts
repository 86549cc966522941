import { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import { makeOwner } from '../__testUtils__/makeOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';

/** What published templates of years ago hold, and Azure takes still. */
describe('templates of older api-versions', () => {
  let emulator: Emulator;
  let client: DeploymentsClient;

  beforeAll(async () => {
    const started = await startWithGroup();
    ({ emulator } = started);
    makeOwner(emulator);
    client = new DeploymentsClient(
      started.credential,
      started.subscription,
      started.options,
    );
  });

  afterAll(() => emulator.close());

  async function deploy(name: string, resources: object[], outputs: object) {
    const done = await client.deployments.createOrUpdate('rg', name, {
      properties: {
        mode: 'Incremental',
        template: {
          $schema:
            'https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#',
          contentVersion: '1.0.0.0',
          parameters: {
            place: {
              type: 'string',
              defaultValue: '[resourceGroup().location]',
              allowedValues: ['[resourceGroup().location]', 'westus'],
            },
          },
          resources,
          outputs,
        },
      },
    });
    return done.properties?.outputs;
  }

  it('name a storage account’s type and its keys as in 2015', async () => {
    const id = "resourceId('Microsoft.Storage/storageAccounts', 'oldaccount')";
    const outputs = await deploy(
      'storage',
      [
        {
          type: 'Microsoft.Storage/storageAccounts',
          apiVersion: '2015-06-15',
          name: 'oldaccount',
          location: "[parameters('place')]",
          tags: { 'hidden-link:/subscriptions/x': 'Resource' },
          properties: { accountType: 'Standard_LRS' },
        },
      ],
      {
        key: { type: 'string', value: `[listKeys(${id}, '2015-06-15').key1]` },
        sku: {
          type: 'string',
          value: `[reference(${id}, '2019-06-01', 'Full').sku.name]`,
        },
      },
    );
    expect(outputs).toMatchObject({
      key: { value: expect.stringMatching(/==$/) },
      sku: { value: 'Standard_LRS' },
    });
  });

  it('read what Azure fills in on types without rules', async () => {
    const outputs = await deploy(
      'insights',
      [
        {
          type: 'Microsoft.Insights/components',
          apiVersion: '2020-02-02',
          name: 'ai',
          kind: 'web',
          location: "[parameters('place')]",
          properties: { Application_Type: 'web' },
        },
        {
          type: 'Microsoft.Web/sites',
          apiVersion: '2022-03-01',
          name: 'Site',
          location: "[parameters('place')]",
          properties: {},
        },
      ],
      {
        key: { type: 'string', value: "[reference('ai').InstrumentationKey]" },
        host: { type: 'string', value: "[reference('Site').defaultHostName]" },
      },
    );
    expect(outputs).toMatchObject({
      key: { value: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      host: { value: 'site.azurewebsites.net' },
    });
  });
});
