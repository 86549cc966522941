import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { CLUSTER_TYPE } from '../Clusters';
import { Taint } from '../KubernetesObject';
import { SimulationContext } from './SimulationContext';

/** An agent pool, whether a resource of its own or a profile of its cluster. */
export interface AgentPool {
  id: string;
  name: string;
  count: number;
  minCount: number;
  /** Equal to `count` where the autoscaler is off. */
  maxCount: number;
  vmSize: string;
  mode: string;
  maxPods: number;
  version: string;
  zones: string[];
  labels: Record<string, string>;
  taints: Taint[];
}

type Profile = Record<string, unknown>;

/** The pools that have been made; one whose creation failed or goes on has no nodes. */
export function agentPoolsOf({
  context,
  cluster,
}: Pick<SimulationContext, 'context' | 'cluster'>): AgentPool[] {
  const { arm } = cluster;
  const own = context.resources.list({
    scope: arm.id,
    type: `${CLUSTER_TYPE}/agentPools`,
  });
  const names = own.map(each => each.name.toLowerCase());
  const profiles = (arm.properties.agentPoolProfiles ?? []) as Profile[];
  const inline = profiles.filter(
    each => !names.includes(String(each.name).toLowerCase()),
  );
  return [
    ...own
      .filter(({ properties }) => properties.provisioningState !== 'Creating')
      .map(each => readPool(each.id, each.name, each.properties, arm)),
    ...inline.map(each =>
      readPool(
        `${arm.id}/agentPools/${each.name}`,
        String(each.name),
        each,
        arm,
      ),
    ),
  ];
}

/** What the autoscaler does to a pool: ARM shows the new count. */
export function resizePool(
  context: EmulatorContext,
  pool: AgentPool,
  count: number,
): void {
  const resource = context.resources.get(pool.id);
  if (resource) {
    const properties = { ...resource.properties, count };
    context.resources.put({ ...resource, properties });
  }
}

function readPool(
  id: string,
  name: string,
  profile: Profile,
  cluster: ArmResource,
): AgentPool {
  const isScaling = profile.enableAutoScaling === true;
  const minCount = Number(profile.minCount ?? 1);
  const count = Number(profile.count ?? (isScaling ? minCount : 1));
  const version =
    profile.currentOrchestratorVersion ??
    profile.orchestratorVersion ??
    cluster.properties.currentKubernetesVersion ??
    cluster.properties.kubernetesVersion ??
    '1.34.0';
  const isStopped =
    (profile.powerState as { code?: string } | undefined)?.code === 'Stopped';
  const bounded = isScaling
    ? Math.min(Math.max(count, minCount), Number(profile.maxCount ?? count))
    : count;
  return {
    id,
    name,
    count: isStopped ? 0 : bounded,
    minCount,
    maxCount: isScaling ? Number(profile.maxCount ?? count) : count,
    vmSize: String(profile.vmSize ?? 'Standard_D2s_v5'),
    mode: String(profile.mode ?? 'User'),
    maxPods: Number(profile.maxPods ?? 110),
    version:
      String(version).split('.').length > 2 ? String(version) : `${version}.0`,
    zones: ((profile.availabilityZones ?? []) as unknown[]).map(String).sort(),
    labels: (profile.nodeLabels ?? {}) as Record<string, string>,
    taints: ((profile.nodeTaints ?? []) as string[]).map(readTaint),
  };
}

/** Reads `key=value:Effect`. */
function readTaint(text: string): Taint {
  const [pair, effect] = text.split(':');
  const [key, value] = pair.split('=');
  return { key, ...(value && { value }), effect };
}
