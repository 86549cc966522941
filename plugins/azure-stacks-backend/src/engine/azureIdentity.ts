import { Stack } from '@slipway/plugin-azure-stacks-common';

/** How Azure knows a recorded stack. */
export function azureIdentity({ stackId }: Pick<Stack, 'stackId'>) {
  const [, , subscriptionId] = stackId.split('/');
  return {
    subscriptionId,
    stackName: stackId.slice(stackId.lastIndexOf('/') + 1),
  };
}
