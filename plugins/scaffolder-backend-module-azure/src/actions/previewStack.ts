import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { StackPreview } from '@slipway/plugin-azure-stacks-common';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { examples } from './previewStack.examples';
import { requireNoBlockers } from './requireNoBlockers';
import { stackActionInput, toTaskRequest } from './stackActionInput';

/** Creates the `azure:stack:preview` action. */
export function createPreviewStackAction(options: {
  auth: AuthService;
  stacks: AzureStacksService;
}) {
  const { auth, stacks } = options;

  return createTemplateAction({
    id: 'azure:stack:preview',
    description:
      'Asks Azure what the stack will create and change, and what that costs a month; ends the run where something stands in the way.',
    examples,
    supportsDryRun: true,
    schema: {
      input: stackActionInput,
      output: {
        changes: z =>
          z
            .array(
              z.object({
                id: z.string(),
                type: z.string(),
                name: z.string(),
                change: z.string(),
              }),
            )
            .describe('One entry per Azure resource'),
        monthlyCost: z =>
          z
            .object({ min: z.number(), max: z.number() })
            .optional()
            .describe('List price a month; left out where no price is known'),
        currency: z => z.string().describe('ISO 4217 code'),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      let credentials = await ctx.getInitiatorCredentials();
      if (!ctx.isDryRun) {
        // Authorised once, the run goes on when the person's token has ended.
        credentials = await auth.getOwnServiceCredentials();
        await stacks.requireAuthorisation(request, { credentials });
      }
      ctx.logger.info('Asking Azure what would change');
      const preview = await stacks.preview(request, { credentials });
      preview.changes.forEach(({ change, type, name }) =>
        ctx.logger.info(`${change} ${type} ${name}`),
      );
      ctx.logger.info(describeCost(preview));
      requireNoBlockers(preview.blocking);
      ctx.output('changes', preview.changes);
      ctx.output('monthlyCost', preview.monthlyCost);
      ctx.output('currency', preview.currency);
    },
  });
}

function describeCost({ monthlyCost, currency }: StackPreview): string {
  if (!monthlyCost) {
    return 'Cost a month: unknown, a price is missing';
  }
  const { min, max } = monthlyCost;
  return min === max
    ? `Cost a month: ${min} ${currency}, and what is billed by use`
    : `Cost a month: ${min} to ${max} ${currency}, and what is billed by use`;
}
