import { InputError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { TaskRequest } from '@slipway/plugin-azure-stacks-common';
import type { z as zod } from 'zod/v3';

/** What every step of a template of stacks takes. */
export const stackActionInput = {
  entityRef: (z: typeof zod) =>
    z
      .string()
      .describe('The entity to create, e.g. `component:default/market`'),
  environment: (z: typeof zod) =>
    z.string().describe('Name of the environment, e.g. `dev`'),
  parameters: (z: typeof zod) =>
    z.record(z.unknown()).describe("The form's values"),
  template: (z: typeof zod) =>
    z
      .string()
      .optional()
      .describe('Reference of the template; by default the one that runs'),
};

type StackActionContext = Pick<
  ActionContext<JsonObject>,
  'task' | 'templateInfo'
> & {
  input: {
    entityRef: string;
    environment: string;
    parameters: Record<string, unknown>;
    template?: string;
  };
};

/** The engine's request of a step. */
export function toTaskRequest(ctx: StackActionContext): TaskRequest {
  const { entityRef, environment, parameters } = ctx.input;
  const template = ctx.input.template ?? ctx.templateInfo?.entityRef;
  if (!template) {
    throw new InputError(
      "template: say which template's Azure resources are meant, e.g. template:default/spring-boot-service",
    );
  }
  return { entityRef, environment, parameters, template, taskId: ctx.task.id };
}

/** The entity's name, which is its repository's too. */
export function entityName(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}
