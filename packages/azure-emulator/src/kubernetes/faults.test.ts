import { CLUSTER, startWithCluster } from './__testUtils__/startWithCluster';
import { until } from '../__testUtils__/until';

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'app', image: 'example/web:1' }] },
    },
  },
};

describe('faults in a cluster', () => {
  let started: Awaited<ReturnType<typeof startWithCluster>>;

  beforeAll(async () => {
    started = await startWithCluster();
    const { core, apps } = started;
    await core.createNamespace({ body: { metadata: { name: 'shop' } } });
    await apps.createNamespacedDeployment({
      namespace: 'shop',
      body: deployment,
    });
    await until(async () => (await readyPods()) === 3);
  });

  afterAll(() => started.azure.emulator.close());

  async function pods() {
    return (await started.core.listNamespacedPod({ namespace: 'shop' })).items;
  }

  async function readyPods() {
    return (await pods()).filter(each =>
      each.status?.conditions?.some(
        ({ type, status }) => type === 'Ready' && status === 'True',
      ),
    ).length;
  }

  async function readyNodes() {
    const { items } = await started.core.listNode();
    return items.filter(each =>
      each.status?.conditions?.some(({ status }) => status === 'True'),
    ).length;
  }

  /** Switches a fault on; returns what switches it off. */
  async function breakIt(kind: string, below: string, more = {}) {
    const { emulator, scope } = started.azure;
    const url = `${emulator.httpsOrigin}/_emulator/faults`;
    const resourceId = `${scope}/providers/${CLUSTER}${below}`;
    const body = JSON.stringify({ kind, match: { resourceId, ...more } });
    const response = await fetch(url, { method: 'POST', body });
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    return () => fetch(`${url}/${id}`, { method: 'DELETE' });
  }

  it('cannot pull an image until it can again', async () => {
    const mend = await breakIt('imageUnpullable', '/managedNamespaces/shop');
    await until(async () =>
      (await pods()).some(
        each =>
          each.status?.containerStatuses?.[0].state?.waiting?.reason ===
          'ImagePullBackOff',
      ),
    );
    expect(await readyPods()).toBe(2);
    await mend();
    await until(async () => (await readyPods()) === 3);
  });

  it('loses a zone, and runs its pods elsewhere', async () => {
    const mend = await breakIt('zoneLost', '', { zone: '2' });
    await until(async () => (await readyNodes()) === 2);
    await until(async () => {
      const names = (await pods()).map(each => each.spec?.nodeName);
      return new Set(names).size === 2 && (await readyPods()) === 3;
    });
    await mend();
    await until(async () => (await readyNodes()) === 3);
    expect(await readyPods()).toBe(3);
  });

  it('loses a node pool, and ARM says so', async () => {
    const mend = await breakIt('nodePoolFailed', '/agentPools/system');
    await until(async () => (await readyPods()) === 0);
    const { resources, scope } = started.azure;
    const pool = await resources.resources.getById(
      `${scope}/providers/${CLUSTER}/agentPools/system`,
      '2025-09-01',
    );
    expect(pool.properties?.provisioningState).toBe('Failed');
    await mend();
    await until(async () => (await readyPods()) === 3);
  });

  it('refuses a fault that strikes nothing', async () => {
    const { emulator } = started.azure;
    const response = await fetch(`${emulator.httpsOrigin}/_emulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'crashLoop', match: {} }),
    });
    expect(response.status).toBe(400);
  });
});
