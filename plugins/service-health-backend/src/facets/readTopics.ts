import type { PrometheusSample } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import { groupBy } from './observations';
import type { MetricReading } from './readLatest';
import type { MetricsAnswer } from './readMetrics';
import { nameOfId } from './stackResources';

/** Metrics of an event hub: https://learn.microsoft.com/azure/event-hubs/monitor-event-hubs-reference. */
export const topicMetrics: MetricReading[] = [
  {
    metric: 'IncomingMessages',
    reading: 'messagesIn',
    unit: 'messages/5min',
  },
  {
    metric: 'OutgoingMessages',
    reading: 'messagesOut',
    unit: 'messages/5min',
  },
  {
    metric: 'ThrottledRequests',
    reading: 'throttledRequests',
    unit: 'requests/5min',
  },
  { metric: 'ServerErrors', reading: 'serverErrors', unit: 'requests/5min' },
  { metric: 'UserErrors', reading: 'userErrors', unit: 'requests/5min' },
];

/**
 * Reads the topics of an answer by the hubs' ARM ids. A topic without a series had no traffic:
 * Azure Monitor leaves zeros out when it splits.
 */
export function readTopics(
  answer: MetricsAnswer,
): (hubId: string) => HealthReading[] {
  const sampledAt = new Date().toISOString();
  const bySeries = groupBy(answer.series, one =>
    `${one.resourceId} ${one.dimension} ${one.metric}`.toLowerCase(),
  );
  return hubId => {
    const [namespaceId] = hubId.toLowerCase().split('/eventhubs/');
    const hub = nameOfId(hubId);
    return topicMetrics
      .filter(({ metric }) => answer.hasAnswered(namespaceId, metric))
      .map(({ metric, reading, unit }) => ({
        name: reading,
        value: (
          bySeries.get(`${namespaceId} ${hub} ${metric}`.toLowerCase()) ?? []
        )
          .flatMap(({ points }) => points)
          .reduce((sum, { total = 0 }) => sum + total, 0),
        unit,
        source: 'Azure Monitor',
        sampledAt,
        resourceId: hubId,
      }));
  };
}

/** How far a service's consumers are behind, topic by topic. */
export function readLag(
  hubIds: string[],
  samples: PrometheusSample[],
): HealthReading[] {
  return samples.map(({ labels, value, sampledAt }) => ({
    name: 'consumerLag',
    value,
    unit: 'messages',
    source: 'Prometheus',
    sampledAt,
    resourceId: hubIds.find(id => nameOfId(id) === labels.topic),
  }));
}
