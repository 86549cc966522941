import { z } from 'zod';
import { ownerSchema } from './entityRef';
import { environmentNameSchema } from './fields';

/** The values of the form of template `platform-foundation`. */
export const platformInputSchema = z.looseObject({
  environment: environmentNameSchema,
  owner: ownerSchema.default('group:default/platform'),
});

export type PlatformInput = z.infer<typeof platformInputSchema>;
