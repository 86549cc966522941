import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { vmSizes } from './vmSizes';

/** Cores that a subscription may use in a region. Azure sets it per subscription; this is the simulated one's. */
export const coreQuota = 10_000;

/** Cores of the nodes in a region of a subscription whose size, in lower case, is counted: by default all. */
export function coresInUse(
  subscriptionId: string,
  location: string | undefined,
  context: EmulatorContext,
  isCounted: (vmSize: string) => boolean = () => true,
): number {
  return context.resources
    .list({
      scope: `/subscriptions/${subscriptionId}`,
      type: 'Microsoft.ContainerService/managedClusters',
    })
    .filter(cluster => cluster.location === location)
    .flatMap(({ properties }) => (properties.agentPoolProfiles ?? []) as Pool[])
    .filter(({ vmSize }) => isCounted(String(vmSize).toLowerCase()))
    .reduce((sum, pool) => sum + coresOf(pool), 0);
}

/** Throws AKS's refusal where a pool's nodes would take more cores than are left. */
export function requireQuota(
  pool: ArmResource,
  cluster: ArmResource,
  context: EmulatorContext,
): void {
  const subscriptionId = pool.id.split('/')[2];
  const profiles = (cluster.properties.agentPoolProfiles ?? []) as Pool[];
  const standing = profiles.find(({ name }) => name === pool.name);
  const used = coresInUse(subscriptionId, cluster.location, context);
  const left = coreQuota - used + (standing ? coresOf(standing) : 0);
  const wanted = coresOf(pool.properties as unknown as Pool);
  if (wanted > left) {
    throw new ArmError(
      400,
      'ErrCode_InsufficientVCPUQuota',
      `Insufficient vcpu quota requested ${wanted}, remaining ${left} for region ${cluster.location}.`,
    );
  }
}

interface Pool {
  name: string;
  vmSize?: string;
  count?: number;
  minCount?: number;
}

function coresOf({ vmSize, count, minCount }: Pool): number {
  const cores = vmSizes[String(vmSize).toLowerCase()]?.cpuCores ?? 0;
  return cores * Number(count ?? minCount ?? 1);
}
