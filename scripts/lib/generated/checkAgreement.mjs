import { manifestsOf, yamlOf } from './readRepository.mjs';
import { toMillicores, toMebibytes } from './quantities.mjs';

/**
 * What no linter sees: whether the parts of a generated service agree with each other and with the Azure resources
 * that its stack creates. Problems as texts, one a line.
 * @param stack text of the template's `infra/main.json`
 */
export function checkAgreement(parameters, files, stack) {
  const objects = manifestsOf(files);
  const one = kind => objects.find(each => each.kind === kind);
  const deployment = one('Deployment');
  const context = { parameters, files, stack, objects, one, deployment };
  return CHECKS.flatMap(check => check(context)).map(
    problem => `${parameters.name}: ${problem}`,
  );
}

const CHECKS = [
  federatedSubject,
  quota,
  tolerations,
  autoscalers,
  partitions,
  caches,
  networkPorts,
  probes,
];

function unless(holds, problem) {
  return holds ? [] : [problem];
}

function federatedSubject({ stack, parameters, one, deployment }) {
  const account = one('ServiceAccount').metadata.name;
  return [
    ...unless(
      stack.includes(
        "[concat('system:serviceaccount:', parameters('service'), ':', parameters('service'))]",
      ) && account === parameters.name,
      `the federated subject is not ${parameters.name}:${account}`,
    ),
    ...unless(
      deployment.spec.template.spec.serviceAccountName === account,
      'the pods run under another service account',
    ),
    ...unless(
      deployment.spec.template.metadata.labels[
        'azure.workload.identity/use'
      ] === 'true',
      'the pods lack the label of workload identity',
    ),
  ];
}

function quota({ stack, one, deployment }) {
  const quotas = readQuota(stack);
  const [{ resources }] = deployment.spec.template.spec.containers;
  const pods =
    one('HorizontalPodAutoscaler').spec.maxReplicas +
    deployment.spec.strategy.rollingUpdate.maxSurge;
  const needs = {
    cpuRequest: pods * toMillicores(resources.requests.cpu),
    cpuLimit: pods * toMillicores(resources.limits.cpu),
    memoryRequest: pods * toMebibytes(resources.requests.memory),
    memoryLimit: pods * toMebibytes(resources.limits.memory),
  };
  return Object.entries(needs).flatMap(([name, need]) =>
    unless(
      need <= quotas[name],
      `${pods} pods need ${need} of ${name}, the quota has ${quotas[name]}`,
    ),
  );
}

function readQuota(stack) {
  const value = name => stack.match(new RegExp(`"${name}": "([^"]+)"`))[1];
  return {
    cpuRequest: toMillicores(value('cpuRequest')),
    cpuLimit: toMillicores(value('cpuLimit')),
    memoryRequest: toMebibytes(value('memoryRequest')),
    memoryLimit: toMebibytes(value('memoryLimit')),
  };
}

function tolerations({ stack, parameters, deployment }) {
  const { tolerations: found = [], nodeSelector } =
    deployment.spec.template.spec;
  const isOwn = parameters.pool === 'own';
  const wanted = isOwn ? parameters.name : 'shared';
  return [
    ...unless(
      stack.includes(
        "[concat('slipway.dev/pool=', parameters('service'), ':NoSchedule')]",
      ),
      "the pool's taint is not slipway.dev/pool=<service>:NoSchedule",
    ),
    ...unless(
      nodeSelector['slipway.dev/pool'] === wanted,
      `the pods are for pool ${nodeSelector['slipway.dev/pool']}, not ${wanted}`,
    ),
    ...unless(
      found.some(
        each =>
          each.key === 'slipway.dev/pool' &&
          each.value === parameters.name &&
          each.effect === 'NoSchedule',
      ) === isOwn,
      'the toleration is not the taint of its pool',
    ),
  ];
}

function autoscalers({ objects, deployment }) {
  const scalers = objects.filter(each =>
    ['HorizontalPodAutoscaler', 'ScaledObject'].includes(each.kind),
  );
  return [
    ...unless(scalers.length === 1, `${scalers.length} autoscalers`),
    ...unless(
      !('replicas' in deployment.spec),
      'replicas are fixed beside an autoscaler',
    ),
    ...unless(
      scalers[0].spec.scaleTargetRef.name === deployment.metadata.name,
      'the autoscaler scales something else',
    ),
  ];
}

function partitions({ parameters, one }) {
  const { minReplicas, maxReplicas } = one('HorizontalPodAutoscaler').spec;
  const least = Math.min(...parameters.topics.map(topic => topic.partitions));
  return unless(
    maxReplicas <= Math.max(least, minReplicas),
    `${maxReplicas} replicas read ${least} partitions`,
  );
}

function caches({ files }) {
  const api = yamlOf(files, 'api/openapi.yaml');
  const reads = Object.values(api.paths).flatMap(path =>
    path.get ? [path.get.operationId] : [],
  );
  const code = Object.entries(files)
    .filter(([path]) => /application\/\w+Service\.java$/.test(path))
    .map(([, text]) => text)
    .join('\n');
  const cached = [...code.matchAll(/new CachedApi\("(\w+)"/g)].map(
    ([, name]) => name,
  );
  return [
    ...reads
      .filter(name => !cached.includes(name))
      .map(name => `GET ${name} has no cache`),
    ...cached
      .filter(name => !reads.includes(name))
      .map(name => `cache ${name} belongs to no GET of the API`),
    ...cached
      .filter(name => !code.includes(`cache.evict(${name}, `))
      .map(name => `nothing evicts cache ${name}`),
  ];
}

/** What a port out of the pod is for: the variable that says where that is. */
const USERS_OF_PORTS = {
  10000: 'REDIS_HOST',
  8500: 'REDIS_HOST',
  9093: 'KAFKA_BOOTSTRAP_SERVERS',
  1433: 'SQL_URL',
  11000: 'SQL_URL',
  5671: 'SERVICEBUS_NAMESPACE',
};

function networkPorts({ objects, deployment }) {
  const [container] = deployment.spec.template.spec.containers;
  const names = container.ports.map(port => port.name);
  const variables = container.env.map(each => each.name);
  const policies = objects.filter(each => each.kind === 'NetworkPolicy');
  const ports = direction =>
    policies.flatMap(({ spec }) =>
      (spec[direction] ?? []).flatMap(rule =>
        rule.ports.map(each => each.port),
      ),
    );
  const out = ports('egress');
  const isDenied = policies.some(
    ({ spec }) =>
      Object.keys(spec.podSelector).length === 0 &&
      spec.policyTypes.length === 2 &&
      !spec.ingress &&
      !spec.egress,
  );
  return [
    ...unless(isDenied, 'nothing denies what is not allowed'),
    ...ports('ingress').flatMap(port =>
      unless(names.includes(port), `the container has no port ${port}`),
    ),
    ...out.flatMap(port =>
      unless(
        [53, 443].includes(port) || variables.includes(USERS_OF_PORTS[port]),
        `port ${port} is open, and nothing uses it`,
      ),
    ),
    ...Object.entries(USERS_OF_PORTS).flatMap(([port, variable]) =>
      unless(
        !variables.includes(variable) || out.includes(Number(port)),
        `${variable} is used, but port ${port} is closed`,
      ),
    ),
    ...unless(
      out.filter(port => port === 53).length === 2,
      'names are not asked for by UDP and TCP',
    ),
  ];
}

function probes({ deployment }) {
  const [container] = deployment.spec.template.spec.containers;
  const { livenessProbe, readinessProbe, lifecycle } = container;
  return [
    ...unless(
      livenessProbe.httpGet.path === '/livez' &&
        readinessProbe.httpGet.path === '/readyz',
      'liveness and readiness are not apart',
    ),
    ...unless(
      lifecycle.preStop.sleep.seconds + 20 <
        deployment.spec.template.spec.terminationGracePeriodSeconds,
      'the pod is killed before it has shut down',
    ),
    ...unless(
      container.securityContext.readOnlyRootFilesystem &&
        !container.securityContext.allowPrivilegeEscalation &&
        deployment.spec.template.spec.securityContext.runAsNonRoot,
      'the container may do more than it must',
    ),
  ];
}
