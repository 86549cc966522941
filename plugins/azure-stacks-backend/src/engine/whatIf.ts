import {
  AzureClients,
  WhatIfChange,
  toBackstageError,
} from '@slipway/azure-node';
import {
  Blocker,
  ChangeKind,
  ResourceChange,
} from '@slipway/plugin-azure-stacks-common';
import { StackDeploymentBody } from './armParameters';
import { resourceType as typeOfId } from './resourceType';
import { StackPlan } from './StackPlan';
import { toStackError } from './toStackError';

/** How often Azure is asked for the result, in milliseconds. */
const POLL_MS = 200;

const DEPLOYMENT_TYPE = 'microsoft.resources/deployments';

/** Asks Azure what a deployment would change; nested deployments left out. */
export async function whatIf(
  azure: AzureClients,
  plan: StackPlan,
  body: StackDeploymentBody,
): Promise<WhatIfChange[]> {
  const attempt = `preview stack '${plan.stackName}'`;
  let result;
  try {
    result = await azure
      .deployments(plan.subscriptionId)
      .deployments.whatIfAtSubscriptionScope(
        `${plan.stackName}-preview`,
        {
          location: plan.platform.location,
          properties: {
            mode: 'Incremental',
            template: body.template,
            parameters: body.parameters,
            whatIfSettings: { resultFormat: 'FullResourcePayloads' },
          },
        },
        { updateIntervalInMs: POLL_MS },
      );
  } catch (error) {
    throw toBackstageError(attempt, error);
  }
  const refusal = toStackError(result.error);
  if (refusal) {
    throw toBackstageError(
      attempt,
      new Error(`${refusal.code}: ${refusal.message}`),
    );
  }
  return (result.changes ?? []).filter(
    change => typeOf(change).toLowerCase() !== DEPLOYMENT_TYPE,
  );
}

export function toResourceChange(change: WhatIfChange): ResourceChange {
  const id = change.resourceId ?? '';
  return {
    id,
    type: typeOf(change),
    name: nameOf(id),
    change: change.changeType as ChangeKind,
  };
}

/**
 * Resources that the deployment would write though they exist already and are
 * not the stack's.
 */
export function findForeignChanges(
  changes: ResourceChange[],
  ownedIds: Set<string>,
): Blocker[] {
  return changes
    .filter(
      ({ id, change }) =>
        (change === 'Modify' || change === 'NoChange') &&
        !ownedIds.has(id.toLowerCase()),
    )
    .map(({ id, type }) => ({
      code: 'NotOurs',
      field: type.endsWith('/agentPools') ? 'poolName' : 'name',
      message: `${id} exists and is not ours`,
    }));
}

/** Name out of an id; what cannot be known yet comes as an expression. */
function nameOf(id: string): string {
  return id.includes('[')
    ? '(named when it is created)'
    : id.slice(id.lastIndexOf('/') + 1);
}

/** Resource type out of an id, e.g. `Microsoft.Cache/redisEnterprise`. */
function typeOf({ resourceId = '', resourceType }: WhatIfChange): string {
  if (resourceType) {
    return resourceType;
  }
  const [unnamed] = resourceId.split('/[');
  if (unnamed !== resourceId && !resourceId.startsWith('/')) {
    return unnamed;
  }
  return typeOfId(resourceId);
}
