import { z } from 'zod';
import { entityRefSchema } from './entityRef';
import { environmentNameSchema } from './fields';

export const DEFAULT_TEMPLATE = 'template:default/spring-boot-service';

/** Says which stack is meant. */
export const stackKeySchema = z.object({
  entityRef: entityRefSchema,
  environment: environmentNameSchema,
});

/** Asks what a removal would delete and keep. */
export const removalRequestSchema = stackKeySchema.extend({
  mode: z.enum(['undo', 'decommission']),
});

/** What preview, validate, capacity and deploy are asked with. */
export const stackRequestSchema = stackKeySchema.extend({
  template: entityRefSchema.default(DEFAULT_TEMPLATE),
  /** The form's values; the template says which there are. */
  parameters: z.record(z.string(), z.unknown()),
});

/**
 * What a task's steps ask with. `validate` records under the task's id that
 * its starter may do this; later steps are refused without that record.
 */
export const taskRequestSchema = stackRequestSchema.extend({
  taskId: z.string().min(1).max(100),
});

export type StackKey = z.infer<typeof stackKeySchema>;
export type StackRequest = z.infer<typeof stackRequestSchema>;
export type TaskRequest = z.infer<typeof taskRequestSchema>;
export type RemovalRequest = z.infer<typeof removalRequestSchema>;
