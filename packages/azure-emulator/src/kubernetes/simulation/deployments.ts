import { Condition, ReplicaOwner } from '../KubernetesObject';
import { setCondition } from './conditions';
import { recordEvent, shortHash, SimulationContext } from './SimulationContext';

const HASH_LABEL = 'pod-template-hash';
const REVISION = 'deployment.kubernetes.io/revision';

/** Rolls each Deployment out, ReplicaSet by ReplicaSet. */
export function reconcileDeployments(simulation: SimulationContext): void {
  simulation.store
    .list<ReplicaOwner>('deployments.apps')
    .forEach(each => reconcileDeployment(simulation, each));
}

function reconcileDeployment(
  simulation: SimulationContext,
  deployment: ReplicaOwner,
): void {
  const { store } = simulation;
  const hash = shortHash(JSON.stringify(deployment.spec.template));
  const sets = setsOf(simulation, deployment);
  const newest = Math.max(0, ...sets.map(revisionOf));
  const known = sets.find(each => each.metadata.labels?.[HASH_LABEL] === hash);
  const current =
    known && revisionOf(known) === newest
      ? known
      : putSet(simulation, deployment, hash, newest + 1, known);
  const old = sets.filter(each => each.metadata.name !== current.metadata.name);
  roll(simulation, deployment, current, old);
  const limit = Number(deployment.spec.revisionHistoryLimit ?? 10);
  old
    .filter(each => each.spec.replicas === 0)
    .sort((a, b) => revisionOf(b) - revisionOf(a))
    .slice(limit)
    .forEach(({ metadata }) =>
      store.remove('replicasets.apps', metadata.namespace, metadata.name),
    );
  showStatus(simulation, deployment, current.metadata.name);
}

/** Moves replicas from the old sets to the current one, within surge and unavailability. */
function roll(
  { store }: SimulationContext,
  deployment: ReplicaOwner,
  current: ReplicaOwner,
  old: ReplicaOwner[],
): void {
  const wanted = deployment.spec.replicas ?? 1;
  const strategy = (deployment.spec.strategy ?? {}) as {
    type?: string;
    rollingUpdate?: { maxSurge?: unknown; maxUnavailable?: unknown };
  };
  const isRecreate = strategy.type === 'Recreate';
  const { maxSurge = '25%', maxUnavailable = '25%' } =
    strategy.rollingUpdate ?? {};
  const surge = isRecreate ? 0 : share(maxSurge, wanted, Math.ceil);
  const away = share(maxUnavailable, wanted, Math.floor);
  const unavailable = isRecreate
    ? wanted
    : Math.max(away, surge === 0 ? 1 : away);
  const oldTotal = old.reduce(
    (sum, each) => sum + (each.spec.replicas ?? 0),
    0,
  );
  const mine = current.spec.replicas ?? 0;

  const room =
    isRecreate && oldTotal > 0 ? 0 : wanted + surge - oldTotal - mine;
  const next =
    mine > wanted ? wanted : mine + Math.max(0, Math.min(wanted - mine, room));
  scale(store, current, next);

  const ready = [current, ...old].reduce((sum, each) => sum + readyOf(each), 0);
  let spare = Math.max(0, ready - (wanted - unavailable));
  for (const set of old) {
    const replicas = set.spec.replicas ?? 0;
    // A replica that is not ready costs no availability.
    const idle = Math.max(0, replicas - readyOf(set));
    const taken = Math.min(replicas - idle, spare);
    spare -= taken;
    scale(store, set, replicas - idle - taken);
  }
}

function scale(
  store: SimulationContext['store'],
  set: ReplicaOwner,
  replicas: number,
): void {
  if (set.spec.replicas !== replicas) {
    store.put('replicasets.apps', {
      ...set,
      spec: { ...set.spec, replicas },
    });
  }
}

function putSet(
  { store }: SimulationContext,
  deployment: ReplicaOwner,
  hash: string,
  revision: number,
  known: ReplicaOwner | undefined,
): ReplicaOwner {
  const { template, selector } = deployment.spec;
  const { name, namespace, uid } = deployment.metadata;
  const labels = { ...template.metadata?.labels, [HASH_LABEL]: hash };
  const set = store.put<ReplicaOwner>('replicasets.apps', {
    ...known,
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      ...known?.metadata,
      name: `${name}-${hash}`,
      namespace,
      labels,
      annotations: { [REVISION]: String(revision) },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name,
          uid: uid!,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      replicas: known?.spec.replicas ?? 0,
      selector: {
        ...selector,
        matchLabels: { ...selector.matchLabels, [HASH_LABEL]: hash },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
  });
  recordEvent(
    store,
    deployment,
    'Normal',
    'ScalingReplicaSet',
    `Scaled up replica set ${set.metadata.name}`,
  );
  return set;
}

function showStatus(
  simulation: SimulationContext,
  deployment: ReplicaOwner,
  currentName: string,
): void {
  const { store } = simulation;
  const sets = setsOf(simulation, deployment);
  const current = sets.find(each => each.metadata.name === currentName)!;
  const wanted = deployment.spec.replicas ?? 1;
  const ready = sets.reduce((sum, each) => sum + readyOf(each), 0);
  const replicas = sets.reduce((sum, each) => sum + replicasOf(each), 0);
  const isComplete =
    readyOf(current) === wanted && replicas === wanted && ready === wanted;
  const failure = (current.status?.conditions as Condition[] | undefined)?.find(
    each => each.type === 'ReplicaFailure',
  );
  const now = store.timestamp();
  const kept = (deployment.status?.conditions ?? []) as Condition[];
  const base = {
    observedGeneration: deployment.metadata.generation,
    replicas,
    updatedReplicas: replicasOf(current),
    readyReplicas: ready,
    availableReplicas: ready,
    unavailableReplicas: Math.max(0, wanted - ready),
    conditions: kept.filter(each => each.type !== 'ReplicaFailure'),
  };
  const isAvailable = ready >= wanted - share('25%', wanted, Math.floor);
  const available = setCondition(base, 'Available', isAvailable, now, {
    reason: isAvailable
      ? 'MinimumReplicasAvailable'
      : 'MinimumReplicasUnavailable',
    message: `Deployment ${isAvailable ? 'has' : 'does not have'} minimum availability.`,
  });
  const progressing = setCondition(available, 'Progressing', true, now, {
    reason: isComplete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
    message: isComplete
      ? `ReplicaSet "${currentName}" has successfully progressed.`
      : `ReplicaSet "${currentName}" is progressing.`,
  });
  const status = failure
    ? setCondition(progressing, 'ReplicaFailure', true, now, {
        reason: failure.reason,
        message: failure.message,
      })
    : progressing;
  const latest = store.get(
    'deployments.apps',
    deployment.metadata.namespace,
    deployment.metadata.name,
  )!;
  store.put('deployments.apps', {
    ...latest,
    metadata: {
      ...latest.metadata,
      annotations: {
        ...latest.metadata.annotations,
        [REVISION]: current.metadata.annotations![REVISION],
      },
    },
    status,
  });
}

function setsOf(
  { store }: SimulationContext,
  { metadata }: ReplicaOwner,
): ReplicaOwner[] {
  return store
    .list<ReplicaOwner>('replicasets.apps', metadata.namespace)
    .filter(each =>
      each.metadata.ownerReferences?.some(owner => owner.uid === metadata.uid),
    );
}

function revisionOf(set: ReplicaOwner): number {
  return Number(set.metadata.annotations?.[REVISION] ?? 0);
}

function readyOf(set: ReplicaOwner): number {
  return Number(set.status?.readyReplicas ?? 0);
}

function replicasOf(set: ReplicaOwner): number {
  return Number(set.status?.replicas ?? 0);
}

/** A count, or a percentage of the wanted replicas. */
function share(
  value: unknown,
  wanted: number,
  round: (x: number) => number,
): number {
  return typeof value === 'string' && value.endsWith('%')
    ? round((wanted * parseFloat(value)) / 100)
    : Number(value);
}
