import { TemplateError } from '../TemplateError';
import { asArray, asInteger, asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

/** Regions with availability zones, as Azure's list of regions has them. */
const zonedRegions = new Set(
  `australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral
  eastasia eastus eastus2 francecentral germanywestcentral indonesiacentral israelcentral italynorth
  japaneast japanwest koreacentral malaysiawest mexicocentral newzealandnorth northeurope norwayeast
  polandcentral qatarcentral southafricanorth southcentralus southeastasia spaincentral swedencentral
  switzerlandnorth uaenorth uksouth westeurope westus2 westus3`.split(/\s+/),
);

/** Namespaces whose resources Azure serves everywhere at once, so that they have no zones. */
const globalNamespaces = new Set([
  'microsoft.authorization',
  'microsoft.cdn',
  'microsoft.managedidentity',
  'microsoft.resources',
]);

const zoneCount = 3;

function zonesOf(namespace: string, location: string): string[] {
  const region = location.toLowerCase().replaceAll(' ', '');
  const isZoned =
    zonedRegions.has(region) && !globalNamespaces.has(namespace.toLowerCase());
  return isZoned ? ['1', '2', '3'] : [];
}

function pick(zones: string[], count: number, offset: number): string[] {
  const isCount = count >= 1 && count <= zoneCount;
  const isInside = offset >= 0 && offset + count <= zones.length;
  if (isCount && (zones.length === 0 || isInside)) {
    return zones.slice(offset, offset + count);
  }
  throw new TemplateError(
    `'pickZones' takes 1 to ${zoneCount} zones, and an offset with which these exist; it got ${count} and ${offset}.`,
  );
}

/** A physical zone such as `koreacentral-az1`; here every subscription's zones have this order. */
function toPhysical(location: string, zone: string): string {
  if (!/^[1-3]$/.test(zone)) {
    throw new TemplateError(`'${zone}' is no logical zone: 1, 2 or 3.`);
  }
  return `${location.toLowerCase()}-az${zone}`;
}

function toLogical(location: string, zone: string): string {
  const start = `${location.toLowerCase()}-az`;
  const number = zone.toLowerCase().replace(start, '');
  if (/^[1-3]$/.test(number)) return number;
  throw new TemplateError(
    `'${zone}' is no physical zone of '${location}', such as '${start}1'.`,
  );
}

/** pickZones, and the conversions between logical and physical zones. */
export const zoneFunctions: FunctionFamily = {
  pickZones: define(3, 5, ([namespace, type, location, count, offset]) => {
    asString(type);
    return pick(
      zonesOf(asString(namespace), asString(location)),
      count === undefined ? 1 : asInteger(count),
      offset === undefined ? 0 : asInteger(offset),
    );
  }),
  toPhysicalZone: define(3, 3, ([, location, zone]) =>
    toPhysical(asString(location), asString(zone)),
  ),
  toPhysicalZones: define(3, 3, ([, location, zones]) =>
    asArray(zones).map(zone => toPhysical(asString(location), asString(zone))),
  ),
  toLogicalZone: define(3, 3, ([, location, zone]) =>
    toLogical(asString(location), asString(zone)),
  ),
  toLogicalZones: define(3, 3, ([, location, zones]) =>
    asArray(zones).map(zone => toLogical(asString(location), asString(zone))),
  ),
};
