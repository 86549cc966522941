import type { AzureClients, PrometheusSample } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { groupBy, Observations } from './observations';
import { queryPrometheus } from './queryPrometheus';
import { MetricsAnswer, readMetrics } from './readMetrics';
import { hostIdsOfType, nameOfId, resourceIdsOfType } from './stackResources';

const NAMESPACE_TYPE = 'Microsoft.EventHub/namespaces';
const HUB_TYPE = 'Microsoft.EventHub/namespaces/eventhubs';

/** Azure Monitor's names of the metrics, and what we call them. */
const metricReadings = [
  ['IncomingMessages', 'messagesIn'],
  ['OutgoingMessages', 'messagesOut'],
  ['ThrottledRequests', 'throttledRequests'],
  ['ServerErrors', 'serverErrors'],
  ['UserErrors', 'userErrors'],
] as const;

/** The services' own metric, for Azure has none; each pod tells the lag of the whole group. */
const LAG_QUERY =
  'sum by (namespace, topic) (max by (namespace, topic, partition) (slipway_kafka_consumer_lag))';

/** The service's topics on Event Hubs, and how far its consumers are behind. */
export class KafkaFacet implements FacetProvider {
  readonly id = 'kafka';

  appliesTo(service: ServiceTarget) {
    const { topics } = service.stack.parameters;
    return (
      resourceIdsOfType(service, HUB_TYPE).length > 0 ||
      (Array.isArray(topics) && topics.length > 0)
    );
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
        observations.ask('Azure Monitor', there, async () => {
          const resourceIds = [
            ...new Set(
              there.flatMap(one => hostIdsOfType(one, NAMESPACE_TYPE)),
            ),
          ];
          const answer = await readMetrics({
            azure,
            location: azure.environment(environment).location,
            namespace: NAMESPACE_TYPE.toLowerCase(),
            metrics: metricReadings.map(([metric]) => metric),
            resourceIds,
            aggregation: 'total',
            grain: 'PT1M',
            splitBy: 'EntityName',
          });
          there.forEach(service =>
            observations.add(service, ...readTopics(service, answer)),
          );
        }),
        observations.ask('Prometheus', there, async () => {
          const samples = await queryPrometheus({
            azure,
            environment,
            promql: LAG_QUERY,
            signal,
          });
          there.forEach(service =>
            observations.add(service, ...readLag(service, samples)),
          );
        }),
      ]),
    );
    return observations.toMap();
  }
}

function namespaceIdOf(hubId: string): string {
  return hubId.toLowerCase().split('/eventhubs/')[0];
}

/** A topic without a series had no traffic: Azure Monitor leaves zeros out when it splits. */
function readTopics(
  service: ServiceTarget,
  { series, hasAnswered }: MetricsAnswer,
): HealthReading[] {
  const sampledAt = new Date().toISOString();
  return resourceIdsOfType(service, HUB_TYPE).flatMap(hubId => {
    const namespaceId = namespaceIdOf(hubId);
    const hub = nameOfId(hubId).toLowerCase();
    return metricReadings
      .filter(([metric]) => hasAnswered(namespaceId, metric))
      .map(([metric, name]) => ({
        name,
        value: series
          .filter(
            one =>
              one.metric.toLowerCase() === metric.toLowerCase() &&
              one.dimension?.toLowerCase() === hub &&
              one.resourceId.toLowerCase() === namespaceId,
          )
          .flatMap(({ points }) => points)
          .reduce((sum, { total = 0 }) => sum + total, 0),
        unit: name.startsWith('messages') ? 'messages/5min' : 'requests/5min',
        source: 'Azure Monitor',
        sampledAt,
        resourceId: hubId,
      }));
  });
}

function readLag(
  service: ServiceTarget,
  samples: PrometheusSample[],
): HealthReading[] {
  const hubs = resourceIdsOfType(service, HUB_TYPE);
  return samples
    .filter(({ labels }) => labels.namespace === service.name)
    .map(({ labels, value, sampledAt }) => ({
      name: 'consumerLag',
      value,
      unit: 'messages',
      source: 'Prometheus',
      sampledAt,
      resourceId: hubs.find(id => nameOfId(id) === labels.topic),
    }));
}
