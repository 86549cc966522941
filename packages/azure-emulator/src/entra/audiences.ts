import { EmulatorContext } from '../EmulatorContext';

/** Azure's services by the names that clients ask tokens for; the first is the one we compare. */
const services = [
  ['https://management.azure.com', 'https://management.core.windows.net'],
  ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'],
  ['https://api.loganalytics.io', 'https://api.loganalytics.azure.com'],
  ['https://metrics.monitor.azure.com'],
  ['https://prometheus.monitor.azure.com'],
  [
    '6dae42f8-4368-4678-94ff-3960e28e3630',
    'api://6dae42f8-4368-4678-94ff-3960e28e3630',
  ],
  [
    '499b84ac-1321-427f-aa17-267ca6975798',
    'api://499b84ac-1321-427f-aa17-267ca6975798',
  ],
  ['https://vault.azure.net'],
  ['https://storage.azure.com'],
  ['https://database.windows.net'],
  ['https://redis.azure.com'],
  ['https://eventhubs.azure.net'],
  ['https://containerregistry.azure.net'],
  ['api://AzureADTokenExchange'],
];

/**
 * The one name of the service that an audience means; undefined where the tenant has none.
 * Our own address is ARM, as SDKs ask for `<endpoint>/.default`; without its port it is Graph,
 * as Backstage's msgraph client drops ports. Azure CLI asks for tokens of the addresses of Graph and Log Analytics.
 */
export function canonicalAudience(
  audience: string,
  context: EmulatorContext,
): string | undefined {
  const plain = audience.replace(/\/+$/, '');
  if (plain === context.httpsOrigin) {
    return services[0][0];
  }
  if (plain === `${context.httpsOrigin}/_graph`) {
    return services[1][0];
  }
  if (plain === `${context.httpsOrigin}/_logs`) {
    return services[2][0];
  }
  if (plain === new URL(context.httpsOrigin).origin.replace(/:\d+$/, '')) {
    return services[1][0];
  }
  if (/^https:\/\/[^/]+\.servicebus\.windows\.net$/.test(plain)) {
    return 'https://eventhubs.azure.net';
  }
  return services.find(names =>
    names.some(name => name.toLowerCase() === plain.toLowerCase()),
  )?.[0];
}
