import type { AzureClients } from '@slipway/azure-node';
import type {
  FacetHistory,
  FacetHistoryRequest,
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { gatherHistory } from '../history/gatherHistory';
import { minuteGrains, readMetricHistory } from '../history/readMetricHistory';
import { readPrometheusHistory } from '../history/readPrometheusHistory';
import { groupBy, Observations } from './observations';
import { queryPrometheus } from './queryPrometheus';
import { readMetrics } from './readMetrics';
import { readLag, readTopics, topicMetrics } from './readTopics';
import { STRIMZI_QUERY, readStrimziTopics, strimziTopicsOf } from './strimzi';
import { hostIdsOfType, nameOfId, resourceIdsOfType } from './stackResources';

const NAMESPACE_TYPE = 'Microsoft.EventHub/namespaces';
const HUB_TYPE = 'Microsoft.EventHub/namespaces/eventhubs';

/** The services' own metric, for Azure has none; each pod tells the lag of the whole group. */
const LAG_QUERY =
  'sum by (namespace, topic, group) (max by (namespace, topic, group, partition) (slipway_kafka_consumer_lag))';

/** The service's topics, on Event Hubs or on Strimzi, and how far its consumers are behind. */
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
        this.#addHubs(environment, there, azure, observations),
        this.#addStrimzi(environment, there, azure, observations, signal),
        observations.ask('Prometheus', there, async () => {
          const samples = await queryPrometheus({
            azure,
            environment,
            promql: LAG_QUERY,
            signal,
          });
          const byService = groupBy(samples, ({ labels }) => labels.namespace);
          there.forEach(service =>
            observations.add(
              service,
              ...readLag(
                resourceIdsOfType(service, HUB_TYPE),
                byService.get(service.name) ?? [],
              ),
            ),
          );
        }),
      ]),
    );
    return observations.toMap();
  }

  history(request: FacetHistoryRequest): Promise<FacetHistory> {
    const { service, azure } = request;
    const { location } = azure.environment(service.environment);
    const hubs = resourceIdsOfType(service, HUB_TYPE);
    return gatherHistory([
      ...hubs.map(hubId => ({
        source: 'Azure Monitor',
        ask: () =>
          readMetricHistory({
            ...request,
            location,
            namespace: NAMESPACE_TYPE.toLowerCase(),
            metrics: topicMetrics.map(one => ({
              ...one,
              unit: one.unit.replace('/5min', ''),
            })),
            resourceId: hubId.split(/\/eventhubs\//i)[0],
            shownId: hubId,
            aggregation: 'total',
            grains: minuteGrains,
            filter: `EntityName eq '${nameOfId(hubId)}'`,
          }),
      })),
      {
        source: 'Prometheus',
        ask: () =>
          readPrometheusHistory({
            ...request,
            environment: service.environment,
            promql: `sum by (topic) (max by (topic, partition) (slipway_kafka_consumer_lag{namespace="${service.name}"}))`,
            reading: 'consumerLag',
            unit: 'messages',
            resourceIdOf: ({ topic }) =>
              hubs.find(id => nameOfId(id) === topic),
          }),
      },
    ]);
  }

  async #addHubs(
    environment: string,
    services: ServiceTarget[],
    azure: AzureClients,
    observations: Observations,
  ) {
    const users = services.filter(one => strimziTopicsOf(one).length === 0);
    if (users.length === 0) {
      return;
    }
    await observations.ask('Azure Monitor', users, async () => {
      const ids = users.flatMap(one => hostIdsOfType(one, NAMESPACE_TYPE));
      const answer = await readMetrics({
        azure,
        location: azure.environment(environment).location,
        namespace: NAMESPACE_TYPE.toLowerCase(),
        metrics: topicMetrics.map(({ metric }) => metric),
        resourceIds: [...new Set(ids.map(id => id.toLowerCase()))],
        aggregation: 'total',
        grain: 'PT1M',
        splitBy: 'EntityName',
      });
      const read = readTopics(answer);
      users.forEach(service =>
        observations.add(
          service,
          ...resourceIdsOfType(service, HUB_TYPE).flatMap(read),
        ),
      );
    });
  }

  async #addStrimzi(
    environment: string,
    services: ServiceTarget[],
    azure: AzureClients,
    observations: Observations,
    signal: AbortSignal,
  ) {
    const users = services.filter(one => strimziTopicsOf(one).length > 0);
    if (users.length === 0) {
      return;
    }
    await observations.ask('Prometheus', users, async () => {
      const samples = await queryPrometheus({
        azure,
        environment,
        promql: STRIMZI_QUERY,
        signal,
      });
      users.forEach(service =>
        observations.add(service, ...readStrimziTopics(service, samples)),
      );
    });
  }
}
