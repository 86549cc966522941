import { z } from 'zod';

/** What the rules on stacks look at. */
export interface StackSubject {
  entityRef: string;
  environment: string;
  /** Full reference of the owning group or user. */
  owner: string;
}

export const hasEnvironmentParamsSchema = z.object({
  environments: z
    .array(z.string())
    .describe('Names of the environments that the rule lets through'),
});

export const isOwnerParamsSchema = z.object({
  owners: z
    .array(z.string())
    .describe('References that own a stack, e.g. group:default/product'),
});

export type HasEnvironmentParams = z.infer<typeof hasEnvironmentParamsSchema>;
export type IsOwnerParams = z.infer<typeof isOwnerParamsSchema>;
