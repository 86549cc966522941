import { requireThat } from '../badRequest';
import { vmSizes } from './vmSizes';

type Properties = Record<string, unknown>;

const INVALID = 'InvalidParameter';
const FIXED = [
  'vmSize',
  'availabilityZones',
  'osDiskType',
  'osType',
  'vnetSubnetID',
];

/** The rules for a pool's name and properties that need no look at other resources. */
export function checkAgentPool(name: string, pool: Properties): void {
  requireThat(
    /^[a-z][a-z0-9]{0,11}$/.test(name),
    INVALID,
    `The value of parameter agentPool.name is invalid: '${name}'. A Linux pool's name has 1 to 12 lowercase letters and digits and starts with a letter.`,
    'agentPool.name',
  );
  requireThat(
    pool.mode === 'System' || pool.mode === 'User',
    INVALID,
    `The value of parameter agentPool.mode is invalid: it is required and is System or User.`,
    'agentPool.mode',
  );
  checkSize(pool);
  checkCounts(pool);
  checkZones(pool);
}

/** What cannot change on a pool that exists. */
export function checkAgentPoolChange(
  before: Properties,
  after: Properties,
): void {
  const changed = FIXED.find(
    property =>
      after[property] !== undefined &&
      before[property] !== undefined &&
      JSON.stringify(after[property]) !== JSON.stringify(before[property]),
  );
  requireThat(
    !changed,
    'PropertyChangeNotAllowed',
    `Changing property 'properties.${changed}' is not allowed.`,
    `properties.${changed}`,
  );
}

function checkSize(pool: Properties): void {
  const size = vmSizes[String(pool.vmSize).toLowerCase()];
  requireThat(
    size,
    'VMSizeNotSupported',
    `The VM size of ${pool.vmSize} is not allowed in your subscription in this location.`,
    'agentPool.vmSize',
  );
  const wantedGiB = Number(pool.osDiskSizeGB ?? 128);
  requireThat(
    pool.osDiskType !== 'Ephemeral' || size.ephemeralOsDiskGiB >= wantedGiB,
    'InvalidParameter',
    `The VM size ${pool.vmSize} has no cache or temporary disk of ${wantedGiB} GiB for an ephemeral OS disk. Use osDiskType Managed or another size.`,
    'agentPool.osDiskType',
  );
}

function checkCounts(pool: Properties): void {
  const least = pool.mode === 'System' ? 1 : 0;
  const { count, minCount, maxCount } = pool;
  if (!pool.enableAutoScaling) {
    requireThat(
      minCount === undefined && maxCount === undefined,
      INVALID,
      'minCount and maxCount need enableAutoScaling.',
      'agentPool.minCount',
    );
    requireThat(
      count === undefined || isWithin(count, least, 1000),
      INVALID,
      `The value of parameter agentPool.count is invalid: it is ${least} to 1000.`,
      'agentPool.count',
    );
    return;
  }
  requireThat(
    isWithin(minCount, least, 1000) &&
      isWithin(maxCount, Math.max(1, least), 1000),
    INVALID,
    `minCount and maxCount are needed with enableAutoScaling, from ${least} to 1000.`,
    'agentPool.minCount',
  );
  requireThat(
    Number(minCount) <= Number(maxCount),
    INVALID,
    `minCount ${minCount} is greater than maxCount ${maxCount}.`,
    'agentPool.minCount',
  );
  requireThat(
    count === undefined || isWithin(count, Number(minCount), Number(maxCount)),
    INVALID,
    `count ${count} is not between minCount ${minCount} and maxCount ${maxCount}.`,
    'agentPool.count',
  );
}

function checkZones(pool: Properties): void {
  const zones = pool.availabilityZones ?? [];
  requireThat(
    Array.isArray(zones) &&
      zones.every(zone => ['1', '2', '3'].includes(zone)) &&
      new Set(zones).size === zones.length,
    'AvailabilityZoneNotSupported',
    `The zone(s) '${zones}' are not supported; the supported zones for this location are '1,2,3'.`,
    'agentPool.availabilityZones',
  );
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return (
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  );
}
