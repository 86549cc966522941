import { z } from 'zod';
import { cidrSchema } from './cidr';
import { ownerSchema } from './entityRef';
import {
  MAX_PARTITIONS,
  MAX_RETENTION_DAYS,
  STANDARD_HUB_LIMIT,
  apiPathSchema,
  environmentNameSchema,
  httpHeaderSchema,
  httpMethodSchema,
  nodePoolNameSchema,
  serviceNameSchema,
  textSchema,
  topicNameSchema,
  vmSizeSchema,
} from './fields';
import { originSchema } from './origin';

export const PRESETS = [
  'market',
  'notification',
  'event',
  'metaverse',
  'admin',
  'none',
] as const;

/** A topic of a service; its dead letters get an event hub of their own. */
export const topicSchema = z.object({
  name: topicNameSchema,
  /** Partitions of the event hub, 1 to 32. */
  partitions: z.number().int().min(1).max(MAX_PARTITIONS),
  /** How long messages are kept, in days, 1 to 7. */
  retentionDays: z.number().int().min(1).max(MAX_RETENTION_DAYS),
});

/** Refuses lists that say something twice. */
function hasNoDuplicates(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

const DUPLICATES = { message: 'Must not contain the same value twice' };

const nodeCountSchema = z.number().int().min(1).max(1000);

/** The values of the form of template `spring-boot-service`. */
export const serviceInputSchema = z
  .object({
    name: serviceNameSchema,
    owner: ownerSchema,
    /** Catalog system that the service belongs to. */
    system: z
      .string()
      .max(127)
      .regex(/^[A-Za-z0-9:/._-]*$/, 'Must be a system of the catalog')
      .optional(),
    description: textSchema(200),
    preset: z.enum(PRESETS),
    environment: environmentNameSchema,
    /** `own`: node pool for this service alone; `shared`: the common one. */
    pool: z.enum(['own', 'shared']),
    /** Name of the own pool where the service's name is already taken. */
    poolName: nodePoolNameSchema.optional(),
    vmSize: vmSizeSchema.optional(),
    /** Fewest nodes of the own pool; three put one into each zone. */
    minCount: nodeCountSchema.optional(),
    maxCount: nodeCountSchema.optional(),
    topics: z
      .array(topicSchema)
      .max(
        STANDARD_HUB_LIMIT / 2,
        `At most ${STANDARD_HUB_LIMIT / 2} topics: each takes two of the ${STANDARD_HUB_LIMIT} event hubs`,
      )
      .refine(topics => hasNoDuplicates(topics.map(t => t.name)), DUPLICATES)
      .default([]),
    apiPath: apiPathSchema,
    corsOrigins: z
      .array(originSchema)
      .max(20)
      .refine(hasNoDuplicates, DUPLICATES)
      .default([]),
    corsMethods: z
      .array(httpMethodSchema)
      .refine(hasNoDuplicates, DUPLICATES)
      .default([]),
    corsHeaders: z
      .array(httpHeaderSchema)
      .max(50)
      .refine(hasNoDuplicates, DUPLICATES)
      .default([]),
    /** Ranges that may call the API; none: every address may. */
    allowedIpRanges: z
      .array(cidrSchema)
      .max(50)
      .refine(hasNoDuplicates, DUPLICATES)
      .default([]),
    /** Calls that one subscription may make in a minute. */
    rateLimitPerMinute: z.number().int().min(1).max(1_000_000),
    cache: z.enum(['none', 'shared', 'own']),
    /** How long a cached answer is served, in seconds, up to a day. */
    cacheTtlSeconds: z.number().int().min(1).max(86_400).optional(),
  })
  .check(context => {
    const input = context.value;
    const refuse = (field: string, message: string) =>
      context.issues.push({
        code: 'custom',
        message,
        path: [field],
        input: input[field as keyof typeof input],
      });
    if (input.pool === 'own') {
      if (input.vmSize === undefined) {
        refuse('vmSize', 'An own pool needs a virtual machine size');
      }
      if (input.minCount === undefined) {
        refuse('minCount', 'An own pool needs a smallest number of nodes');
      }
      if (input.maxCount === undefined) {
        refuse('maxCount', 'An own pool needs a largest number of nodes');
      }
    }
    if ((input.maxCount ?? Infinity) < (input.minCount ?? 1)) {
      refuse('maxCount', 'Must not be smaller than the smallest number');
    }
    if (input.corsOrigins.length > 0 && input.corsMethods.length === 0) {
      refuse('corsMethods', 'Choose the methods that the origins may use');
    }
    if (input.cache !== 'none' && input.cacheTtlSeconds === undefined) {
      refuse('cacheTtlSeconds', 'A cache needs a time to live');
    }
  });

export type ServiceInput = z.infer<typeof serviceInputSchema>;
export type TopicInput = z.infer<typeof topicSchema>;
