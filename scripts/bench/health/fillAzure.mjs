import {
  clusterId,
  LOCATION,
  monitorAccountId,
  namespaceId,
  NODES_A_POOL,
  PODS_A_SERVICE,
  redisId,
  SUBSCRIPTION,
  workspaceId,
} from './fleet.mjs';

const MINUTE_MS = 60_000;

/** Minutes of measurements before now, and after, for as long as the benchmark runs. */
const MINUTES_BEFORE = 6;
const MINUTES_AFTER = 25;

/**
 * Puts a fleet's Azure into an emulator's state: resources, the objects of its clusters, and what
 * its gateways, namespaces, caches and services measure. Every service is healthy.
 */
export function fillAzure(context, fleet) {
  const clusters = Map.groupBy(fleet, ({ cluster }) => cluster);
  context.atomically(() => putResources(context, clusters));
  for (const [cluster, services] of clusters) {
    context.atomically(() => putObjects(context, cluster, services));
  }
  context.atomically(() => putMeasurements(context, fleet));
}

function putResources(context, clusters) {
  const put = (id, more = {}) => {
    const [, provider, rest] = /\/providers\/([^/]+)\/(.+)$/.exec(id);
    const parts = rest.split('/');
    context.resources.put({
      id,
      name: parts.at(-1),
      type: [provider, ...parts.filter((_, at) => at % 2 === 0)].join('/'),
      location: LOCATION,
      etag: '1',
      ...more,
      properties: { provisioningState: 'Succeeded', ...more.properties },
    });
  };
  context.resources.put({
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-platform-prod`,
    name: 'rg-platform-prod',
    type: 'Microsoft.Resources/resourceGroups',
    location: LOCATION,
    etag: '1',
    properties: { provisioningState: 'Succeeded' },
  });
  put(workspaceId, { properties: { customerId: SUBSCRIPTION } });
  put(monitorAccountId);
  for (const [cluster, services] of clusters) {
    put(clusterId(cluster), {
      identity: { type: 'SystemAssigned' },
      properties: {
        kubernetesVersion: '1.35.0',
        currentKubernetesVersion: '1.35.0',
        powerState: { code: 'Running' },
        fqdn: `aks-${cluster}.hcp.koreacentral.azmk8s.io`,
        agentPoolProfiles: poolsOf(services).map(name => ({
          name,
          mode: name === 'system' ? 'System' : 'User',
          count: NODES_A_POOL,
          vmSize: 'Standard_D4_v5',
          osType: 'Linux',
          provisioningState: 'Succeeded',
          powerState: { code: 'Running' },
          availabilityZones: ['1', '2', '3'],
          enableAutoScaling: true,
          minCount: 3,
          maxCount: 6,
          currentOrchestratorVersion: '1.35.0',
          nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202611.02.0',
        })),
      },
    });
    put(namespaceId(cluster), {
      sku: { name: 'Premium', tier: 'Premium', capacity: 1 },
    });
  }
  for (const id of unique(clusters, 'gatewayId')) {
    put(id, { sku: { name: 'Premium', capacity: 1 } });
    context.resources.put({
      id: `${id}/providers/Microsoft.Insights/diagnosticSettings/logs`,
      name: 'logs',
      type: 'Microsoft.Insights/diagnosticSettings',
      etag: '1',
      properties: {
        workspaceId,
        logAnalyticsDestinationType: 'Dedicated',
        logs: [{ category: 'GatewayLogs', enabled: true }],
      },
    });
  }
  unique(clusters, 'redisId').forEach(id =>
    put(id, { sku: { name: 'Balanced_B100' } }),
  );
}

function unique(clusters, member) {
  return new Set([...clusters.values()].flat().map(one => one[member]));
}

function poolsOf(services) {
  return [
    ...new Set([...services.map(({ pool }) => pool), 'shared', 'system']),
  ];
}

/** The objects of one cluster, as its simulation would have made them. */
function putObjects(context, cluster, services) {
  const collection = context.collection(`kubernetes.aks-${cluster}`);
  const createdAt = new Date(context.clock.now() - 3_600_000).toISOString();
  let version = 10;
  const put = (resource, apiVersion, kind, object) => {
    const { namespace = '', name } = object.metadata;
    version += 1;
    collection.put(`${resource}/${namespace}/${name}`, {
      apiVersion,
      kind,
      ...object,
      metadata: {
        uid: `${cluster}-${version}`,
        creationTimestamp: createdAt,
        resourceVersion: String(version),
        ...object.metadata,
      },
    });
  };
  const conditions = types =>
    Object.entries(types).map(([type, status]) => ({
      type,
      status,
      lastTransitionTime: createdAt,
    }));
  for (const pool of poolsOf(services)) {
    for (let node = 0; node < NODES_A_POOL; node += 1) {
      put('nodes', 'v1', 'Node', {
        metadata: {
          name: `aks-${pool}-${node}`,
          labels: {
            agentpool: pool,
            'kubernetes.azure.com/agentpool': pool,
            'topology.kubernetes.io/zone': `${LOCATION}-${node + 1}`,
          },
        },
        spec: {},
        status: {
          conditions: conditions({ MemoryPressure: 'False', Ready: 'True' }),
        },
      });
    }
  }
  for (const { name: namespace } of services) {
    const labels = { app: namespace, 'pod-template-hash': '5d4c' };
    put('namespaces', 'v1', 'Namespace', {
      metadata: { name: namespace },
      status: { phase: 'Active' },
    });
    put('deployments.apps', 'apps/v1', 'Deployment', {
      metadata: { namespace, name: namespace },
      spec: {
        replicas: PODS_A_SERVICE,
        selector: { matchLabels: { app: namespace } },
        template: {
          metadata: { labels: { app: namespace } },
          spec: { containers: [{ name: 'app', image: `acr/${namespace}:1` }] },
        },
      },
      status: { conditions: conditions({ Available: 'True' }) },
    });
    for (let pod = 0; pod < PODS_A_SERVICE; pod += 1) {
      put('pods', 'v1', 'Pod', {
        metadata: {
          namespace,
          name: `${namespace}-5d4c-p${pod}`,
          labels,
        },
        spec: { containers: [{ name: 'app', image: `acr/${namespace}:1` }] },
        status: {
          phase: 'Running',
          conditions: conditions({ PodScheduled: 'True', Ready: 'True' }),
          containerStatuses: [
            {
              name: 'app',
              ready: true,
              restartCount: 0,
              state: { running: { startedAt: createdAt } },
            },
          ],
        },
      });
    }
  }
}

function putMeasurements(context, fleet) {
  const now = context.clock.now();
  const first = Math.floor(now / MINUTE_MS) - MINUTES_BEFORE;
  const minutes = context.collection('load.minutes');
  const scrapes = context.collection('load.scrapes');
  for (let at = first; at < first + MINUTES_BEFORE + MINUTES_AFTER; at += 1) {
    const startMs = at * MINUTE_MS;
    const key = new Date(startMs).toISOString();
    minutes.put(key, {
      startMs,
      untilMs: startMs + MINUTE_MS,
      ...measureMinute(fleet),
    });
    scrapes.put(key, { atMs: startMs, series: scrape(fleet, at - first) });
  }
}

/** Two requests a minute to each API, and the metrics of what services share. */
function measureMinute(fleet) {
  const gateway = {};
  const metrics = {};
  const record = (id, metric, value, dimensions = '') => {
    const series = ((metrics[id.toLowerCase()] ??= {})[metric] ??= {});
    series[dimensions] = { total: value, count: 1, min: value, max: value };
  };
  for (const service of fleet) {
    const api = `${service.gatewayId}/apis/${service.name}`.toLowerCase();
    gateway[api] = { '200|32|30': 2 };
    const entity = `EntityName=${service.name}.orders`;
    record(service.namespaceId, 'IncomingMessages', 3, entity);
    record(service.namespaceId, 'OutgoingMessages', 3, entity);
    for (const metric of ['ThrottledRequests', 'ServerErrors', 'UserErrors']) {
      record(service.namespaceId, metric, 0, entity);
    }
    record(service.gatewayId, 'Capacity', 21);
    record(service.redisId, 'usedmemorypercentage', 40);
    record(service.redisId, 'serverLoad', 12);
    record(service.redisId, 'connectedclients', 400);
    record(service.redisId, 'evictedkeys', 0);
  }
  return { gateway, metrics };
}

/** What the services export to Prometheus in the minute `at`. */
function scrape(fleet, at) {
  const series = {};
  const put = (labels, value) => {
    series[JSON.stringify([SUBSCRIPTION, labels])] = value;
  };
  for (const { name, cluster } of fleet) {
    const own = { namespace: name, cluster: `aks-${cluster}` };
    put(
      {
        __name__: 'slipway_kafka_consumer_lag',
        topic: `${name}.orders`,
        partition: '0',
        group: name,
        ...own,
      },
      2,
    );
    for (const [result, share] of [
      ['hit', 9],
      ['miss', 1],
    ]) {
      put(
        { __name__: 'cache_gets_total', cache: 'items', result, ...own },
        at * share,
      );
    }
  }
  return series;
}
