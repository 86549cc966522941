import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { Stack } from '@slipway/plugin-azure-stacks-common';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { examples } from './deployStack.examples';
import { ResourceReporter } from './ResourceReporter';
import { stackActionInput, toTaskRequest } from './stackActionInput';
import { untilReachable } from './untilReachable';

/** How often the engine's record is read, in milliseconds. */
const POLL_MS = 2_000;

/** Creates the `azure:stack:deploy` action. */
export function createDeployStackAction(options: {
  auth: AuthService;
  stacks: AzureStacksService;
}) {
  const { auth, stacks } = options;

  return createTemplateAction({
    id: 'azure:stack:deploy',
    description:
      'Creates the Azure resources as one deployment stack and follows it to its end. Joins a deployment that is under way; writes nothing where all is as asked.',
    examples,
    supportsDryRun: true,
    schema: {
      input: stackActionInput,
      output: {
        stackId: z => z.string().describe('ARM id of the deployment stack'),
        resources: z =>
          z
            .array(
              z.object({ id: z.string(), type: z.string(), state: z.string() }),
            )
            .describe("The stack's resources"),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const { entityRef, environment } = request;

      if (ctx.isDryRun) {
        ctx.logger.info(`Would deploy ${entityRef} to ${environment}`);
        return;
      }

      const credentials = await auth.getOwnServiceCredentials();
      const reporter = new ResourceReporter(ctx.logger);
      let stack: Stack | undefined = await stacks.deploy(request, {
        credentials,
      });
      ctx.logger.info(`Deploying ${stack.stackId}`);
      while (stack.state === 'deploying') {
        await sleep(POLL_MS, undefined, { signal: ctx.signal });
        stack = await untilReachable(
          () => stacks.getStack(request, { credentials }),
          ctx.signal,
        );
        if (!stack) {
          throw new NotFoundError(
            `The record of ${entityRef} in ${environment} is gone`,
          );
        }
        reporter.report(stack.resources);
      }
      requireSuccess(stack);
      ctx.output('stackId', stack.stackId);
      ctx.output(
        'resources',
        stack.resources.map(({ id, type, state }) => ({ id, type, state })),
      );
    },
  });
}

function requireSuccess(stack: Stack): void {
  if (stack.state === 'succeeded') {
    return;
  }
  if (stack.state !== 'failed' || !stack.error) {
    throw new ConflictError(
      `${stack.entityRef} in ${stack.environment} is ${stack.state}: somebody undid the run`,
    );
  }
  const { code, message, resourceId } = stack.error;
  const ready = stack.resources.filter(one => one.state === 'Succeeded');
  const error = new Error(
    `${code}: ${message}${resourceId ? ` (${resourceId})` : ''}. ` +
      `${ready.length} of ${stack.resources.length} resources exist: retry the run, or undo it`,
  );
  error.name = 'DeploymentFailedError';
  throw error;
}
