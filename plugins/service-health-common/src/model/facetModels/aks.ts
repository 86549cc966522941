import type { FacetModel } from '../FacetModel';

/**
 * Agent pool of the service, from Resource Graph and Kubernetes. `Failed` and
 * `Stopped` are AKS's own words:
 * https://learn.microsoft.com/azure/aks/node-auto-repair,
 * https://learn.microsoft.com/azure/aks/start-stop-nodepools.
 * AKS builds node images weekly and advises to take them at least monthly
 * (https://learn.microsoft.com/azure/aks/node-image-upgrade); 90 days, and
 * half of the nodes, are Slipway's own limits. A pool that has grown to its
 * maximum can't take more pods.
 */
export const aksModel: FacetModel = {
  id: 'aks',
  title: 'Node pool',
  staleAfterSeconds: 300,
  rules: [
    {
      kind: 'text',
      reading: 'poolProvisioningState',
      label: 'The node pool',
      code: 'nodePoolFailed',
      criticalIn: ['Failed', 'Canceled', 'Deleting'],
    },
    {
      kind: 'text',
      reading: 'poolPowerState',
      label: 'The node pool',
      code: 'nodePoolStopped',
      criticalIn: ['Stopped'],
      isOptional: true,
    },
    {
      kind: 'below',
      reading: 'nodesReadyShare',
      label: 'The share of ready nodes',
      unit: 'share',
      code: 'nodesNotReady',
      degradedBelow: 1,
      criticalBelow: 0.5,
    },
    {
      kind: 'below',
      reading: 'zoneReadyShare',
      label: 'The share of ready nodes in a zone',
      unit: 'share',
      code: 'zoneLost',
      // Some node of it is ready: `nodesReadyShare` tells of the others.
      degradedBelow: 0.001,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'nodesUnderPressure',
      label: 'The number of nodes that run out of memory, disk or process ids',
      code: 'nodesUnderPressure',
      degradedAbove: 0,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'nodesOfMaximumShare',
      label: 'The share of the nodes that the pool may have',
      unit: 'share',
      code: 'nodesAtMaximum',
      degradedAbove: 0.999,
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'nodeImageAgeDays',
      label: 'The age of the node image in days',
      code: 'nodeImageOld',
      degradedAbove: 90,
      isOptional: true,
    },
  ],
};
