import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';

const deployment = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2021-04-01',
};

function template(more: object) {
  return { $schema: 'x', contentVersion: '1.0.0.0', resources: [], ...more };
}

const says = (value: string) => ({ said: { type: 'string', value } });

/** What the test's web server holds, by path. */
const files: Record<string, object | string> = {
  '/main.json': template({
    parameters: { word: { type: 'string' } },
    resources: [
      {
        ...deployment,
        name: 'child',
        properties: {
          mode: 'Incremental',
          templateLink: {
            relativePath: 'parts/child.json',
            contentVersion: '1.0.0.0',
          },
          parameters: { word: { value: "[parameters('word')]" } },
        },
      },
    ],
    outputs: {
      ...says("[reference('child').outputs.said.value]"),
      from: {
        type: 'string',
        value: "[uri(deployment().properties.templateLink.uri, 'x')]",
      },
    },
  }),
  '/parts/child.json': template({
    parameters: { word: { type: 'string' } },
    resources: [
      {
        ...deployment,
        name: 'grandchild',
        properties: {
          mode: 'Incremental',
          templateLink: {
            uri: "[uri(deployment().properties.templateLink.uri, '../leaf.json')]",
          },
          parametersLink: {
            uri: "[uri(deployment().properties.templateLink.uri, '../leaf.parameters.json')]",
          },
        },
      },
    ],
    outputs: says(
      "[concat(parameters('word'), ' ', reference('grandchild').outputs.said.value)]",
    ),
  }),
  '/leaf.json': `{ // comments are allowed in links too
    "$schema": "x", "contentVersion": "1.0.0.0", "resources": [],
    "parameters": { "ending": { "type": "string" } },
    "outputs": { "said": { "type": "string", "value": "[parameters('ending')]" } },
  }`,
  '/leaf.parameters.json': { parameters: { ending: { value: 'world' } } },
  '/broken.json': '{ "resources": ',
};

describe('linked templates', () => {
  let emulator: Emulator;
  let client: DeploymentsClient['deployments'];
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const started = await startWithGroup();
    emulator = started.emulator;
    const { credential, subscription, options } = started;
    client = new DeploymentsClient(credential, subscription, options)
      .deployments;
    server = createServer((request, response) => {
      const file = files[(request.url ?? '').split('?')[0]];
      response.statusCode = file === undefined ? 404 : 200;
      response.end(typeof file === 'string' ? file : JSON.stringify(file));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.close();
    await emulator.close();
  });

  function deploy(templateLink: object, parameters = {}) {
    const mode = 'Incremental' as const;
    const properties = { mode, templateLink, parameters };
    return client.createOrUpdate('rg', 'linked', { properties });
  }

  it('are read from their links, relative ones beside the template around them', async () => {
    const uri = `${origin}/main.json`;
    const { properties } = await deploy(
      { uri, queryString: 'sv=1' },
      { word: { value: 'hello' } },
    );
    expect(properties?.outputs.said.value).toBe('hello world');
    expect(properties?.outputs.from.value).toBe(`${origin}/x`);
    expect(properties?.templateLink?.uri).toBe(uri);
  });

  it.each([
    [{ uri: '/nothing.json' }, 'InvalidContentLink', '404'],
    [{ uri: '/broken.json' }, 'InvalidContentLink', 'Line 1'],
    [
      { uri: '/leaf.json', contentVersion: '2.0.0.0' },
      'InvalidTemplate',
      '2.0.0.0',
    ],
  ])('are refused with the reason: %j', async (link, code, reason) => {
    await expect(
      deploy({ ...link, uri: `${origin}${link.uri}` }),
    ).rejects.toMatchObject({
      code,
      message: expect.stringContaining(reason),
    });
  });

  it('are refused where nothing answers, and where a path has no beginning', async () => {
    await expect(deploy({ uri: 'ftp://x/y' })).rejects.toMatchObject({
      code: 'InvalidContentLink',
    });
    await expect(deploy({ relativePath: 'a.json' })).rejects.toMatchObject({
      code: 'InvalidTemplate',
      message: expect.stringContaining('a.json'),
    });
  });
});
