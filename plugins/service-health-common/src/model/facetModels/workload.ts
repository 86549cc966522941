import type { FacetModel } from '../FacetModel';

/**
 * Pods of the service, from Kubernetes. Every wanted pod should be ready; the
 * waiting reasons are Kubernetes's own:
 * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/.
 */
export const workloadModel: FacetModel = {
  id: 'workload',
  title: 'Pods',
  staleAfterSeconds: 180,
  rules: [
    {
      kind: 'below',
      reading: 'podsWanted',
      label: 'The number of wanted pods',
      code: 'nothingDeployed',
      criticalBelow: 1,
    },
    {
      kind: 'below',
      reading: 'podsReadyShare',
      label: 'The share of ready pods',
      unit: 'share',
      code: 'podsNotReady',
      degradedBelow: 1,
      criticalBelow: 0.5,
      requiredWhile: 'podsWanted',
    },
    {
      kind: 'above',
      reading: 'podsCrashLooping',
      label: 'The number of pods in CrashLoopBackOff',
      code: 'podsCrashLooping',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsImageUnpullable',
      label: 'The number of pods whose image cannot be pulled',
      code: 'podsImageUnpullable',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsOutOfMemory',
      label:
        'The number of pods killed for memory in the last 10 minutes, since the last deployment',
      code: 'podsOutOfMemory',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'podsUnschedulable',
      label: 'The number of pods that fit on no node',
      code: 'podsUnschedulable',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'autoscalersAtMaximum',
      label: 'The number of autoscalers that want more pods than they may have',
      code: 'autoscalerAtMaximum',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'deploymentsRefused',
      label: 'The number of deployments whose pods the cluster refuses to make',
      code: 'quotaExhausted',
      degradedAbove: 0,
      isOptional: true,
    },
  ],
};
