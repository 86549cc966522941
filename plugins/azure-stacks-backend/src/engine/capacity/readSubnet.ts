import { AzureClients, ManagedCluster } from '@slipway/azure-node';
import { z } from 'zod';
import { Candidate, hasRoom } from './Candidate';

const NETWORK_API = '2024-05-01';

/** Azure keeps the first four addresses of a subnet and the last. */
const RESERVED = 5;

const subnetSchema = z.object({
  name: z.string(),
  properties: z.object({
    addressPrefix: z.string().optional(),
    addressPrefixes: z.array(z.string()).optional(),
    /** Each is an address in use. */
    ipConfigurations: z.array(z.unknown()).optional(),
  }),
});

/**
 * Whether the subnet of a cluster's nodes has addresses for more of them: pods
 * have a network of their own, a node takes one. `undefined`: the cluster's
 * nodes lie in a network that Azure made.
 */
export async function readSubnet(
  azure: AzureClients,
  cluster: ManagedCluster,
  needed: number,
): Promise<Pick<Candidate, 'readings' | 'blockers'> | undefined> {
  const pools = cluster.agentPoolProfiles ?? [];
  const subnetId = pools.find(pool => pool.vnetSubnetID)?.vnetSubnetID;
  if (!subnetId) {
    return undefined;
  }
  const answer = await azure.arm().get(subnetId, NETWORK_API);
  if (answer === undefined) {
    return undefined;
  }
  const { name, properties } = subnetSchema.parse(answer);
  const prefixes =
    properties.addressPrefixes ??
    (properties.addressPrefix ? [properties.addressPrefix] : []);
  const nodes = pools
    .filter(pool => same(pool.vnetSubnetID, subnetId))
    .reduce((sum, pool) => sum + (pool.maxCount ?? pool.count ?? 0), 0);
  const reading = {
    id: 'subnetAddresses' as const,
    scope: name,
    // Autoscaling pools may grow to their most nodes at any time.
    used: Math.max(nodes, properties.ipConfigurations?.length ?? 0),
    limit: prefixes.reduce((sum, prefix) => sum + addressesOf(prefix), 0),
    needed,
  };
  return {
    readings: [reading],
    blockers: hasRoom(reading)
      ? []
      : [
          {
            code: 'AddressesExhausted',
            field: 'maxCount',
            message: `Subnet ${name} has ${reading.limit} addresses, of which ${reading.used} are taken or promised; ${needed} more are needed: ask for fewer nodes, or choose the shared pool`,
          },
        ],
  };
}

/** Addresses that a range leaves for machines, e.g. 251 of a `/24`. */
function addressesOf(prefix: string): number {
  const length = Number(prefix.split('/')[1]);
  return Number.isInteger(length)
    ? Math.max(0, 2 ** (32 - length) - RESERVED)
    : 0;
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
