import {
  AzureClients,
  DeploymentStack,
  describeAzureFailure,
  toBackstageError,
} from '@slipway/azure-node';
import { ENTITY_TAG, StackResource } from '@slipway/plugin-azure-stacks-common';
import { StackDeploymentBody } from './armParameters';
import { resourceType } from './resourceType';
import { StackPlan } from './StackPlan';
import { toStackError } from './toStackError';

/** Tag of a stack with the hash of what it was deployed with. */
const DEPLOYED_HASH_TAG = 'slipway-deployed';

/** A deployment stack as Azure has it. */
export interface AzureStack {
  id: string;
  state: 'running' | 'succeeded' | 'failed' | 'deleting';
  /** Entity that the stack's tags name. */
  entityRef: string | undefined;
  deployedHash: string | undefined;
  /** Lower-case ids of what the stack owns, what failed included. */
  ownedIds: Set<string>;
  /** What the stack owns, as Azure's last word on it. */
  resources: StackResource[];
  deploymentId: string | undefined;
  error: ReturnType<typeof toStackError>;
}

type StackIdentity = Pick<StackPlan, 'subscriptionId' | 'stackName'>;

/** Starts, reads and deletes deployment stacks; waits for none of them. */
export class StackDeployments {
  readonly #azure: AzureClients;

  static create(options: { azure: AzureClients }): StackDeployments {
    return new StackDeployments(options.azure);
  }

  private constructor(azure: AzureClients) {
    this.#azure = azure;
  }

  async read(stack: StackIdentity): Promise<AzureStack | undefined> {
    try {
      return toAzureStack(
        await this.#stacks(stack).getAtSubscription(stack.stackName),
      );
    } catch (error) {
      if (describeAzureFailure(error)?.status === 404) {
        return undefined;
      }
      throw toBackstageError(`read stack '${stack.stackName}'`, error);
    }
  }

  async count(subscriptionId: string): Promise<number> {
    try {
      let count = 0;
      const stacks = this.#azure
        .deploymentStacks(subscriptionId)
        .deploymentStacks.listAtSubscription();
      for await (const page of stacks.byPage()) {
        count += page.length;
      }
      return count;
    } catch (error) {
      throw toBackstageError('count deployment stacks', error);
    }
  }

  /** Returns as soon as Azure has accepted the deployment. */
  async start(plan: StackPlan, body: StackDeploymentBody): Promise<void> {
    try {
      await this.#stacks(plan).beginCreateOrUpdateAtSubscription(
        plan.stackName,
        {
          location: plan.platform.location,
          tags: { ...body.tags, [DEPLOYED_HASH_TAG]: body.hash },
          properties: {
            template: body.template,
            parameters: body.parameters,
            actionOnUnmanage: { resources: 'delete', resourceGroups: 'delete' },
            denySettings: { mode: 'none' },
          },
        },
      );
    } catch (error) {
      throw toBackstageError(`deploy stack '${plan.stackName}'`, error);
    }
  }

  /** Returns as soon as Azure has accepted the deletion. */
  async startDelete(stack: StackIdentity): Promise<void> {
    try {
      await this.#stacks(stack).beginDeleteAtSubscription(stack.stackName, {
        unmanageActionResources: 'delete',
        unmanageActionResourceGroups: 'delete',
        bypassStackOutOfSyncError: true,
      });
    } catch (error) {
      throw toBackstageError(`delete stack '${stack.stackName}'`, error);
    }
  }

  #stacks({ subscriptionId }: StackIdentity) {
    return this.#azure.deploymentStacks(subscriptionId).deploymentStacks;
  }
}

function toAzureStack(stack: DeploymentStack): AzureStack {
  const { properties, tags } = stack;
  const owned = [
    ...(properties?.resources ?? []),
    ...(properties?.failedResources ?? []),
  ];
  const failedIds = new Set(properties?.failedResources?.map(({ id }) => id));
  return {
    id: stack.id ?? '',
    state: toState(properties?.provisioningState),
    entityRef: tags?.[ENTITY_TAG],
    deployedHash: tags?.[DEPLOYED_HASH_TAG],
    ownedIds: new Set(owned.flatMap(({ id }) => id?.toLowerCase() ?? [])),
    resources: owned.flatMap(({ id }) =>
      id
        ? [
            {
              id,
              type: resourceType(id),
              state: failedIds.has(id) ? 'Failed' : 'Succeeded',
            },
          ]
        : [],
    ),
    deploymentId: properties?.deploymentId,
    error: toStackError(
      properties?.failedResources?.find(({ error }) => error)?.error ??
        properties?.error,
      properties?.failedResources?.find(({ error }) => error)?.id,
    ),
  };
}

function toState(provisioningState: string | undefined): AzureStack['state'] {
  switch (provisioningState?.toLowerCase()) {
    case 'succeeded':
      return 'succeeded';
    case 'failed':
    case 'canceled':
      return 'failed';
    case 'deleting':
    case 'deletingresources':
      return 'deleting';
    default:
      return 'running';
  }
}
