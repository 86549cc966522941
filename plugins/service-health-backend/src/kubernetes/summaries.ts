import type { KubernetesObject } from './KubernetesConnection';
import { readQuantity } from './readQuantity';

/** What health needs to know of a pod. */
export interface PodSummary {
  name: string;
  /** Tells the pods of one rollout from those of another. */
  templateHash: string;
  /** ISO 8601; empty where it is not known. */
  createdAt: string;
  isReady: boolean;
  isEnding: boolean;
  /** Why a container waits, such as `CrashLoopBackOff`. */
  waitingReasons: string[];
  /** When a container last ended for want of memory, ISO 8601. */
  outOfMemoryAt?: string;
  /** When a container last ended, ISO 8601; restarts follow. */
  lastEndAt?: string;
  isUnschedulable: boolean;
  restarts: number;
}

/** What health needs to know of a deployment. */
export interface DeploymentSummary {
  name: string;
  podsWanted: number;
  /** The images that it runs, for those who ask what changed. */
  images: string[];
  /** Grows by one with every change of its pods. */
  revision: string;
  /** Why its pods can't be made, such as a quota that is used up. */
  refusal?: string;
}

/** What health needs to know of a node. */
export interface NodeSummary {
  name: string;
  pool: string;
  /** As Kubernetes names it, e.g. `koreacentral-1`. */
  zone: string;
  isReady: boolean;
  /** Whether memory, disk or process ids run out. */
  isUnderPressure: boolean;
}

/** What health needs to know of a horizontal pod autoscaler. */
export interface AutoscalerSummary {
  name: string;
  /** Whether it wants more pods than it may have. */
  isAtMaximum: boolean;
}

/** What health needs to know of a resource quota. */
export interface QuotaSummary {
  name: string;
  /** Share in use of what is nearest to its limit, 0 to 1. */
  usedShare: number;
}

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

interface ContainerStatus {
  restartCount?: number;
  state?: { waiting?: { reason?: string } };
  lastState?: { terminated?: { reason?: string; finishedAt?: string } };
}

interface PodLike {
  metadata?: {
    name?: string;
    creationTimestamp?: string;
    deletionTimestamp?: string;
    labels?: Record<string, string>;
  };
  status?: {
    phase?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/** The newest of the times, of which some may not be known. */
function newest(times: (string | undefined)[]): string | undefined {
  return times
    .filter(time => time !== undefined)
    .sort()
    .at(-1);
}

export function summarizePod(object: KubernetesObject): PodSummary {
  const { metadata, status } = object as PodLike;
  const containers = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  const ends = containers.map(({ lastState }) => lastState?.terminated);
  return {
    name: metadata?.name ?? '',
    templateHash: metadata?.labels?.['pod-template-hash'] ?? '',
    createdAt: metadata?.creationTimestamp ?? '',
    isReady: holds(status?.conditions, 'Ready'),
    isEnding:
      metadata?.deletionTimestamp !== undefined ||
      status?.phase === 'Succeeded' ||
      status?.phase === 'Failed',
    waitingReasons: containers.flatMap(({ state }) =>
      state?.waiting?.reason ? [state.waiting.reason] : [],
    ),
    outOfMemoryAt: newest(
      ends.map(end =>
        end?.reason === 'OOMKilled' ? end.finishedAt : undefined,
      ),
    ),
    lastEndAt: newest(ends.map(end => end?.finishedAt)),
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
  const { metadata, spec, status } = object as {
    metadata?: { name?: string; annotations?: Record<string, string> };
    spec?: {
      replicas?: number;
      template?: { spec?: { containers?: { image?: string }[] } };
    };
    status?: { conditions?: Condition[] };
  };
  const refused = (status?.conditions ?? []).find(
    one => one.type === 'ReplicaFailure' && one.status === 'True',
  );
  return {
    name: metadata?.name ?? '',
    // Kubernetes's own default.
    podsWanted: spec?.replicas ?? 1,
    images: (spec?.template?.spec?.containers ?? []).map(
      ({ image = '' }) => image,
    ),
    revision:
      metadata?.annotations?.['deployment.kubernetes.io/revision'] ?? '',
    ...(refused ? { refusal: refused.message ?? refused.reason } : {}),
  };
}

const pressures = ['MemoryPressure', 'DiskPressure', 'PIDPressure'];

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
    isUnderPressure: pressures.some(type => holds(conditions, type)),
  };
}

export function summarizeAutoscaler(
  object: KubernetesObject,
): AutoscalerSummary {
  const { conditions } = (object.status ?? {}) as { conditions?: Condition[] };
  return {
    name: object.metadata?.name ?? '',
    isAtMaximum: (conditions ?? []).some(
      ({ type, status, reason }) =>
        type === 'ScalingLimited' &&
        status === 'True' &&
        reason === 'TooManyReplicas',
    ),
  };
}

export function summarizeQuota(object: KubernetesObject): QuotaSummary {
  const { hard = {}, used = {} } = (object.status ?? {}) as {
    hard?: Record<string, string>;
    used?: Record<string, string>;
  };
  const shares = Object.entries(hard).map(([resource, limit]) => {
    const most = readQuantity(limit);
    return most > 0 ? readQuantity(used[resource] ?? '0') / most : 0;
  });
  return {
    name: object.metadata?.name ?? '',
    usedShare: Math.max(0, ...shares.filter(Number.isFinite)),
  };
}

function holds(conditions: Condition[] | undefined, type: string): boolean {
  return (conditions ?? []).some(
    one => one.type === type && one.status === 'True',
  );
}
