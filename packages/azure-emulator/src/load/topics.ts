import { isStruck } from './conditions';
import { poisson } from './randomNumbers';
import { Tick } from './Tick';
import { TopicLink } from './Topology';

/** Messages a second that a ready service sends of itself, beside those that requests cause. */
const backgroundPerSecond = 0.4;
/** Share of good requests that send a message to one topic. */
const messagesPerRequest = 0.2;
/** Messages a second that one ready pod reads at most. */
const readsPerPodPerSecond = 200;
/** Messages that lie unread when consumers begin to hang: a batch of an upstream system. */
const backlogOfFault = 25_000;
const bytesPerMessage = 900;

/** Services send to their topics and read from them; what is not read yet is lag. */
export function simulateTopics(tick: Tick): void {
  for (const link of tick.topology.topics) {
    simulateTopic(tick, link);
  }
}

function simulateTopic(tick: Tick, link: TopicLink): void {
  const { subscriptionId } = link;
  const stalled = link.groups.filter(group =>
    isStruck(tick.conditions, 'consumerLag', group.id),
  );
  const batch = stalled.some(group => lagOf(tick, group.id) < backlogOfFault)
    ? backlogOfFault
    : 0;
  const incoming = sentTo(tick, link) + batch;
  let outgoing = 0;
  for (const group of link.groups) {
    const pods = tick.readyPods(subscriptionId, group.name);
    const isStalled = stalled.includes(group);
    const waiting = lagOf(tick, group.id) + incoming;
    const most = isStalled ? 0 : pods * readsPerPodPerSecond * tick.seconds;
    const read = Math.min(waiting, most);
    outgoing += read;
    tick.state.lag[group.id.toLowerCase()] = waiting - read;
    if (pods > 0) {
      exportLag(tick, link, group.name, waiting - read);
    }
  }
  recordMetrics(tick, link, incoming, outgoing);
}

/** As the generated services do: one value a partition; messages lie evenly over them. */
function exportLag(
  tick: Tick,
  { hub, subscriptionId }: TopicLink,
  group: string,
  lag: number,
): void {
  const partitions = Number(hub.properties.partitionCount ?? 1);
  for (let partition = 0; partition < partitions; partition += 1) {
    const rest = partition < lag % partitions ? 1 : 0;
    tick.gauge(
      subscriptionId,
      {
        __name__: 'slipway_kafka_consumer_lag',
        namespace: group,
        topic: hub.name,
        partition: String(partition),
        group,
      },
      Math.floor(lag / partitions) + rest,
    );
  }
}

function sentTo(tick: Tick, { producer, subscriptionId }: TopicLink): number {
  if (!producer || tick.readyPods(subscriptionId, producer) === 0) {
    return 0;
  }
  const served = tick.served.get(`${subscriptionId}/${producer}`) ?? 0;
  return poisson(
    tick.random,
    served * messagesPerRequest + backgroundPerSecond * tick.seconds,
  );
}

function recordMetrics(
  tick: Tick,
  link: TopicLink,
  incoming: number,
  outgoing: number,
): void {
  const values = {
    IncomingMessages: incoming,
    OutgoingMessages: outgoing,
    IncomingBytes: incoming * bytesPerMessage,
    OutgoingBytes: outgoing * bytesPerMessage,
    IncomingRequests: incoming + Math.ceil(outgoing / 50),
    SuccessfulRequests: incoming + Math.ceil(outgoing / 50),
    ThrottledRequests: 0,
    ServerErrors: 0,
    UserErrors: 0,
    QuotaExceededErrors: 0,
  };
  for (const [metric, value] of Object.entries(values)) {
    tick.record(
      link.hubsNamespaceId,
      metric,
      value,
      `EntityName=${link.hub.name}`,
    );
  }
}

function lagOf(tick: Tick, groupId: string): number {
  return tick.state.lag[groupId.toLowerCase()] ?? 0;
}
