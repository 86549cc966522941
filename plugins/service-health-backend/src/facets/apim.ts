import type { AzureClients, AzureRow } from '@slipway/azure-node';
import type {
  HealthReading,
  HistorySeries,
} from '@slipway/plugin-service-health-common';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { gatherHistory } from '../history/gatherHistory';
import { groupBy, Observations } from './observations';
import { readLatest } from './readLatest';
import { hostIdsOfType, resourceIdsOfType } from './stackResources';

const LOGS = 'Log Analytics';
const GATEWAY_TYPE = 'Microsoft.ApiManagement/service';
const API_TYPE = 'Microsoft.ApiManagement/service/apis';

const SUMMARY = `requests = count(),
    clientErrors = countif(ResponseCode >= 400 and ResponseCode < 500),
    serverErrors = countif(ResponseCode >= 500),
    latencyP50Ms = percentile(TotalTime, 50),
    latencyP95Ms = percentile(TotalTime, 95),
    latencyP99Ms = percentile(TotalTime, 99)`;

/** One query for all the APIs of an environment, over the last 5 minutes. */
const REQUESTS_QUERY = `ApiManagementGatewayLogs
| where TimeGenerated > ago(5m)
| summarize ${SUMMARY}
  by ApiId`;

/** Intervals of a chart, in Kusto's words and in seconds. */
const bins = {
  '1h': ['1m', 60],
  '24h': ['15m', 900],
  '7d': ['1h', 3_600],
} as const;
const durations = { '1h': 'PT1H', '24h': 'P1D', '7d': 'P7D' };

/** The service's API as its callers see it, and the gateway that serves it. */
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
      [...environments].flatMap(([environment, there]) => [
        observations.ask(LOGS, there, async () => {
          const rows = await azure.queryLogs(
            environment,
            REQUESTS_QUERY,
            'PT5M',
            signal,
          );
          const byApi = new Map(rows.map(row => [apiNameOf(row), row]));
          for (const service of there) {
            observations.add(
              service,
              ...readRequests(byApi.get(service.name), apiIdOf(service)),
            );
          }
        }),
        this.#addCapacity(environment, there, azure, observations),
      ]),
    );
    return observations.toMap();
  }

  async history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service, azure, range, signal } = request;
    const [bin, grainSeconds] = bins[range];
    return gatherHistory([
      {
        source: LOGS,
        ask: async () => {
          const rows = await azure.queryLogs(
            service.environment,
            `ApiManagementGatewayLogs
| where ApiId =~ '${service.name}' or ApiId startswith '${service.name};'
| summarize ${SUMMARY}
  by at = bin(TimeGenerated, ${bin})
| order by at asc`,
            durations[range],
            signal,
          );
          return toSeries(rows, grainSeconds, apiIdOf(service));
        },
      },
    ]);
  }

  /** A gateway that does not tell its capacity, such as one of tier Consumption, has no reading. */
  async #addCapacity(
    environment: string,
    services: ServiceTarget[],
    azure: AzureClients,
    observations: Observations,
  ) {
    const idsOf = (service: ServiceTarget) =>
      hostIdsOfType(service, GATEWAY_TYPE).map(id => id.toLowerCase());
    const resourceIds = [...new Set(services.flatMap(idsOf))];
    if (resourceIds.length === 0) {
      return;
    }
    await observations.ask('Azure Monitor', services, async () => {
      const latest = await readLatest({
        azure,
        location: azure.environment(environment).location,
        namespace: GATEWAY_TYPE.toLowerCase(),
        metrics: [
          { metric: 'Capacity', reading: 'capacityPercent', unit: '%' },
        ],
        resourceIds,
        aggregation: 'average',
        grain: 'PT1M',
      });
      for (const service of services) {
        for (const id of idsOf(service)) {
          observations.add(service, ...(latest.get(id) ?? []));
        }
      }
    });
  }
}

function apiIdOf(service: ServiceTarget): string | undefined {
  return resourceIdsOfType(service, API_TYPE)[0];
}

/** `ApiId` may carry a revision, as in `market;rev=2`. */
function apiNameOf(row: AzureRow): string {
  return String(row.ApiId).split(';', 1)[0].toLowerCase();
}

function readRequests(
  row: AzureRow | undefined,
  resourceId: string | undefined,
): HealthReading[] {
  const sampledAt = new Date().toISOString();
  const read = ([name, value, unit]: Measured) => ({
    name,
    value,
    unit,
    source: LOGS,
    sampledAt,
    ...(resourceId ? { resourceId } : {}),
  });
  const requests = Number(row?.requests ?? 0);
  return row && requests > 0
    ? [['requests', requests, 'requests/5min'] as const, ...measure(row)].map(
        read,
      )
    : [read(['requests', 0, 'requests/5min'])];
}

type Measured = readonly [name: string, value: number, unit: string];

/** Shares and times of a row that counts at least one request. */
function measure(row: AzureRow): Measured[] {
  const requests = Number(row.requests);
  return [
    ['errorRate', Number(row.serverErrors) / requests, 'share'],
    ['clientErrorRate', Number(row.clientErrors) / requests, 'share'],
    ['latencyP50Ms', Number(row.latencyP50Ms), 'ms'],
    ['latencyP95Ms', Number(row.latencyP95Ms), 'ms'],
    ['latencyP99Ms', Number(row.latencyP99Ms), 'ms'],
  ];
}

function toSeries(
  rows: AzureRow[],
  grainSeconds: number,
  resourceId: string | undefined,
): HistorySeries[] {
  const series = new Map<string, HistorySeries>();
  for (const row of rows) {
    const at = new Date(String(row.at)).toISOString();
    const perMinute = Number(row.requests) / (grainSeconds / 60);
    const measured: Measured[] = [
      ['requests', perMinute, 'requests/min'],
      ...measure(row),
    ];
    for (const [reading, value, unit] of measured) {
      const known = series.get(reading) ?? {
        reading,
        unit,
        source: LOGS,
        ...(resourceId ? { resourceId } : {}),
        grainSeconds,
        points: [],
      };
      known.points.push({ at, value });
      series.set(reading, known);
    }
  }
  return [...series.values()];
}
