import {
  Blocker,
  CapacityReading,
  ServiceInput,
} from '@slipway/plugin-azure-stacks-common';
import { hasRoom } from './Candidate';
import { SizeCatalog } from './SizeCatalog';

/** Zones that an own pool spans. */
const ZONES = ['1', '2', '3'];

/**
 * Whether the region offers a pool's size in all zones, and cores for its most
 * nodes, of the size's family and of all together.
 */
export async function readSize(
  sizes: SizeCatalog,
  subscriptionId: string,
  location: string,
  { pool, vmSize, maxCount = 0 }: ServiceInput,
): Promise<{ readings: CapacityReading[]; blockers: Blocker[] }> {
  if (pool === 'shared' || !vmSize) {
    return { readings: [], blockers: [] };
  }
  const [offer, region] = await Promise.all([
    sizes.find(subscriptionId, location, vmSize),
    sizes.regionCores(subscriptionId, location),
  ]);
  if (!offer) {
    return {
      readings: [],
      blockers: [
        {
          code: 'SizeNotOffered',
          field: 'vmSize',
          message: `Region ${location} does not offer ${vmSize} to subscription ${subscriptionId}: choose another size`,
        },
      ],
    };
  }
  const offered = ZONES.filter(zone => offer.zones.includes(zone));
  const zones: CapacityReading = {
    id: 'zones',
    scope: offer.name,
    used: 0,
    limit: offered.length,
    needed: ZONES.length,
  };
  const needed = offer.cores * maxCount;
  const cores: CapacityReading[] = [
    ...(offer.familyCores
      ? [
          {
            id: 'familyCores' as const,
            scope: offer.family,
            ...offer.familyCores,
            needed,
          },
        ]
      : []),
    ...(region
      ? [{ id: 'regionCores' as const, scope: location, ...region, needed }]
      : []),
  ];
  const exhausted = cores.find(reading => !hasRoom(reading));
  return {
    readings: [zones, ...cores],
    blockers: [
      ...(hasRoom(zones)
        ? []
        : [
            {
              code: 'SizeNotOffered' as const,
              field: 'vmSize',
              message: `${offer.name} is offered in ${offered.length} of the three zones of ${location}: choose another size`,
            },
          ]),
      ...(exhausted ? [coresExhausted(exhausted)] : []),
    ],
  };
}

function coresExhausted({ scope, used, limit, needed }: CapacityReading) {
  return {
    code: 'CoresExhausted' as const,
    field: 'maxCount',
    message: `${used} of ${limit} cores of ${scope} are in use; the most nodes take ${needed} more: ask for fewer or smaller nodes, choose the shared pool, or have the quota raised`,
  };
}
