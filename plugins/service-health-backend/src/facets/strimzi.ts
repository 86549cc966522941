import type { PrometheusSample } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';

/** What brokers count, by the names that Strimzi's own metrics configuration gives them, and what we call it. */
const brokerMetrics = [
  [
    'kafka_server_brokertopicmetrics_messagesin_total',
    'messagesIn',
    'messages/5min',
  ],
  [
    'kafka_server_brokertopicmetrics_failedproducerequests_total',
    'failedProduceRequests',
    'requests/5min',
  ],
  [
    'kafka_server_brokertopicmetrics_failedfetchrequests_total',
    'failedFetchRequests',
    'requests/5min',
  ],
] as const;

/**
 * The last five minutes of all topics, in one query. Names:
 * https://github.com/strimzi/strimzi-kafka-operator/blob/main/examples/metrics/kafka-metrics.yaml.
 */
export const STRIMZI_QUERY = brokerMetrics
  .map(
    ([metric, reading]) =>
      `label_replace(sum by (topic) (increase(${metric}{topic!=""}[5m])), "reading", "${reading}", "", "")`,
  )
  .join(' or ');

/** Topics that are `KafkaTopic` objects in the cluster and no event hubs. */
export function strimziTopicsOf({ stack, name }: ServiceTarget): string[] {
  const { messaging, topics } = stack.parameters;
  return messaging === 'strimzi' && Array.isArray(topics)
    ? topics.map(topic => `${name}.${topic.name}`)
    : [];
}

/** What the brokers say of the service's topics; one without a series had no traffic. */
export function readStrimziTopics(
  service: ServiceTarget,
  samples: PrometheusSample[],
): HealthReading[] {
  if (samples.length === 0) {
    return [];
  }
  const [{ sampledAt }] = samples;
  return strimziTopicsOf(service).flatMap(topic => {
    const read = (name: string, value: number, unit: string) => ({
      name,
      value,
      unit,
      source: 'Prometheus',
      sampledAt,
      resourceId: topic,
    });
    const valueOf = (reading: string) =>
      samples.find(
        ({ labels }) => labels.topic === topic && labels.reading === reading,
      )?.value ?? 0;
    return [
      ...brokerMetrics.map(([, reading, unit]) =>
        read(reading, valueOf(reading), unit),
      ),
      // Brokers of one's own throttle only by quotas, of which there are none.
      read('throttledRequests', 0, 'requests/5min'),
      read(
        'serverErrors',
        valueOf('failedProduceRequests') + valueOf('failedFetchRequests'),
        'requests/5min',
      ),
    ];
  });
}
