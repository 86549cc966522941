import { Kubectl } from './__testUtils__/Kubectl';
import { startWithCluster } from './__testUtils__/startWithCluster';
import { until } from '../__testUtils__/until';

const manifest = `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: example/web:1
          resources:
            requests: { cpu: 250m, memory: 256Mi }
`;

describe('kubectl', () => {
  let started: Awaited<ReturnType<typeof startWithCluster>>;
  let client: Kubectl;

  beforeAll(async () => {
    started = await startWithCluster();
    client = new Kubectl(started.config);
    client.write('shop.yaml', manifest);
  });

  afterAll(async () => {
    await started.azure.emulator.close();
    client.close();
  });

  function kubectl(...args: string[]): Promise<string> {
    return client.run(...args);
  }

  it('applies, follows, restarts, scales and deletes', async () => {
    expect(await kubectl('apply', '-f', 'shop.yaml')).toContain(
      'deployment.apps/web created',
    );
    await kubectl('-n', 'shop', 'rollout', 'status', 'deploy/web');
    expect(await kubectl('apply', '-f', 'shop.yaml')).toContain(
      'deployment.apps/web unchanged',
    );
    const pods = await kubectl('-n', 'shop', 'get', 'pods');
    expect(pods.split('\n')[0]).toMatch(/NAME +READY +STATUS +RESTARTS +AGE/);
    expect(pods.match(/1\/1 +Running +0/g)).toHaveLength(2);

    await kubectl('-n', 'shop', 'rollout', 'restart', 'deploy/web');
    await kubectl('-n', 'shop', 'rollout', 'status', 'deploy/web');
    const sets = await kubectl('-n', 'shop', 'get', 'rs', '-o', 'name');
    expect(sets.trim().split('\n')).toHaveLength(2);

    await kubectl('-n', 'shop', 'scale', 'deploy/web', '--replicas=1');
    await until(async () => {
      const names = await kubectl('-n', 'shop', 'get', 'pods', '-o', 'name');
      return names.trim().split('\n').length === 1;
    });
    await kubectl(
      'apply',
      '--server-side',
      '--force-conflicts',
      '-f',
      'shop.yaml',
    );
    await kubectl('-n', 'shop', 'label', 'deploy/web', 'team=shop');
    expect(await kubectl('get', 'deploy', '-A', '-l', 'team=shop')).toContain(
      'web',
    );

    await kubectl('delete', '--ignore-not-found', '-f', 'shop.yaml');
    await expect(kubectl('get', 'namespace', 'shop')).rejects.toThrow(
      /NotFound/,
    );
  });

  it('describes, logs and counts what is there', async () => {
    await kubectl('apply', '-f', 'shop.yaml');
    await kubectl('-n', 'shop', 'rollout', 'status', 'deploy/web');
    const description = await kubectl(
      '-n',
      'shop',
      'describe',
      'deploy',
      'web',
    );
    expect(description).toMatch(
      /2 desired \| 2 updated \| 2 total \| 2 available/,
    );
    expect(await kubectl('-n', 'shop', 'logs', 'deploy/web')).toContain(
      'starting example/web:1',
    );
    expect(await kubectl('-n', 'shop', 'top', 'pods')).toMatch(
      /web-\S+ +8m +153Mi/,
    );
    expect(await kubectl('describe', 'nodes')).toContain('koreacentral-2');
    expect(await kubectl('api-resources')).toContain('HorizontalPodAutoscaler');
  });

  it('shows a crash loop, and its end', async () => {
    await kubectl('apply', '-f', 'shop.yaml');
    await kubectl('-n', 'shop', 'rollout', 'status', 'deploy/web');
    const { emulator, scope } = started.azure;
    const faults = `${emulator.httpsOrigin}/_emulator/faults`;
    const response = await fetch(faults, {
      method: 'POST',
      body: JSON.stringify({
        kind: 'crashLoop',
        match: {
          resourceId: `${scope}/providers/Microsoft.ContainerService/managedClusters/aks`,
          namespace: 'shop',
        },
      }),
    });
    const { id } = (await response.json()) as { id: string };
    await until(async () => {
      const pods = await kubectl('-n', 'shop', 'get', 'pods');
      return /0\/1 +(CrashLoopBackOff|Running) +[1-9]/.test(pods);
    });
    const events = await kubectl('-n', 'shop', 'get', 'events');
    expect(events).toContain('BackOff');
    await fetch(`${faults}/${id}`, { method: 'DELETE' });
    await kubectl('-n', 'shop', 'rollout', 'status', 'deploy/web');
  });
});
