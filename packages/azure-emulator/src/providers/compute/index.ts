import { coreQuota, coresInUse } from '../containerService/coreQuota';
import { vmSizes } from '../containerService/vmSizes';
import { Provider } from '../Provider';
import { ProviderCall } from '../ProviderRoute';

const ZONES = ['1', '2', '3'];

/** Microsoft.Compute: which sizes there are, and how many cores are left. */
export const compute: Provider = {
  types: [],
  routes: [
    {
      method: 'GET',
      path: 'providers/Microsoft.Compute/skus',
      action: 'Microsoft.Compute/skus/read',
      answer: answerSkus,
    },
    {
      method: 'GET',
      path: 'providers/Microsoft.Compute/locations/{location}/usages',
      action: 'Microsoft.Compute/locations/usages/read',
      answer: answerUsages,
    },
  ],
};

function answerSkus({ request }: ProviderCall) {
  const filter = request.query.get('$filter') ?? '';
  const location = /location eq '([^']+)'/i.exec(filter)?.[1] ?? 'koreacentral';
  const value = Object.entries(vmSizes).map(([name, size]) => ({
    resourceType: 'virtualMachines',
    name: spelled(name),
    tier: 'Standard',
    size: spelled(name).replace('Standard_', ''),
    family: familyOf(name),
    locations: [location],
    locationInfo: [{ location, zones: ZONES, zoneDetails: [] }],
    capabilities: [
      { name: 'vCPUs', value: String(size.cpuCores) },
      { name: 'MemoryGB', value: String(size.memoryGiB) },
      { name: 'PremiumIO', value: size.hasPremiumStorage ? 'True' : 'False' },
      {
        name: 'EphemeralOSDiskSupported',
        value: size.ephemeralOsDiskGiB > 0 ? 'True' : 'False',
      },
    ],
    restrictions: [],
  }));
  return { status: 200, body: { value } };
}

function answerUsages({ parameters, subscriptionId, context }: ProviderCall) {
  const location = parameters.location.toLowerCase();
  return {
    status: 200,
    body: {
      value: [
        {
          unit: 'Count',
          currentValue: coresInUse(subscriptionId, location, context),
          limit: coreQuota,
          name: { value: 'cores', localizedValue: 'Total Regional vCPUs' },
        },
        ...families().map(family => ({
          unit: 'Count',
          currentValue: coresInUse(
            subscriptionId,
            location,
            context,
            size => familyOf(size) === family,
          ),
          limit: coreQuota,
          name: { value: family, localizedValue: `${family} vCPUs` },
        })),
      ],
    },
  };
}

function families(): string[] {
  return [...new Set(Object.keys(vmSizes).map(familyOf))];
}

/** As Azure writes it: `Standard_D4s_v5`. */
function spelled(name: string): string {
  return name.replace(
    /^standard_(.)/,
    (_, letter) => `Standard_${letter.toUpperCase()}`,
  );
}

/** Such as `standardDSv5Family`. */
function familyOf(name: string): string {
  const [, letters, suffix, version] =
    /^standard_([a-z]+)\d+([a-z]*)(?:_(v\d))?$/.exec(name) ?? [];
  return `standard${`${letters}${suffix}`.toUpperCase()}${version ?? ''}Family`;
}
