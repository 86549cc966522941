import type { KubernetesObject } from './KubernetesConnection';

/** What health needs to know of a pod. */
export interface PodSummary {
  name: string;
  isReady: boolean;
  isEnding: boolean;
  /** Why a container waits, such as `CrashLoopBackOff`. */
  waitingReasons: string[];
  wasOutOfMemory: boolean;
  isUnschedulable: boolean;
  restarts: number;
}

/** What health needs to know of a deployment. */
export interface DeploymentSummary {
  name: string;
  podsWanted: number;
}

/** What health needs to know of a node. */
export interface NodeSummary {
  name: string;
  pool: string;
  zone: string;
  isReady: boolean;
}

interface Condition {
  type: string;
  status: string;
  reason?: string;
}

interface ContainerStatus {
  restartCount?: number;
  state?: { waiting?: { reason?: string } };
  lastState?: { terminated?: { reason?: string } };
}

interface PodLike {
  metadata?: { name?: string; deletionTimestamp?: string };
  status?: {
    phase?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

export function summarizePod(object: KubernetesObject): PodSummary {
  const { metadata, status } = object as PodLike;
  const containers = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  return {
    name: metadata?.name ?? '',
    isReady: holds(status?.conditions, 'Ready'),
    isEnding:
      metadata?.deletionTimestamp !== undefined ||
      status?.phase === 'Succeeded' ||
      status?.phase === 'Failed',
    waitingReasons: containers.flatMap(({ state }) =>
      state?.waiting?.reason ? [state.waiting.reason] : [],
    ),
    wasOutOfMemory: containers.some(
      ({ lastState }) => lastState?.terminated?.reason === 'OOMKilled',
    ),
    isUnschedulable: (status?.conditions ?? []).some(
      ({ type, status: value, reason }) =>
        type === 'PodScheduled' &&
        value === 'False' &&
        reason === 'Unschedulable',
    ),
    restarts: containers.reduce(
      (sum, { restartCount = 0 }) => sum + restartCount,
      0,
    ),
  };
}

export function summarizeDeployment(
  object: KubernetesObject,
): DeploymentSummary {
  const spec = object.spec as { replicas?: number } | undefined;
  return {
    name: object.metadata?.name ?? '',
    // Kubernetes's own default.
    podsWanted: spec?.replicas ?? 1,
  };
}

export function summarizeNode(object: KubernetesObject): NodeSummary {
  const { labels = {} } = (object.metadata ?? {}) as {
    labels?: Record<string, string>;
  };
  const { conditions } = (object.status ?? {}) as { conditions?: Condition[] };
  return {
    name: object.metadata?.name ?? '',
    pool: labels['kubernetes.azure.com/agentpool'] ?? labels.agentpool ?? '',
    zone: labels['topology.kubernetes.io/zone'] ?? '',
    isReady: holds(conditions, 'Ready'),
  };
}

function holds(conditions: Condition[] | undefined, type: string): boolean {
  return (conditions ?? []).some(
    one => one.type === type && one.status === 'True',
  );
}
