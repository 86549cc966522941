import type { HealthReading } from '@slipway/plugin-service-health-common';
import { z } from 'zod';
import type { NodeSummary } from '../kubernetes/summaries';

const poolSchema = z.object({
  name: z.string(),
  provisioningState: z.string().optional(),
  powerState: z.object({ code: z.string() }).nullish(),
  availabilityZones: z.array(z.string()).nullish(),
  enableAutoScaling: z.boolean().nullish(),
  minCount: z.number().nullish(),
  maxCount: z.number().nullish(),
  currentOrchestratorVersion: z.string().nullish(),
  orchestratorVersion: z.string().nullish(),
  nodeImageVersion: z.string().nullish(),
});

/** An agent pool, as Resource Graph has it in a cluster's `agentPoolProfiles`. */
export type Pool = z.infer<typeof poolSchema>;

export const clusterSchema = z.object({
  id: z.string(),
  pools: z.array(poolSchema).nullish(),
});

const DAY_MS = 24 * 3_600_000;

/** What Azure Resource Manager says of a pool; pure. */
export function readPool(
  pool: Pool,
  resourceId: string,
  now: Date,
): HealthReading[] {
  const read = (name: string, value: string | number, unit = '') => ({
    name,
    value,
    unit,
    source: 'Resource Graph',
    sampledAt: now.toISOString(),
    resourceId,
  });
  const imageBuiltAt = imageDate(pool.nodeImageVersion ?? '');
  const version = pool.currentOrchestratorVersion ?? pool.orchestratorVersion;
  return [
    ...(pool.provisioningState
      ? [read('poolProvisioningState', pool.provisioningState)]
      : []),
    ...(pool.powerState ? [read('poolPowerState', pool.powerState.code)] : []),
    ...(version ? [read('kubernetesVersion', version)] : []),
    ...(imageBuiltAt
      ? [
          read(
            'nodeImageAgeDays',
            Math.max(0, Math.floor((now.getTime() - imageBuiltAt) / DAY_MS)),
            'days',
          ),
        ]
      : []),
  ];
}

/** What Kubernetes says of a pool's nodes; pure. Without `pool`, zones and maximum are not known. */
export function readNodes(options: {
  nodes: NodeSummary[];
  pool: Pool | undefined;
  resourceId: string;
  /** ISO 8601. */
  sampledAt: string;
}): HealthReading[] {
  const { nodes, pool, resourceId, sampledAt } = options;
  const read = (name: string, value: number, unit = '') => ({
    name,
    value,
    unit,
    source: 'Kubernetes',
    sampledAt,
    resourceId,
  });
  const ready = nodes.filter(node => node.isReady);
  const { enableAutoScaling, minCount, maxCount } = pool ?? {};
  const canGrow = enableAutoScaling && maxCount && maxCount > (minCount ?? 0);
  return [
    read('nodes', nodes.length),
    read(
      'nodesReadyShare',
      nodes.length > 0 ? ready.length / nodes.length : 0,
      'share',
    ),
    read(
      'nodesUnderPressure',
      nodes.filter(node => node.isUnderPressure).length,
    ),
    ...(canGrow
      ? [
          read('nodesMaximum', maxCount),
          read('nodesOfMaximumShare', nodes.length / maxCount, 'share'),
        ]
      : []),
    ...readZones(nodes, pool?.availabilityZones ?? []).map(
      ({ zone, readyShare }) => ({
        ...read('zoneReadyShare', readyShare, 'share'),
        zone,
      }),
    ),
  ];
}

/**
 * How much of each zone is ready. A zone without a node counts as lost only where the pool has
 * nodes enough for one in each.
 */
function readZones(nodes: NodeSummary[], zones: string[]) {
  return zones.flatMap(zone => {
    const there = nodes.filter(node => node.zone.split('-').at(-1) === zone);
    if (there.length === 0) {
      const hasEnough = zones.length > 1 && nodes.length >= zones.length;
      return hasEnough ? [{ zone, readyShare: 0 }] : [];
    }
    const ready = there.filter(node => node.isReady).length;
    return [{ zone, readyShare: ready / there.length }];
  });
}

/** `AKSUbuntu-2204gen2containerd-202511.12.0` was built in November 2025, on the 12th. */
function imageDate(version: string): number | undefined {
  const match = /-(\d{4})(\d{2})\.(\d{1,2})\.\d+$/.exec(version);
  return match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
    : undefined;
}
