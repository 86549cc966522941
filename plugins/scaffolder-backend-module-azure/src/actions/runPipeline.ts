import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { AzureClients } from '@slipway/azure-node';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { ensurePipeline } from '../pipeline/ensurePipeline';
import { followRun } from '../pipeline/followRun';
import { readImage } from '../pipeline/readImage';
import { readPipelineIdentity } from '../pipeline/readPipelineIdentity';
import { examples } from './runPipeline.examples';
import {
  entityName,
  stackActionInput,
  toTaskRequest,
} from './stackActionInput';
import { untilReachable } from './untilReachable';

const DEFAULT_TIMEOUT_SECONDS = 3600;

/** The bump is the run's last step: it is there when the run has ended, but for a cache. */
const BUMP_PATIENCE_MS = 30_000;

export interface RunPipelineActionOptions {
  auth: AuthService;
  azure: AzureClients;
  stacks: AzureStacksService;
}

/** Creates the `azure:pipeline:run` action. */
export function createRunPipelineAction(options: RunPipelineActionOptions) {
  const { auth, azure, stacks } = options;

  return createTemplateAction({
    id: 'azure:pipeline:run',
    description:
      'Makes sure that the service has its pipeline and a federated service connection, runs it, and waits until the first image is built and the overlay names it. Joins a run that is under way; a service whose image is built stays as it is.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...stackActionInput,
        timeoutSeconds: z =>
          z
            .number()
            .int()
            .min(1)
            .max(14_400)
            .optional()
            .describe('Longest wait, 3,600 seconds by default'),
      },
      output: {
        runUrl: z => z.string().describe("The run's page"),
        image: z => z.string().describe('The image with its tag'),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const { entityRef, environment } = request;
      const name = entityName(entityRef);

      if (ctx.isDryRun) {
        ctx.logger.info(`Would run pipeline ${name} for ${environment}`);
        return;
      }

      const credentials = await auth.getOwnServiceCredentials();
      await stacks.requireAuthorisation(request, { credentials });
      const stack = await untilReachable(
        () => stacks.getStack(request, { credentials }),
        ctx.signal,
      );
      if (stack?.state !== 'succeeded') {
        throw new ConflictError(
          `The Azure resources of ${entityRef} in ${environment} are ${stack?.state ?? 'not there'}: run azure:stack:deploy first`,
        );
      }
      const devops = azure.devops();
      const pipelines = devops.pipelines();
      const repository = await devops.getRepository(name);
      if (!repository?.defaultBranch) {
        throw new NotFoundError(
          `Repository '${name}' is ${repository ? 'empty' : 'not there'}: run azure:repository:publish first`,
        );
      }
      const branch = repository.defaultBranch;
      const pipeline = await ensurePipeline(pipelines, {
        entityRef,
        name,
        environment,
        repositoryId: repository.id,
        identity: await readPipelineIdentity(azure, {
          name,
          environment,
          stack,
        }),
        onCreated: line => ctx.logger.info(line),
      });
      const latest = await pipelines.latestRun(pipeline.id);
      const isUsable =
        latest &&
        (latest.state !== 'completed' || latest.result === 'succeeded');
      const run = isUsable ? latest : await pipelines.run(pipeline.id, branch);
      ctx.logger.info(`${isUsable ? 'Joined' : 'Started'} run ${run.webUrl}`);
      const timeoutSeconds =
        ctx.input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
      await followRun({
        pipelines,
        pipeline,
        run,
        logger: ctx.logger,
        until: Date.now() + timeoutSeconds * 1000,
        signal: ctx.signal,
      });
      const until = Date.now() + BUMP_PATIENCE_MS;
      let image = await readImage(devops, {
        repository: name,
        branch,
        environment,
      });
      while (image?.tag !== String(run.id)) {
        if (Date.now() > until) {
          throw new ServiceUnavailableError(
            `Run ${run.id} succeeded, but the overlay of ${environment} names ${image ? `tag '${image.tag}'` : 'no image'}: the pipeline must set the tag $(Build.BuildId)`,
          );
        }
        await sleep(1_000, undefined, { signal: ctx.signal });
        image = await readImage(devops, {
          repository: name,
          branch,
          environment,
        });
      }
      ctx.logger.info(`The overlay names ${image.name}:${image.tag}`);
      ctx.output('runUrl', run.webUrl);
      ctx.output('image', `${image.name}:${image.tag}`);
    },
  });
}
