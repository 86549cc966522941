import {
  AppsV1Api,
  CoreV1Api,
  KubeConfig,
  Watch,
} from '@kubernetes/client-node';
import { CLUSTER, startWithCluster } from './__testUtils__/startWithCluster';
import { until } from '../__testUtils__/until';

type Started = Awaited<ReturnType<typeof startWithCluster>>;

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'market' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'market' } },
    template: {
      metadata: { labels: { app: 'market' } },
      spec: {
        containers: [
          {
            name: 'app',
            image: 'example/market:1',
            resources: {
              requests: { cpu: '500m', memory: '512Mi' },
              limits: { cpu: '1', memory: '512Mi' },
            },
          },
        ],
      },
    },
  },
};

describe('Kubernetes', () => {
  let azure: Started['azure'];
  let config: KubeConfig;
  let core: CoreV1Api;
  let apps: AppsV1Api;

  beforeAll(async () => {
    ({ azure, config, core, apps } = await startWithCluster());
  });

  afterAll(() => azure.emulator.close());

  async function namespace(name: string) {
    await core.createNamespace({ body: { metadata: { name } } });
    return name;
  }

  async function rolledOut(name: string) {
    await until(async () => {
      const { status } = await apps.readNamespacedDeployment({
        name: 'market',
        namespace: name,
      });
      return (
        status?.availableReplicas === 3 &&
        status.updatedReplicas === 3 &&
        status.replicas === 3
      );
    });
  }

  it('gives each zone a node, and spreads the pods of a Deployment over them', async () => {
    const name = await namespace('spread');
    await apps.createNamespacedDeployment({
      namespace: name,
      body: deployment,
    });
    await rolledOut(name);
    const nodes = (await core.listNode()).items;
    const zones = nodes.map(
      each => each.metadata?.labels?.['topology.kubernetes.io/zone'],
    );
    expect(zones.sort()).toEqual([
      'koreacentral-1',
      'koreacentral-2',
      'koreacentral-3',
    ]);
    const pods = await core.listNamespacedPod({
      namespace: name,
      labelSelector: 'app=market',
      fieldSelector: 'status.phase=Running',
    });
    const used = new Set(pods.items.map(each => each.spec?.nodeName));
    expect(used.size).toBe(3);
  });

  it('rolls a new image out, and tells a watch', async () => {
    const name = await namespace('rolling');
    const seen: string[] = [];
    const watch = await new Watch(config).watch(
      `/api/v1/namespaces/${name}/pods`,
      {},
      type => seen.push(type),
      () => {},
    );
    const body = structuredClone(deployment);
    await apps.createNamespacedDeployment({ namespace: name, body });
    await rolledOut(name);
    const existing = await apps.readNamespacedDeployment({
      name: 'market',
      namespace: name,
    });
    existing.spec!.template.spec!.containers[0].image = 'example/market:2';
    await apps.replaceNamespacedDeployment({
      name: 'market',
      namespace: name,
      body: existing,
    });
    await until(async () => {
      const pods = await core.listNamespacedPod({ namespace: name });
      return pods.items.every(
        each => each.spec?.containers[0].image === 'example/market:2',
      );
    });
    await rolledOut(name);
    watch.abort();
    expect(new Set(seen)).toEqual(new Set(['ADDED', 'MODIFIED', 'DELETED']));
  });

  it('refuses pods beyond the quota of a managed namespace, and says so', async () => {
    await azure.put(`${CLUSTER}/managedNamespaces/small`, '2025-09-01', {
      location: 'koreacentral',
      properties: {
        defaultResourceQuota: {
          cpuRequest: '1000m',
          cpuLimit: '4000m',
          memoryRequest: '4Gi',
          memoryLimit: '4Gi',
        },
        deletePolicy: 'Delete',
      },
    });
    await until(async () =>
      (await core.listNamespace()).items.some(
        each => each.metadata?.name === 'small',
      ),
    );
    await apps.createNamespacedDeployment({
      namespace: 'small',
      body: deployment,
    });
    await until(async () => {
      const { status } = await apps.readNamespacedDeployment({
        name: 'market',
        namespace: 'small',
      });
      return (status?.conditions ?? []).some(
        each =>
          each.type === 'ReplicaFailure' &&
          each.message?.includes('exceeded quota: defaultresourcequota'),
      );
    });
    const [quota] = (
      await core.listNamespacedResourceQuota({ namespace: 'small' })
    ).items;
    expect(quota.status?.used?.['requests.cpu']).toBe('1');
    await azure.resources.resources.beginDeleteByIdAndWait(
      `${azure.scope}/providers/${CLUSTER}/managedNamespaces/small`,
      '2025-09-01',
    );
    await until(
      async () =>
        !(await core.listNamespace()).items.some(
          each => each.metadata?.name === 'small',
        ),
    );
  });

  it('adds a node for a pod that fits nowhere, up to the maximum', async () => {
    await azure.put(`${CLUSTER}/agentPools/own`, '2025-09-01', {
      properties: {
        mode: 'User',
        vmSize: 'Standard_D4_v5',
        enableAutoScaling: true,
        minCount: 1,
        maxCount: 2,
        nodeTaints: ['team=own:NoSchedule'],
        nodeLabels: { team: 'own' },
      },
    });
    const name = await namespace('growing');
    const body = structuredClone(deployment);
    body.spec.template.spec.containers[0].resources.requests.cpu = '3';
    Object.assign(body.spec.template.spec, {
      nodeSelector: { team: 'own' },
      tolerations: [{ key: 'team', value: 'own', effect: 'NoSchedule' }],
    });
    await apps.createNamespacedDeployment({ namespace: name, body });
    await until(async () => {
      const { items } = await core.listNode({ labelSelector: 'team=own' });
      return items.length === 2;
    });
    await until(async () => {
      const { items } = await core.listNamespacedPod({ namespace: name });
      const running = items.filter(each => each.status?.phase === 'Running');
      return running.length === 2;
    });
    const events = await core.listNamespacedEvent({ namespace: name });
    const reasons = events.items.map(each => each.reason);
    expect(reasons).toEqual(
      expect.arrayContaining(['TriggeredScaleUp', 'FailedScheduling']),
    );
  });

  it('lets nobody in without a token for clusters, nor without a role', async () => {
    const url = `${azure.emulator.httpsOrigin}/_k8s/aks/api/v1/pods`;
    expect((await fetch(url)).status).toBe(401);
    const { token } = await azure.credential.getToken(
      'https://management.azure.com/.default',
    );
    const wrong = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(wrong.status).toBe(401);
    const { subscriptions } = azure.emulator.credentials;
    const assignment = azure.emulator.context.resources
      .list({ type: 'Microsoft.Authorization/roleAssignments' })
      .find(each => each.id.includes(subscriptions.dev))!;
    azure.emulator.context.resources.delete(assignment.id);
    await expect(
      core.listNamespacedPod({ namespace: 'spread' }),
    ).rejects.toThrow(/403|forbidden/i);
    azure.emulator.context.resources.put(assignment);
  });
});
