import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  deriveServiceHealth,
  type FacetObservation,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';
import request from 'supertest';
import { createStack } from './__testUtils__/createStack';
import { healthModuleVault } from './__testUtils__/example/module';
import { VaultFacet } from './__testUtils__/example/VaultFacet';
import { startAzure } from './__testUtils__/startAzure';
import { startServiceHealth } from './__testUtils__/startServiceHealth';

const TYPE = 'Microsoft.KeyVault/vaults';

function stackWithVault(id: string) {
  const stack = createStack({ name: 'market' });
  return {
    ...stack,
    resources: [...stack.resources, { id, type: TYPE, state: 'Succeeded' }],
  };
}

describe('the example of docs/add-a-facet.md', () => {
  it.each(['VaultFacet.ts', 'module.ts'])('shows %s as it is', file => {
    const guide = readFileSync(
      join(__dirname, '../../../docs/add-a-facet.md'),
      'utf8',
    );
    const code = readFileSync(
      join(__dirname, '__testUtils__/example', file),
      'utf8',
    );

    expect(guide).toContain(`\`\`\`ts\n${code}\`\`\``);
  });

  it('adds a facet to services that have a vault, unknown while Azure is away', async () => {
    const { server } = await startServiceHealth({
      stacks: [
        stackWithVault('/subscriptions/s/vaults/kv'),
        createStack({ name: 'event' }),
      ],
      features: [healthModuleVault],
    });
    const entity = '/api/service-health/entities/component/default';

    const market = await request(server).post(`${entity}/market/refresh`);
    const event = await request(server).post(`${entity}/event/refresh`);

    const vaultOf = ({
      body,
    }: {
      body: { services: { facets: { id: string }[] }[] };
    }) => body.services[0].facets.find(({ id }) => id === 'vault');
    expect(vaultOf(market)).toMatchObject({
      state: 'unknown',
      reasons: [{ source: 'Resource Graph' }],
    });
    expect(vaultOf(event)).toBeUndefined();
  });

  it('reads a vault from Azure', async () => {
    const { azure, emulator } = await startAzure();
    const { prod } = emulator.credentials.subscriptions;
    const id = `/subscriptions/${prod}/resourceGroups/rg-platform-prod/providers/${TYPE}/kv-market-prod`;
    // The portal itself may not make vaults.
    emulator.context.resources.put({
      id,
      name: 'kv-market-prod',
      type: TYPE,
      location: 'koreacentral',
      properties: { provisioningState: 'Succeeded' },
      etag: '1',
    });
    const facet = new VaultFacet();
    const stack = stackWithVault(id);
    const service = {
      key: serviceKey(stack.entityRef, 'prod'),
      entityRef: stack.entityRef,
      environment: 'prod',
      name: 'market',
      owner: stack.owner,
      stack,
    };

    const seen = await facet.collect(
      [service],
      azure,
      AbortSignal.timeout(10_000),
    );
    await emulator.close();

    const observation = seen.get(service.key) as FacetObservation;
    const health = deriveServiceHealth({
      observations: [observation],
      now: new Date(),
      models: new Map([['vault', facet.model]]),
    });
    expect(observation.readings).toMatchObject([
      { name: 'provisioningState', value: 'Succeeded', resourceId: id },
    ]);
    expect(health.state).toBe('healthy');
  });
});
