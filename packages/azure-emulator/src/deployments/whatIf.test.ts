import {
  DeploymentsClient,
  WhatIfChange,
} from '@azure/arm-resourcesdeployments';
import { ResourceManagementClient } from '@azure/arm-resources';
import { startWithGroup } from '../__testUtils__/startWithGroup';
import { Emulator } from '../startEmulator';
import { identity, properties, template } from './__testUtils__/templates';

describe('a preview of a deployment', () => {
  let emulator: Emulator;
  let client: DeploymentsClient['deployments'];
  let groups: ResourceManagementClient['resourceGroups'];

  beforeAll(async () => {
    const started = await startWithGroup();
    emulator = started.emulator;
    const { credential, subscription, options, resources } = started;
    client = new DeploymentsClient(credential, subscription, options)
      .deployments;
    groups = resources.resourceGroups;
  });

  afterAll(async () => {
    await emulator.close();
  });

  it('shows every kind of change, and none of an unchanged template', async () => {
    await groups.createOrUpdate('rg-look', { location: 'koreacentral' });
    const network = (addressPrefixes: string[], tags?: object) => ({
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2024-05-01',
      name: 'vnet',
      location: 'Korea Central',
      ...(tags && { tags }),
      properties: { addressSpace: { addressPrefixes } },
    });
    const before = template([
      network(['10.0.0.0/16', '10.1.0.0/16'], { a: '1', b: '2' }),
      identity('other'),
    ]);
    await client.createOrUpdate('rg-look', 'd', properties(before));
    const look = async (source: object, more = {}) => {
      const request = properties(source, more);
      const { changes = [] } = await client.whatIf('rg-look', 'd', request);
      return Object.fromEntries(
        changes.map((each): [string, WhatIfChange] => [
          String(each.resourceId?.split('/').at(-1)),
          each,
        ]),
      );
    };
    const same = await look(before);
    expect(Object.values(same).map(each => each.changeType)).toEqual([
      'NoChange',
      'NoChange',
    ]);

    const after = template([
      network(['10.0.0.0/16', '10.9.0.0/16'], { b: '2', c: '3' }),
      identity('new'),
    ]);
    const { vnet, other, new: added } = await look(after);
    expect([vnet, other, added].map(each => each.changeType)).toEqual([
      'Modify',
      'Ignore',
      'Create',
    ]);
    expect(vnet.delta).toMatchObject([
      { path: 'tags.c', propertyChangeType: 'Create', after: '3' },
      { path: 'tags.a', propertyChangeType: 'Delete', before: '1' },
      {
        path: 'properties.addressSpace.addressPrefixes',
        propertyChangeType: 'Array',
        children: [
          {
            path: '1',
            propertyChangeType: 'Modify',
            before: '10.1.0.0/16',
            after: '10.9.0.0/16',
          },
        ],
      },
    ]);

    const short = await look(after, {
      whatIfSettings: { resultFormat: 'ResourceIdOnly' },
    });
    expect(short.vnet).toMatchObject({ changeType: 'Deploy' });
    expect(short.vnet.delta).toBeUndefined();

    const readOnly = template([
      identity('other', { properties: { principalId: 'mine' } }),
    ]);
    expect((await look(readOnly)).other).toMatchObject({
      changeType: 'NoEffect',
      delta: [
        { path: 'properties.principalId', propertyChangeType: 'NoEffect' },
      ],
    });

    const late = template([
      identity('first'),
      identity("[concat('n', take(reference('first').principalId, 3))]"),
    ]);
    const unsupported = Object.values(await look(late)).find(
      each => each.changeType === 'Unsupported',
    );
    expect(unsupported?.unsupportedReason).toContain('first');
  });
});
