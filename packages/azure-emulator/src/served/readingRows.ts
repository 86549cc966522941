import { ServedRow } from './ServedRow';

/** What is read of resources: queries, metrics, logs, health. */
export const readingRows: ServedRow[] = [
  {
    surface: 'Resource Graph',
    covers: ['arm:resourceGraph'],
    served:
      'resources, containers, health, changes, Flux configurations, role assignments; pages of 1,000, `$skipToken`, facets, both formats of results, 15 queries in 5 s with its headers',
    provedBy: [
      {
        by: '@azure/arm-resourcegraph 5',
        tests: ['src/resourceGraph/resourceGraph.test.ts'],
      },
    ],
    differences: 'no lag behind ARM; unproven: error codes inside `details`',
  },
  {
    surface: 'Query language (Resource Graph, logs)',
    covers: [],
    served:
      'the operators and functions of Kusto that people use there, its types, nulls and errors; time and rows are bounded',
    provedBy: [
      {
        by: "answers in Kusto's reference",
        tests: [
          'src/kql/documentedOperators.test.ts',
          'src/kql/documentedFunctions.test.ts',
        ],
      },
    ],
    differences: 'percentiles are exact, not estimated; no graph operators',
  },
  {
    surface: 'Metrics by ARM and `/_metrics`',
    covers: ['surface:metrics', 'arm:metrics'],
    served:
      'values, definitions, dimension filters, `getBatch` of 50; Event Hubs, Managed Redis, API Management, AKS nodes, SQL databases, Cosmos DB, Storage, Service Bus',
    provedBy: [
      {
        by: '@azure/monitor-query-metrics 1',
        tests: ['src/monitor/metrics/metrics.test.ts'],
      },
      {
        by: '@azure/arm-monitor 8',
        tests: [
          'src/monitor/metrics/metrics.test.ts',
          'src/load/dataStores.test.ts',
        ],
      },
    ],
    differences:
      'only metrics that the simulation makes (`src/monitor/metrics/metricNamespaces.ts`); no delay; kept for six hours',
  },
  {
    surface: 'Logs `/_logs`',
    covers: ['surface:logs'],
    served:
      '`ApiManagementGatewayLogs`, `AzureActivity`, `AzureMetrics`, `KubePodInventory`, each where a setting sends it there; batches, single resources, statistics',
    provedBy: [
      {
        by: '@azure/monitor-query-logs 1',
        tests: [
          'src/monitor/logs/logs.test.ts',
          'src/monitor/logs/logTables.test.ts',
        ],
      },
    ],
    differences:
      'no other table; no delay; a request’s place in its minute is spread evenly',
  },
  {
    surface: 'Prometheus `/_prometheus/<workspace>`',
    covers: ['surface:prometheus'],
    served:
      '`query`, `query_range`, series, labels; PromQL with grouped matching, subqueries, `@`, histograms, staleness',
    provedBy: [
      {
        by: "cases of Prometheus's documents",
        tests: [
          'src/monitor/prometheus/promql/promqlLanguage.test.ts',
          'src/monitor/prometheus/promql/evaluatePromql.test.ts',
        ],
      },
    ],
    differences:
      'no client’s proof; no native histograms; a workspace sees the clusters of its subscription',
  },
  {
    surface: 'Resource Health',
    covers: ['arm:resourceHealth'],
    served:
      'availability of a resource, a group’s, a subscription’s; it follows nodes, power and failed states',
    provedBy: [],
    differences:
      'unproven by a client; eleven types (`src/resourceHealth/availabilityOf.ts`); no incidents of the platform',
  },
];
