import { admitPod } from '../admission/admit';
import { KubernetesError } from '../KubernetesError';
import { Pod, ReplicaOwner } from '../KubernetesObject';
import { setCondition } from './conditions';
import { recordEvent, shortHash, SimulationContext } from './SimulationContext';

/** Makes as many pods as each ReplicaSet wants. */
export function reconcileReplicaSets(simulation: SimulationContext): void {
  simulation.store
    .list<ReplicaOwner>('replicasets.apps')
    .forEach(each => reconcileReplicaSet(simulation, each));
}

/** The pods that an object owns and that have not ended. */
export function podsOf(
  { store }: Pick<SimulationContext, 'store'>,
  owner: ReplicaOwner,
): Pod[] {
  return store
    .list<Pod>('pods', owner.metadata.namespace)
    .filter(pod =>
      pod.metadata.ownerReferences?.some(
        each => each.uid === owner.metadata.uid,
      ),
    )
    .filter(pod => !['Succeeded', 'Failed'].includes(pod.status.phase));
}

export function isPodReady(pod: Pod): boolean {
  return (pod.status.conditions ?? []).some(
    each => each.type === 'Ready' && each.status === 'True',
  );
}

function reconcileReplicaSet(
  simulation: SimulationContext,
  set: ReplicaOwner,
): void {
  const { store } = simulation;
  const pods = podsOf(simulation, set);
  const wanted = set.spec.replicas ?? 1;
  let failure: string | undefined;
  for (let missing = wanted - pods.length; missing > 0; missing -= 1) {
    failure = createPod(simulation, set);
    if (failure) {
      break;
    }
  }
  if (pods.length > wanted) {
    [...pods]
      .sort((a, b) => Number(isPodReady(a)) - Number(isPodReady(b)))
      .slice(0, pods.length - wanted)
      .forEach(({ metadata }) =>
        store.remove('pods', metadata.namespace, metadata.name),
      );
  }
  const now = podsOf(simulation, set);
  const ready = now.filter(isPodReady).length;
  const { conditions } = (set.status ?? {}) as ReplicaSetStatus;
  const status: ReplicaSetStatus = {
    replicas: now.length,
    fullyLabeledReplicas: now.length,
    readyReplicas: ready,
    availableReplicas: ready,
    observedGeneration: set.metadata.generation,
    conditions,
  };
  const known = conditions?.find(each => each.type === 'ReplicaFailure');
  if (failure && known?.message !== failure) {
    recordEvent(
      store,
      set,
      'Warning',
      'FailedCreate',
      `Error creating: ${failure}`,
    );
  }
  const shown = failure
    ? setCondition(status, 'ReplicaFailure', true, store.timestamp(), {
        reason: 'FailedCreate',
        message: failure,
      })
    : {
        ...status,
        conditions: conditions?.filter(each => each.type !== 'ReplicaFailure'),
      };
  store.put('replicasets.apps', { ...set, status: shown });
}

type ReplicaSetStatus = Record<string, unknown> & {
  conditions?: Array<{ type: string; status: string; message?: string }>;
};

/** Creates one pod; returns why it was refused. */
function createPod(
  { store, context }: SimulationContext,
  set: ReplicaOwner,
): string | undefined {
  const { template } = set.spec;
  const { name, namespace, uid } = set.metadata;
  const suffix = shortHash(`${context.random()}`, 5);
  const pod: Pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...template.metadata,
      name: `${name}-${suffix}`,
      generateName: `${name}-`,
      namespace,
      ownerReferences: [
        {
          apiVersion: set.apiVersion,
          kind: set.kind,
          name,
          uid: uid!,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: { ...template.spec },
    status: { phase: 'Pending' },
  };
  try {
    const created = store.put('pods', admitPod(store, pod));
    recordEvent(
      store,
      set,
      'Normal',
      'SuccessfulCreate',
      `Created pod: ${created.metadata.name}`,
    );
    return undefined;
  } catch (error) {
    if (error instanceof KubernetesError) {
      // The pod's name differs each time; without it the same refusal is the same event.
      return error.message.replace(pod.metadata.name, `${name}-`);
    }
    throw error;
  }
}
