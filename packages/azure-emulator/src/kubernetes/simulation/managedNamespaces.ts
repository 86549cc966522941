import { ArmResource } from '../../arm/ResourceStore';
import { CLUSTER_TYPE } from '../Clusters';
import { DURATIONS } from './durations';
import { hasPassed, SimulationContext } from './SimulationContext';

const MANAGED_BY = 'kubernetes.azure.com/managed-namespace-id';

interface NamespaceProperties {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  defaultResourceQuota?: Record<
    'cpuRequest' | 'cpuLimit' | 'memoryRequest' | 'memoryLimit',
    string | undefined
  >;
  defaultNetworkPolicy?: { ingress?: string; egress?: string };
  deletePolicy?: string;
  provisioningState?: string;
}

/** Makes namespaces, quotas and network policies follow the managed namespaces of ARM. */
export function reconcileManagedNamespaces(
  simulation: SimulationContext,
): void {
  const { context, cluster, store } = simulation;
  ensureSystemNamespaces(simulation);
  removeTerminated(simulation);
  const managed = context.resources
    .list({
      scope: cluster.arm.id,
      type: `${CLUSTER_TYPE}/managedNamespaces`,
    })
    .filter(each => each.properties.provisioningState !== 'Failed');
  managed.forEach(each => reconcileOne(simulation, each));
  const ids = managed.map(each => each.id.toLowerCase());
  for (const { metadata } of store.list('namespaces')) {
    const owner = metadata.annotations?.[MANAGED_BY];
    if (owner && !ids.includes(owner.toLowerCase())) {
      releaseOne(simulation, metadata.name);
    }
  }
}

function reconcileOne(
  { store }: SimulationContext,
  resource: ArmResource,
): void {
  const properties = resource.properties as NamespaceProperties;
  const { name } = resource;
  const existing = store.get('namespaces', '', name);
  store.put('namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      ...existing?.metadata,
      name,
      labels: { ...properties.labels, 'kubernetes.io/metadata.name': name },
      annotations: {
        ...properties.annotations,
        [MANAGED_BY]: resource.id,
        'kubernetes.azure.com/delete-policy': properties.deletePolicy ?? 'Keep',
      },
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  });
  const quota = properties.defaultResourceQuota;
  if (quota) {
    const hard = {
      'requests.cpu': quota.cpuRequest,
      'limits.cpu': quota.cpuLimit,
      'requests.memory': quota.memoryRequest,
      'limits.memory': quota.memoryLimit,
    };
    const before = store.get('resourcequotas', name, 'defaultresourcequota');
    store.put('resourcequotas', {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: {
        ...before?.metadata,
        name: 'defaultresourcequota',
        namespace: name,
      },
      spec: { hard },
      status: before?.status,
    });
  }
  if (properties.defaultNetworkPolicy) {
    const { ingress = 'AllowSameNamespace', egress = 'AllowAll' } =
      properties.defaultNetworkPolicy;
    const before = store.get(
      'networkpolicies.networking.k8s.io',
      name,
      'defaultnetworkpolicy',
    );
    store.put('networkpolicies.networking.k8s.io', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        ...before?.metadata,
        name: 'defaultnetworkpolicy',
        namespace: name,
      },
      spec: {
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
        ingress: rules(ingress, 'from'),
        egress: rules(egress, 'to'),
      },
    });
  }
}

/** Rules of `AllowAll`, `AllowSameNamespace` and `DenyAll`. */
function rules(policy: string, direction: 'from' | 'to') {
  switch (policy) {
    case 'AllowAll':
      return [{}];
    case 'AllowSameNamespace':
      return [{ [direction]: [{ podSelector: {} }] }];
    default:
      return [];
  }
}

/** What becomes of a namespace whose ARM resource is gone, as its delete policy said. */
function releaseOne({ store }: SimulationContext, name: string): void {
  const namespace = store.get('namespaces', '', name)!;
  const { annotations } = namespace.metadata;
  if (annotations?.['kubernetes.azure.com/delete-policy'] === 'Delete') {
    store.remove('namespaces', '', name);
    return;
  }
  const { [MANAGED_BY]: _owner, ...kept } = annotations ?? {};
  const metadata = { ...namespace.metadata, annotations: kept };
  store.put('namespaces', { ...namespace, metadata });
}

function removeTerminated(simulation: SimulationContext): void {
  const { store } = simulation;
  for (const { metadata } of store.list('namespaces')) {
    const since = metadata.deletionTimestamp;
    if (since && hasPassed(simulation, since, DURATIONS.endNamespace)) {
      store.remove('namespaces', '', metadata.name);
    }
  }
}

function ensureSystemNamespaces({ store }: SimulationContext): void {
  ['default', 'kube-system']
    .filter(name => !store.get('namespaces', '', name))
    .forEach(name =>
      store.put('namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
        spec: { finalizers: ['kubernetes'] },
        status: { phase: 'Active' },
      }),
    );
}
