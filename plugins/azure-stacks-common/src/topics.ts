import { z } from 'zod';
import { topicNameSchema } from './fields';

/** Who carries a service's messages. */
export const MESSAGING = ['eventhubs', 'strimzi'] as const;

export type Messaging = (typeof MESSAGING)[number];

/** What a topic, and a service's topics together, may take. */
export interface TopicLimits {
  partitions: number;
  retentionDays: number;
  topics: number;
}

/**
 * Limits of topics. Event Hubs: tier Standard has 32 partitions, 7 days and 10
 * event hubs a namespace, of which a topic takes two. Strimzi: what the
 * platform's three brokers carry for one service.
 */
export const TOPIC_LIMITS: Record<Messaging, TopicLimits> = {
  eventhubs: { partitions: 32, retentionDays: 7, topics: 5 },
  strimzi: { partitions: 100, retentionDays: 30, topics: 20 },
};

/** A topic of a service; its dead letters get a topic of their own. */
export function topicSchema(messaging: Messaging) {
  const limits = TOPIC_LIMITS[messaging];
  return z.object({
    name: topicNameSchema,
    /** From 1 to what the kind of messaging allows. */
    partitions: wholeNumber(limits.partitions),
    /** How long messages are kept, in days. */
    retentionDays: wholeNumber(limits.retentionDays),
  });
}

function wholeNumber(max: number) {
  const message = `Must be a whole number from 1 to ${max}`;
  return z.number(message).int(message).min(1, message).max(max, message);
}

export type TopicInput = z.infer<ReturnType<typeof topicSchema>>;
