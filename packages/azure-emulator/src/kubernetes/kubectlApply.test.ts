import { ClientSecretCredential } from '@azure/identity';
import { KubernetesObject, makeInformer } from '@kubernetes/client-node';
import { until } from '../__testUtils__/until';
import { openDirectory } from '../entra/Directory';
import { Kubectl } from './__testUtils__/Kubectl';
import { startWithCluster } from './__testUtils__/startWithCluster';

function web(replicas: number | undefined, image: string): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: default, labels: { team: shop } }
spec:
  ${replicas === undefined ? '' : `replicas: ${replicas}`}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - { name: web, image: ${image}, env: [{ name: MODE, value: fast }] }
`;
}

describe('kubectl: who owns which field', () => {
  let started: Awaited<ReturnType<typeof startWithCluster>>;
  let kubectl: Kubectl;

  beforeAll(async () => {
    started = await startWithCluster();
    kubectl = new Kubectl(started.config);
  });

  afterAll(async () => {
    await started.azure.emulator.close();
    kubectl.close();
  });

  function apply(manager: string, manifest: string, ...flags: string[]) {
    kubectl.write('web.yaml', manifest);
    return kubectl.run(
      'apply',
      '--server-side',
      `--field-manager=${manager}`,
      '-f',
      'web.yaml',
      ...flags,
    );
  }

  function read(path: string) {
    return kubectl.run('get', 'deploy', 'web', '-o', `jsonpath=${path}`);
  }

  it('refuses a field of another manager, takes it by force, and drops what is no longer applied', async () => {
    expect(await apply('one', web(2, 'example/web:1'))).toContain(
      'serverside-applied',
    );
    await expect(apply('two', web(3, 'example/web:1'))).rejects.toThrow(
      /conflict with "one": \.spec\.replicas/,
    );
    await apply('two', web(3, 'example/web:1'), '--force-conflicts');
    expect(await read('{.spec.replicas}')).toBe('3');

    // One no longer applies the number, which is two's: it stays.
    await apply('one', web(undefined, 'example/web:1'));
    expect(await read('{.spec.replicas}')).toBe('3');
    const managers = await kubectl.run(
      'get',
      'deploy',
      'web',
      '--show-managed-fields',
      '-o',
      'jsonpath={.metadata.managedFields[*].manager}',
    );
    expect(managers.split(' ').sort()).toEqual(['one', 'two']);

    // A label that nobody applies any more goes.
    const bare = web(3, 'example/web:1').replace(
      ', labels: { team: shop }',
      '',
    );
    await apply('one', bare.replace('replicas: 3', ''));
    expect(await read('{.metadata.labels.team}')).toBe('shop');
    await apply('two', bare);
    expect(await read('{.metadata.labels.team}')).toBe('');

    // Scaling by hand makes the number kubectl's.
    await kubectl.run('scale', 'deploy/web', '--replicas=1');
    await expect(apply('two', bare)).rejects.toThrow(/conflict with "kubectl/);
  });

  it('shows what would change, and goes back to the revision before', async () => {
    await apply('two', web(1, 'example/web:1'), '--force-conflicts');
    await kubectl.run('rollout', 'status', 'deploy/web');
    kubectl.write('web.yaml', web(1, 'example/web:2'));
    // kubectl ends with 1 where something differs.
    await expect(
      kubectl.run(
        'diff',
        '--server-side',
        '--force-conflicts',
        '--field-manager=two',
        '-f',
        'web.yaml',
      ),
    ).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/-.*example\/web:1[^]*\+.*example\/web:2/),
    });
    await apply('two', web(1, 'example/web:2'), '--force-conflicts');
    await kubectl.run('rollout', 'status', 'deploy/web');
    await kubectl.run('rollout', 'undo', 'deploy/web');
    await kubectl.run('rollout', 'status', 'deploy/web');
    expect(await read('{.spec.template.spec.containers[0].image}')).toBe(
      'example/web:1',
    );
  });

  it('says what a caller may do', async () => {
    expect(await kubectl.run('auth', 'can-i', 'list', 'pods')).toBe('yes\n');
    expect(await kubectl.run('auth', 'can-i', '--list')).toContain(
      'deployments.apps',
    );
    // kubectl ends with 1 for a no.
    const token = await strangersToken();
    await expect(
      kubectl.run('auth', 'can-i', 'list', 'pods', '--token', token),
    ).rejects.toMatchObject({ stdout: expect.stringMatching(/^no/) });
  });

  /** Of an application that has no role. */
  async function strangersToken(): Promise<string> {
    const { context, credentials, httpsOrigin } = started.azure.emulator;
    const clientId = '6f1c1e0a-93a5-4d5e-8f0f-5c5b8f3c2a11';
    openDirectory(context).applications.put(clientId, {
      clientId,
      objectId: '6f1c1e0a-93a5-4d5e-8f0f-5c5b8f3c2a12',
      displayName: 'Stranger',
      secrets: ['only-in-this-test'],
      graphRoles: [],
      canUseManagedIdentityEndpoint: false,
    });
    const credential = new ClientSecretCredential(
      credentials.tenantId,
      clientId,
      'only-in-this-test',
      { authorityHost: httpsOrigin, disableInstanceDiscovery: true },
    );
    const { token } = await credential.getToken(
      '6dae42f8-4368-4678-94ff-3960e28e3630/.default',
    );
    return token;
  }

  it('keeps an informer of @kubernetes/client-node up to date', async () => {
    const names = new Set<string>();
    const informer = makeInformer(
      started.config,
      '/api/v1/namespaces/default/configmaps',
      () => started.core.listNamespacedConfigMap({ namespace: 'default' }),
    );
    informer.on('add', (each: KubernetesObject) => {
      names.add(each.metadata!.name!);
    });
    informer.on('delete', (each: KubernetesObject) => {
      names.delete(each.metadata!.name!);
    });
    await informer.start();
    await kubectl.run('create', 'configmap', 'watched', '--from-literal=a=b');
    await until(async () => names.has('watched'));
    expect([...names]).toContain('watched');
    await kubectl.run('delete', 'configmap', 'watched');
    await until(async () => !names.has('watched'));
    await informer.stop();
  });
});
