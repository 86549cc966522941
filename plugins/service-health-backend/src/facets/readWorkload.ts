import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  AutoscalerSummary,
  DeploymentSummary,
  PodSummary,
  QuotaSummary,
} from '../kubernetes/summaries';

const imageReasons = ['ImagePullBackOff', 'ErrImagePull', 'InvalidImageName'];

/** A container that ended this long ago is history. */
const RECENT_MS = 10 * 60_000;

/** The readings of one namespace; pure. */
export function readWorkload(objects: {
  pods: PodSummary[];
  deployments: DeploymentSummary[];
  autoscalers: AutoscalerSummary[];
  quotas: QuotaSummary[];
  /** When all of them were true, ISO 8601. */
  sampledAt: string;
}): HealthReading[] {
  const { pods, deployments, autoscalers, quotas, sampledAt } = objects;
  const read = (name: string, value: number, unit = ''): HealthReading => ({
    name,
    value,
    unit,
    source: 'Kubernetes',
    sampledAt,
  });
  const isWithin = (at: string | undefined, ms: number) =>
    at !== undefined && Date.parse(sampledAt) - Date.parse(at) < ms;
  const wanted = deployments.reduce((sum, one) => sum + one.podsWanted, 0);
  const living = pods.filter(pod => !pod.isEnding);
  const ready = living.filter(pod => pod.isReady).length;
  const current = ofLastRollout(living);
  const waiting = (reasons: string[]) =>
    living.filter(pod => pod.waitingReasons.some(one => reasons.includes(one)))
      .length;
  return [
    read('podsWanted', wanted),
    read('podsReady', ready),
    ...(wanted > 0
      ? [read('podsReadyShare', Math.min(1, ready / wanted), 'share')]
      : []),
    read('podsCrashLooping', waiting(['CrashLoopBackOff'])),
    read('podsImageUnpullable', waiting(imageReasons)),
    read(
      'podsOutOfMemory',
      current.filter(pod => isWithin(pod.outOfMemoryAt, RECENT_MS)).length,
    ),
    read(
      'podsRestarting',
      current.filter(
        pod => pod.restarts > 0 && isWithin(pod.lastEndAt, RECENT_MS),
      ).length,
    ),
    read('podsUnschedulable', living.filter(pod => pod.isUnschedulable).length),
    read(
      'restarts',
      current.reduce((sum, pod) => sum + pod.restarts, 0),
    ),
    read(
      'autoscalersAtMaximum',
      autoscalers.filter(one => one.isAtMaximum).length,
    ),
    read(
      'deploymentsRefused',
      deployments.filter(({ refusal }) => refusal !== undefined).length,
    ),
    ...(quotas.length > 0
      ? [
          read(
            'quotaUsedShare',
            Math.max(...quotas.map(one => one.usedShare)),
            'share',
          ),
        ]
      : []),
  ];
}

/** Restarts count since the last deployment: pods of an older template are on their way out. */
function ofLastRollout(pods: PodSummary[]): PodSummary[] {
  const newest = new Map<string, PodSummary>();
  for (const pod of pods) {
    const known = newest.get(deploymentOf(pod));
    if (!known || pod.createdAt > known.createdAt) {
      newest.set(deploymentOf(pod), pod);
    }
  }
  return pods.filter(
    pod => newest.get(deploymentOf(pod))?.templateHash === pod.templateHash,
  );
}

/** A deployment's pods are named after it and their template. */
function deploymentOf({ name, templateHash }: PodSummary): string {
  const end = templateHash ? name.lastIndexOf(`-${templateHash}`) : -1;
  return end > 0 ? name.slice(0, end) : name;
}
