import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../startEmulator';
import { Clusters } from './Clusters';

describe('ClusterStore', () => {
  it('has every object again after a restart, and never a version twice', async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'store-test-'));
    const first = await startEmulator({ stateDir });
    const store = new Clusters(first.context).storeOf('aks');
    const kept = store.put('configmaps', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'kept', namespace: 'shop' },
    });
    store.put('secrets', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'gone', namespace: 'shop' },
    });
    store.remove('secrets', 'shop', 'gone');
    const { version } = store;
    await first.close();

    const second = await startEmulator({ stateDir });
    const again = new Clusters(second.context).storeOf('aks');
    expect(again.get('configmaps', 'shop', 'kept')).toEqual(kept);
    expect(again.get('secrets', 'shop', 'gone')).toBeUndefined();
    expect(again.version).toBeGreaterThan(version);
    expect(again.since(version)).toBeUndefined();
    await second.close();
    rmSync(stateDir, { recursive: true });
  });
});
