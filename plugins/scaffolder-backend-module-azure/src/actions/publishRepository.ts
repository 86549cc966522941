import { join } from 'node:path';
import { AuthService, UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { AzureClients } from '@slipway/azure-node';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { createCommit } from '../repository/createCommit';
import { pushOnce } from '../repository/pushOnce';
import { renderContent } from '../repository/renderContent';
import { examples } from './publishRepository.examples';
import {
  entityName,
  stackActionInput,
  toTaskRequest,
} from './stackActionInput';

export interface PublishRepositoryActionOptions {
  auth: AuthService;
  azure: AzureClients;
  integrations: ScmIntegrations;
  reader: UrlReaderService;
  stacks: AzureStacksService;
}

/** Creates the `azure:repository:publish` action. */
export function createPublishRepositoryAction(
  options: PublishRepositoryActionOptions,
) {
  const { auth, azure, stacks } = options;

  return createTemplateAction({
    id: 'azure:repository:publish',
    description:
      "Renders the template's `content/` and pushes it as one commit to a new repository in Azure DevOps. Goes on where an earlier attempt of the same run stopped.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...stackActionInput,
        contentPath: z =>
          z
            .string()
            .optional()
            .describe('Folder beside template.yaml; `./content` by default'),
      },
      output: {
        remoteUrl: z => z.string().describe('Address for people'),
        gitUrl: z => z.string().describe('Address for git'),
        commitHash: z => z.string().describe('The commit that was pushed'),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const name = entityName(request.entityRef);
      const contentPath = ctx.input.contentPath ?? './content';
      const target = { ...request, name };

      if (ctx.isDryRun) {
        const files = await renderContent(ctx, options, {
          contentPath,
          outputPath: ctx.workspacePath,
          values: {
            ...request.parameters,
            ...target,
            repositoryUrl: azure.devops().webUrl(name),
          },
        });
        ctx.logger.info(`Would publish ${files} files to repository ${name}`);
        return;
      }

      const credentials = await auth.getOwnServiceCredentials();
      const authorised = await stacks.requireAuthorisation(request, {
        credentials,
      });
      const dir = join(await ctx.createTemporaryDirectory(), 'repository');
      const devops = azure.devops();
      const files = await renderContent(ctx, options, {
        contentPath,
        outputPath: dir,
        values: {
          ...authorised.parameters,
          name,
          entityRef: request.entityRef,
          environment: request.environment,
          owner: authorised.owner,
          stackId: authorised.stackId,
          template: request.template,
          repositoryUrl: devops.webUrl(name),
        },
      });
      const commit = await createCommit(dir, {
        subject: `Create ${name}`,
        taskId: request.taskId,
      });
      ctx.logger.info(`Rendered ${files} files into commit ${commit}`);
      const repository = await devops.ensureRepository(name);
      const outcome = await pushOnce(devops, {
        dir,
        repository,
        commit,
        taskId: request.taskId,
      });
      ctx.logger.info(
        outcome.isPushed
          ? `Pushed to ${repository.webUrl}`
          : `${repository.webUrl} already has this content; nothing pushed`,
      );
      ctx.output('remoteUrl', repository.webUrl);
      ctx.output('gitUrl', repository.gitUrl);
      ctx.output('commitHash', outcome.commit);
    },
  });
}
