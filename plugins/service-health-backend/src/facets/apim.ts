import type { AzureClients, AzureRow } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { groupBy, Observations } from './observations';

const SOURCE = 'Log Analytics';

/** One query for all the APIs of an environment, over the last 5 minutes. */
const REQUESTS_QUERY = `ApiManagementGatewayLogs
| where TimeGenerated > ago(5m)
| summarize requests = count(),
    clientErrors = countif(ResponseCode >= 400 and ResponseCode < 500),
    serverErrors = countif(ResponseCode >= 500),
    latencyP50Ms = percentile(TotalTime, 50),
    latencyP95Ms = percentile(TotalTime, 95),
    latencyP99Ms = percentile(TotalTime, 99)
  by ApiId`;

/** The service's API as its callers see it. */
export class ApimFacet implements FacetProvider {
  readonly id = 'apim';

  appliesTo() {
    return true;
  }

  async collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ) {
    const observations = Observations.start(this.id, services);
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      [...environments].map(([environment, there]) =>
        observations.ask(SOURCE, there, async () => {
          const rows = await azure.queryLogs(
            environment,
            REQUESTS_QUERY,
            'PT5M',
            signal,
          );
          const byApi = new Map(rows.map(row => [apiNameOf(row), row]));
          for (const service of there) {
            observations.add(service, ...readRequests(byApi.get(service.name)));
          }
        }),
      ),
    );
    return observations.toMap();
  }
}

/** `ApiId` may carry a revision, as in `market;rev=2`. */
function apiNameOf(row: AzureRow): string {
  return String(row.ApiId).split(';', 1)[0].toLowerCase();
}

function readRequests(row: AzureRow | undefined): HealthReading[] {
  const sampledAt = new Date().toISOString();
  const read = (name: string, value: number, unit: string) => ({
    name,
    value,
    unit,
    source: SOURCE,
    sampledAt,
  });
  const requests = Number(row?.requests ?? 0);
  if (!row || requests === 0) {
    return [read('requests', 0, 'requests/5min')];
  }
  return [
    read('requests', requests, 'requests/5min'),
    read('errorRate', Number(row.serverErrors) / requests, 'share'),
    read('clientErrorRate', Number(row.clientErrors) / requests, 'share'),
    read('latencyP50Ms', Number(row.latencyP50Ms), 'ms'),
    read('latencyP95Ms', Number(row.latencyP95Ms), 'ms'),
    read('latencyP99Ms', Number(row.latencyP99Ms), 'ms'),
  ];
}
