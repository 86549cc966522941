import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CLUSTER, startWithCluster } from './__testUtils__/startWithCluster';
import { until } from '../__testUtils__/until';

const run = promisify(execFile);

const FLUX = `${CLUSTER}/providers/Microsoft.KubernetesConfiguration/fluxConfigurations`;
const API_VERSION = '2024-11-01';

const files = {
  'deploy/base/kustomization.yaml': `
namespace: market
labels:
  - pairs: { team: product }
    includeTemplates: true
resources: [deployment.yaml, ingress.yaml]
`,
  'deploy/base/deployment.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata: { name: market }
spec:
  selector: { matchLabels: { app: market } }
  template:
    metadata: { labels: { app: market } }
    spec:
      containers:
        - name: app
          image: app
          env:
            - { name: REDIS_HOST, value: '\${redis_host}' }
          resources: { requests: { cpu: 500m, memory: 512Mi } }
`,
  'deploy/base/ingress.yaml': `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: market }
spec: { rules: [{ host: host }] }
`,
  'deploy/overlays/dev/kustomization.yaml': `
resources: [../../base]
images:
  - { name: app, newName: acr.example/market, newTag: 0.1.0 }
patches:
  - target: { kind: Ingress }
    patch: |-
      - { op: replace, path: /spec/rules/0/host, value: market.example }
`,
};

describe('Flux', () => {
  let started: Awaited<ReturnType<typeof startWithCluster>>;
  let work: string;

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'flux-test-'));
    started = await startWithCluster();
    await started.core.createNamespace({
      body: { metadata: { name: 'market' } },
    });
  });

  afterAll(async () => {
    await started.azure.emulator.close();
    rmSync(work, { recursive: true, force: true });
  });

  /** Commits files and pushes them; the first push makes the repository. */
  async function push(changed: Record<string, string>) {
    const { httpsOrigin, httpOrigin, credentials } = started.azure.emulator;
    const person = `git:${credentials.devopsToken}`;
    await fetch(`${httpsOrigin}/slipway/services/_apis/git/repositories`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(person).toString('base64')}`,
      },
      body: JSON.stringify({ name: 'market' }),
    });
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    const author = [
      '-c',
      'user.name=Eun',
      '-c',
      'user.email=e@slipway.example',
    ];
    const remote = `${httpOrigin}/slipway/services/_git/market`;
    await run('git', ['init', '-q', '-b', 'main', work]);
    await run('git', ['-C', work, 'add', '.']);
    await run('git', [...author, '-C', work, 'commit', '-q', '-m', 'Change']);
    await run('git', [
      ...['-C', work, 'push', '-q'],
      ...[remote.replace('://', `://${person}@`), 'main'],
    ]);
  }

  function putConfiguration(path: string) {
    const { emulator } = started.azure;
    return started.azure.put(`${FLUX}/market`, API_VERSION, {
      properties: {
        scope: 'namespace',
        namespace: 'market',
        sourceKind: 'GitRepository',
        gitRepository: {
          url: `${emulator.httpsOrigin}/slipway/services/_git/market`,
          repositoryRef: { branch: 'main' },
        },
        kustomizations: {
          app: {
            path,
            prune: true,
            syncIntervalInSeconds: 60,
            postBuild: { substitute: { redis_host: 'redis.example' } },
          },
        },
      },
    });
  }

  async function compliance() {
    const { resources, scope } = started.azure;
    const { properties } = await resources.resources.getById(
      `${scope}/providers/${FLUX}/market`,
      API_VERSION,
    );
    return properties as {
      complianceState: string;
      sourceSyncedCommitId?: string;
      statuses: Array<{ statusConditions: Array<{ message: string }> }>;
    };
  }

  it('says that there is nothing to clone', async () => {
    await putConfiguration('./deploy/overlays/dev');
    await until(
      async () => (await compliance()).complianceState === 'Non-Compliant',
    );
    const { statuses } = await compliance();
    expect(statuses[0].statusConditions[0].message).toContain(
      'repository not found',
    );
  });

  it('applies the overlay of a push, and is compliant when its pods are ready', async () => {
    await push(files);
    await until(
      async () => (await compliance()).complianceState === 'Compliant',
    );
    const market = await started.apps.readNamespacedDeployment({
      name: 'market',
      namespace: 'market',
    });
    const { template } = market.spec!;
    expect(template.metadata?.labels).toEqual({
      app: 'market',
      team: 'product',
    });
    expect(template.spec?.containers[0]).toMatchObject({
      image: 'acr.example/market:0.1.0',
      env: [{ name: 'REDIS_HOST', value: 'redis.example' }],
    });
    expect(market.status?.availableReplicas).toBe(1);
    const ingress = await started.custom.getNamespacedCustomObject({
      group: 'networking.k8s.io',
      version: 'v1',
      namespace: 'market',
      plural: 'ingresses',
      name: 'market',
    });
    expect(ingress.spec.rules[0].host).toBe('market.example');
  });

  it('follows the next push, and prunes what it no longer has', async () => {
    await push({
      'deploy/base/kustomization.yaml': files[
        'deploy/base/kustomization.yaml'
      ].replace(', ingress.yaml', ''),
      'deploy/overlays/dev/kustomization.yaml': `
resources: [../../base]
images:
  - { name: app, newName: acr.example/market, newTag: 0.2.0 }
`,
    });
    await until(async () => {
      const pods = await started.core.listNamespacedPod({
        namespace: 'market',
      });
      return pods.items.every(
        each => each.spec?.containers[0].image === 'acr.example/market:0.2.0',
      );
    });
    const ingresses = await started.custom.listNamespacedCustomObject({
      group: 'networking.k8s.io',
      version: 'v1',
      namespace: 'market',
      plural: 'ingresses',
    });
    expect(ingresses.items).toEqual([]);
  });

  it('shows a broken overlay, and leaves what runs', async () => {
    await push({
      'deploy/overlays/dev/kustomization.yaml': 'resources: [missing.yaml]',
    });
    await until(
      async () => (await compliance()).complianceState === 'Non-Compliant',
    );
    const { statuses } = await compliance();
    expect(statuses[1].statusConditions[0].message).toContain('missing.yaml');
    const pods = await started.core.listNamespacedPod({ namespace: 'market' });
    expect(pods.items).toHaveLength(1);
  });

  it('takes with it what it applied', async () => {
    const { resources, scope } = started.azure;
    await resources.resources.beginDeleteByIdAndWait(
      `${scope}/providers/${FLUX}/market`,
      API_VERSION,
      { updateIntervalInMs: 5 },
    );
    await until(async () => {
      const pods = await started.core.listNamespacedPod({
        namespace: 'market',
      });
      return pods.items.length === 0;
    });
    const left = await started.apps.listNamespacedDeployment({
      namespace: 'market',
    });
    expect(left.items).toEqual([]);
  });
});
