import { z } from 'zod';
import { cidrSchema } from './cidr';
import { ownerSchema } from './entityRef';
import {
  apiPathSchema,
  environmentNameSchema,
  httpHeaderSchema,
  httpMethodSchema,
  nodePoolNameSchema,
  serviceNameSchema,
  textSchema,
  vmSizeSchema,
} from './fields';
import { originSchema } from './origin';
import { serviceInputProblems } from './serviceInputProblems';
import { MESSAGING } from './topics';

export const PRESETS = [
  'market',
  'notification',
  'event',
  'metaverse',
  'admin',
  'none',
] as const;

/** Stores that a service may get beside its cache and its topics. */
export const DATA_STORES = ['sql', 'cosmos', 'blob', 'servicebus'] as const;

export type DataStore = (typeof DATA_STORES)[number];

/** A list without duplicates. */
function listOf<T extends z.ZodType>(entry: T, most: number) {
  return z
    .array(entry)
    .max(most, `At most ${most} entries`)
    .refine(values => new Set(values).size === values.length, {
      message: 'Must not contain the same value twice',
    })
    .default([]);
}

const nodeCountSchema = z.number().int().min(1).max(1000);

/** How long a cached answer is served, in seconds, up to a day. */
const ttlSchema = z.number().int().min(1).max(86_400);

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
    /** `own`: nodes for this service alone; `shared`: the common pool. */
    pool: z.enum(['own', 'shared']),
    /** Name of the own pool where the service's name is already taken. */
    poolName: nodePoolNameSchema.optional(),
    vmSize: vmSizeSchema.optional(),
    /** `zones`: one pool over three zones; `perZone`: a pool in each. */
    poolLayout: z.enum(['zones', 'perZone']).default('zones'),
    /** Fewest nodes of all own pools together; three put one into each zone. */
    minCount: nodeCountSchema.optional(),
    /** Most nodes of all own pools together. */
    maxCount: nodeCountSchema.optional(),
    messaging: z.enum(MESSAGING).default('eventhubs'),
    /** Names and limits depend on `messaging`: see `topicSchema`. */
    topics: z
      .array(
        z.object({
          name: z.string(),
          partitions: z.number(),
          retentionDays: z.number(),
        }),
      )
      .default([]),
    apiPath: apiPathSchema,
    corsOrigins: listOf(originSchema, 20),
    corsMethods: listOf(httpMethodSchema, 7),
    corsHeaders: listOf(httpHeaderSchema, 50),
    /** Ranges that may call the API; none: every address may. */
    allowedIpRanges: listOf(cidrSchema, 50),
    /** Calls that one subscription may make in a minute. */
    rateLimitPerMinute: z.number().int().min(1).max(1_000_000),
    cache: z.enum(['none', 'shared', 'own']),
    /** Of the answers of the API that lists, where there is a cache. */
    listTtlSeconds: ttlSchema.optional(),
    /** Of the answers of the API that gives one item. */
    itemTtlSeconds: ttlSchema.optional(),
    data: listOf(z.enum(DATA_STORES), DATA_STORES.length),
  })
  .check(context => {
    for (const { path, message } of serviceInputProblems(context.value)) {
      const input = context.value[path[0] as keyof typeof context.value];
      context.issues.push({ code: 'custom', message, path, input });
    }
  });

export type ServiceInput = z.infer<typeof serviceInputSchema>;
