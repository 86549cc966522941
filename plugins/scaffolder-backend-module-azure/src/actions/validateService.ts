import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { requireNoBlockers } from './requireNoBlockers';
import { stackActionInput, toTaskRequest } from './stackActionInput';
import { examples } from './validateService.examples';

/** Creates the `azure:service:validate` action. */
export function createValidateServiceAction(options: {
  stacks: AzureStacksService;
}) {
  const { stacks } = options;

  return createTemplateAction({
    id: 'azure:service:validate',
    description:
      'Checks rights, values, names and capacity, and records who authorised this run. Later steps are refused without it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: stackActionInput,
      output: {
        authorisedBy: z =>
          z.string().describe('Reference of the person who started the run'),
        stackId: z => z.string().describe('ARM id of the deployment stack'),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const { entityRef, environment } = request;
      const credentials = await ctx.getInitiatorCredentials();

      if (ctx.isDryRun) {
        const { blocking } = await stacks.capacity(request, { credentials });
        requireNoBlockers(blocking);
        ctx.logger.info(`${entityRef} can be created in ${environment}`);
        return;
      }

      const authorised = await ctx.checkpoint({
        key: `azure.service.validate.${environment}.${entityRef}`,
        fn: async () => {
          const { userRef, stackId } = await stacks.validate(request, {
            credentials,
          });
          return { userRef, stackId };
        },
      });
      ctx.logger.info(
        `${entityRef} can be created in ${environment}, authorised by ${authorised.userRef}`,
      );
      ctx.output('authorisedBy', authorised.userRef);
      ctx.output('stackId', authorised.stackId);
    },
  });
}
