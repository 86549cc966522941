import { KubernetesObject, Pod, ReplicaOwner } from '../KubernetesObject';
import { requestsOf, usageOf } from '../podUsage';
import { matchesSelector } from '../selectors';
import { setCondition } from './conditions';
import { DURATIONS } from './durations';
import { isPodReady } from './replicaSets';
import { hasPassed, recordEvent, SimulationContext } from './SimulationContext';

const KEY = 'horizontalpodautoscalers.autoscaling';
/** An autoscaler leaves a ratio this near to 1 alone. */
const TOLERANCE = 0.1;

type Autoscaler = KubernetesObject & {
  spec: {
    scaleTargetRef: { kind: string; name: string };
    minReplicas?: number;
    maxReplicas: number;
    metrics?: Array<{
      type: string;
      resource?: {
        name: 'cpu' | 'memory';
        target: { averageUtilization?: number };
      };
    }>;
  };
};

/** Scales what each HorizontalPodAutoscaler points at by what its pods use of their requests. */
export function reconcileAutoscalers(simulation: SimulationContext): void {
  simulation.store
    .list<Autoscaler>(KEY)
    .forEach(each => reconcileAutoscaler(simulation, each));
}

function reconcileAutoscaler(
  simulation: SimulationContext,
  autoscaler: Autoscaler,
): void {
  const { store } = simulation;
  const { spec, metadata } = autoscaler;
  const target = store.get<ReplicaOwner>(
    'deployments.apps',
    metadata.namespace,
    spec.scaleTargetRef.name,
  );
  const now = store.timestamp();
  const before = (autoscaler.status ?? {}) as { lastScaleTime?: string };
  if (!target) {
    const status = setCondition(before, 'AbleToScale', false, now, {
      reason: 'FailedGetScale',
      message: `deployments.apps "${spec.scaleTargetRef.name}" not found`,
    });
    store.put(KEY, { ...autoscaler, status });
    return;
  }
  const pods = store
    .list<Pod>('pods', metadata.namespace)
    .filter(each => matchesSelector(each.metadata.labels, target.spec.selector))
    .filter(isPodReady);
  const metrics = measure(simulation, autoscaler, pods);
  const current = target.spec.replicas ?? 1;
  const wanted = decide(simulation, autoscaler, current, metrics, before);
  if (wanted !== current) {
    store.put('deployments.apps', {
      ...target,
      spec: { ...target.spec, replicas: wanted },
    });
    recordEvent(
      store,
      autoscaler,
      'Normal',
      'SuccessfulRescale',
      `New size: ${wanted}`,
    );
  }
  const status = setCondition(
    setCondition(
      {
        ...before,
        observedGeneration: metadata.generation,
        currentReplicas: Number(target.status?.replicas ?? 0),
        desiredReplicas: wanted,
        lastScaleTime: wanted === current ? before.lastScaleTime : now,
        currentMetrics: metrics.map(({ name, utilization, average }) => ({
          type: 'Resource',
          resource: {
            name,
            current: {
              averageUtilization: utilization,
              averageValue: average,
            },
          },
        })),
      },
      'AbleToScale',
      true,
      now,
      { reason: 'ReadyForNewScale' },
    ),
    'ScalingActive',
    metrics.length > 0,
    now,
    {
      reason:
        metrics.length > 0 ? 'ValidMetricFound' : 'FailedGetResourceMetric',
    },
  );
  store.put(KEY, { ...autoscaler, status });
}

interface Measured {
  name: 'cpu' | 'memory';
  /** Per cent of the requests. */
  utilization: number;
  average: string;
  target: number;
}

function measure(
  { store, context }: SimulationContext,
  { spec }: Autoscaler,
  pods: Pod[],
): Measured[] {
  return (spec.metrics ?? []).flatMap(({ resource }) => {
    const wanted = resource?.target.averageUtilization;
    if (!resource || !wanted || pods.length === 0) {
      return [];
    }
    const isCpu = resource.name === 'cpu';
    const used = pods.reduce((sum, pod) => {
      const usage = usageOf(context, store, pod);
      return sum + (isCpu ? usage.cpuMillicores : usage.memoryMiB);
    }, 0);
    const requested = pods.reduce((sum, pod) => {
      const requests = requestsOf(pod);
      return sum + (isCpu ? requests.cpu * 1000 : requests.memory / 2 ** 20);
    }, 0);
    if (requested === 0) {
      return [];
    }
    const average = Math.round(used / pods.length);
    return [
      {
        name: resource.name,
        utilization: Math.round((used / requested) * 100),
        average: `${average}${isCpu ? 'm' : 'Mi'}`,
        target: wanted,
      },
    ];
  });
}

function decide(
  simulation: SimulationContext,
  { spec }: Autoscaler,
  current: number,
  metrics: Measured[],
  { lastScaleTime }: { lastScaleTime?: string },
): number {
  const byMetrics = metrics.map(({ utilization, target }) => {
    const ratio = utilization / target;
    return Math.abs(ratio - 1) <= TOLERANCE
      ? current
      : Math.ceil(current * ratio);
  });
  const raw = byMetrics.length > 0 ? Math.max(...byMetrics) : current;
  const bounded = Math.min(
    Math.max(raw, spec.minReplicas ?? 1),
    spec.maxReplicas,
  );
  const mayShrink =
    !lastScaleTime ||
    current > spec.maxReplicas ||
    hasPassed(simulation, lastScaleTime, DURATIONS.scaleDown);
  return bounded < current && !mayShrink ? current : bounded;
}
