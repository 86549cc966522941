import { EmulatorContext } from '../../EmulatorContext';
import { ImagePuller } from '../../registry';
import { Cluster } from '../Clusters';
import { ClusterStore } from '../ClusterStore';
import { ClusterFaults } from '../faults/ClusterFaults';
import { KubernetesObject } from '../KubernetesObject';

/** What every reconciler of one cluster works with. */
export interface SimulationContext {
  context: EmulatorContext;
  cluster: Cluster;
  store: ClusterStore;
  faults: ClusterFaults;
  images: ImagePuller;
}

/** Whether `seconds` of Azure's pace have passed since an API time stamp. */
export function hasPassed(
  { context }: Pick<SimulationContext, 'context'>,
  since: string | undefined,
  seconds: number,
): boolean {
  const elapsedMs = context.clock.now() - Date.parse(since ?? '');
  return elapsedMs * context.speed >= seconds * 1000;
}

/** Writes an event about an object, or counts it once more when it is there. */
export function recordEvent(
  store: ClusterStore,
  about: KubernetesObject,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  const { namespace = 'default', name: about_, uid } = about.metadata;
  const name = `${about_}.${shortHash(`${uid}${reason}${message}`)}`;
  const known = store.get('events', namespace, name);
  const now = store.timestamp();
  const component =
    about.kind === 'Pod' ? 'kubelet' : `${about.kind.toLowerCase()}-controller`;
  store.put('events', {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name, namespace },
    involvedObject: {
      apiVersion: about.apiVersion,
      kind: about.kind,
      name: about_,
      namespace: about.metadata.namespace,
      uid,
    },
    type,
    reason,
    message,
    count: Number(known?.count ?? 0) + 1,
    firstTimestamp: known?.firstTimestamp ?? now,
    lastTimestamp: now,
    eventTime: null,
    reportingComponent: component,
    reportingInstance: '',
    source: { component },
  });
}

/** Removes events an hour after their last time, as API servers do. */
export function expireEvents(simulation: SimulationContext): void {
  const { store, context } = simulation;
  const hourAgo = context.clock.now() - 3_600_000;
  for (const event of store.list('events')) {
    if (Date.parse(String(event.lastTimestamp)) < hourAgo) {
      store.remove('events', event.metadata.namespace, event.metadata.name);
    }
  }
}

/** Ten characters of the alphabet that Kubernetes uses in names; the same text gives the same. */
export function shortHash(text: string, length = 10): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  let state = 2166136261;
  let result = '';
  for (let round = 0; result.length < length; round += 1) {
    for (const character of `${round}${text}`) {
      // FNV-1a
      // eslint-disable-next-line no-bitwise
      state = Math.imul(state ^ character.charCodeAt(0), 16777619) >>> 0;
    }
    result += alphabet[state % alphabet.length];
  }
  return result;
}
