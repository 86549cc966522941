import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  access,
  mkdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { CommandLineError } from '../CommandLineError.mjs';
import { run } from '../run.mjs';
import { freePorts } from './freePorts.mjs';

/** Versions of the same Kubernetes that the emulator's clusters have. */
const KUBERNETES = '1.35.4';
const ETCD = '3.6.9';
const START_SECONDS = 120;

/** Whether the servers were built before: it takes ten minutes of two cores. */
export async function hasServers(shared) {
  return access(join(cacheFolder(shared), 'kube-apiserver'))
    .then(
      () => access(join(cacheFolder(shared), 'etcd')).then(() => true),
      () => false,
    )
    .catch(() => false);
}

function cacheFolder(shared) {
  return join(shared, 'cache', `kubernetes-${KUBERNETES}-etcd-${ETCD}`);
}

/** Builds kube-apiserver and etcd from their Go modules, once; answers the folder that holds both. */
export async function buildServers(shared, env) {
  const folder = cacheFolder(shared);
  if (await hasServers(shared)) {
    return folder;
  }
  const work = `${folder}-build`;
  await mkdir(work, { recursive: true });
  const go = (args, cwd) => run('go', args, { cwd, env });
  // A module that only depends on another ignores its replaces: those of Kubernetes' own staging modules are repeated.
  const mod = join(work, 'apiserver');
  await mkdir(mod, { recursive: true });
  const { output } = await run(
    'go',
    ['mod', 'download', '-json', `k8s.io/kubernetes@v${KUBERNETES}`],
    { cwd: work, env },
  );
  const { GoMod } = JSON.parse(output.slice(output.indexOf('{')));
  const upstream = await readFile(GoMod, 'utf8');
  const [, goVersion] = /^go (\S+)/m.exec(upstream);
  const staging = [...upstream.matchAll(/^\s*(k8s\.io\/\S+) => \.\/staging/gm)];
  await writeFile(
    join(mod, 'go.mod'),
    [
      'module verify',
      `go ${goVersion}`,
      `require k8s.io/kubernetes v${KUBERNETES}`,
      'replace (',
      ...staging.map(
        ([, name]) => `\t${name} => ${name} v0.${KUBERNETES.slice(2)}`,
      ),
      ')',
      '',
    ].join('\n'),
  );
  const [major, minor] = KUBERNETES.split('.');
  const version = 'k8s.io/component-base/version';
  await go(
    [
      'build',
      '-mod=mod',
      '-trimpath',
      '-ldflags',
      `-s -w -X ${version}.gitVersion=v${KUBERNETES} -X ${version}.gitMajor=${major} -X ${version}.gitMinor=${minor}`,
      '-o',
      join(work, 'kube-apiserver'),
      'k8s.io/kubernetes/cmd/kube-apiserver',
    ],
    mod,
  );
  const etcd = join(work, 'etcdserver');
  await mkdir(etcd, { recursive: true });
  await writeFile(join(etcd, 'go.mod'), 'module verify\n\ngo 1.25\n');
  await go(['get', `go.etcd.io/etcd/server/v3@v${ETCD}`], etcd);
  await go(
    [
      'build',
      '-trimpath',
      '-ldflags',
      '-s -w',
      '-o',
      join(work, 'etcd'),
      'go.etcd.io/etcd/server/v3',
    ],
    etcd,
  );
  await rm(folder, { recursive: true, force: true });
  await rename(work, folder);
  return folder;
}

/** Starts both on free ports, in `folder`; answers `{ kubeconfig, stop }`. Everybody with its token may do everything. */
export async function startServer({ servers, folder, env }) {
  const [clientPort, peerPort, port] = await freePorts(3);
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await writeFile(join(folder, 'sa.key'), privateKey, { mode: 0o600 });
  await writeFile(
    join(folder, 'tokens.csv'),
    'verify-token,verify,1,"system:masters"\n',
    { mode: 0o600 },
  );
  const client = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  const etcd = spawn(
    join(servers, 'etcd'),
    [
      `--data-dir=${folder}/etcd`,
      `--listen-client-urls=${client}`,
      `--advertise-client-urls=${client}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--unsafe-no-fsync',
    ],
    { env, stdio: 'ignore' },
  );
  const server = spawn(
    join(servers, 'kube-apiserver'),
    [
      `--etcd-servers=${client}`,
      `--secure-port=${port}`,
      '--bind-address=127.0.0.1',
      `--cert-dir=${folder}/certificates`,
      `--token-auth-file=${folder}/tokens.csv`,
      '--authorization-mode=AlwaysAllow',
      '--service-account-issuer=https://verify.local',
      `--service-account-key-file=${folder}/sa.key`,
      `--service-account-signing-key-file=${folder}/sa.key`,
      '--service-cluster-ip-range=10.250.0.0/24',
    ],
    { env, stdio: 'ignore' },
  );
  const endAll = () => [server, etcd].forEach(each => each.kill('SIGKILL'));
  process.once('exit', endAll);
  const kubeconfig = join(folder, 'kubeconfig');
  await writeFile(
    kubeconfig,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'verify',
          cluster: {
            server: `https://127.0.0.1:${port}`,
            'insecure-skip-tls-verify': true,
          },
        },
      ],
      users: [{ name: 'verify', user: { token: 'verify-token' } }],
      contexts: [
        { name: 'verify', context: { cluster: 'verify', user: 'verify' } },
      ],
      'current-context': 'verify',
    }),
  );
  return {
    kubeconfig,
    startSeconds: START_SECONDS,
    async stop() {
      process.off('exit', endAll);
      for (const each of [server, etcd]) {
        if (each.exitCode === null && each.signalCode === null) {
          each.kill('SIGTERM');
          await once(each, 'exit');
        }
      }
    },
    assertRuns() {
      if (server.exitCode !== null || etcd.exitCode !== null) {
        throw new CommandLineError('kube-apiserver or etcd ended');
      }
    },
  };
}
