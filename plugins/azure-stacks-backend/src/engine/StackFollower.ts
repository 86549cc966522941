import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { AzureClients } from '@slipway/azure-node';
import {
  StackError,
  stackResourceRef,
} from '@slipway/plugin-azure-stacks-common';
import { Leases } from '../database/Leases';
import { StackRecord, StackStore } from '../database/StackStore';
import { azureIdentity } from './azureIdentity';
import { deploymentResources } from './deploymentResources';
import { AzureStack, StackDeployments } from './StackDeployments';
import { UndoFinisher } from './UndoFinisher';

/** How often running deployments and deletions are looked at. */
const PERIOD = { seconds: 3 };

/**
 * Shortest time between two readings of one deployment's operations for each
 * deployment under way, in milliseconds: some ten calls each, which together
 * stay under the 25 reads a second that ARM grants.
 */
const LIST_MS_EACH = 600;

export interface StackFollowerOptions {
  azure: AzureClients;
  deployments: StackDeployments;
  leases: Leases;
  logger: LoggerService;
  store: StackStore;
  undoFinisher: UndoFinisher;
}

/**
 * Brings records of stacks that are being deployed or deleted up to date, so
 * that pages and tasks read the database and Azure is asked once for all.
 */
export class StackFollower {
  readonly #options: StackFollowerOptions;
  /** When each deployment's operations were read, by the stack's name. */
  readonly #listedAt = new Map<string, number>();

  static create(options: StackFollowerOptions): StackFollower {
    return new StackFollower(options);
  }

  private constructor(options: StackFollowerOptions) {
    // Nobody waits for one look: a slow Azure is looked at again.
    const azure = options.azure.inBackground();
    const deployments = StackDeployments.create({ azure });
    this.#options = { ...options, azure, deployments };
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'follow-stacks',
      // Every replica looks; the lease lets one at a time read a stack.
      scope: 'local',
      frequency: PERIOD,
      timeout: { minutes: 5 },
      fn: () => this.followAll(),
    });
  }

  /** Looks once at everything that is under way. */
  async followAll(): Promise<void> {
    const { leases, logger, store } = this.#options;
    const underWay = await store.inStates(['deploying', 'undoing']);
    await Promise.all(
      underWay.map(async record => {
        const name = stackResourceRef(record);
        try {
          await leases.tryHold(name, () =>
            this.#follow(record, underWay.length * LIST_MS_EACH),
          );
        } catch (error) {
          // The record keeps its state and is looked at again.
          logger.warn(`Failed to follow stack ${name}`, { error: `${error}` });
        }
      }),
    );
  }

  async #follow(
    { entityRef, environment }: StackRecord,
    listEveryMs: number,
  ): Promise<void> {
    // Read again under the lease: another replica may have been faster.
    const record = await this.#options.store.get({ entityRef, environment });
    if (record?.state === 'deploying') {
      await this.#followDeployment(record, listEveryMs);
    } else if (record?.state === 'undoing') {
      await this.#followUndo(record);
    }
  }

  async #followDeployment(
    record: StackRecord,
    listEveryMs: number,
  ): Promise<void> {
    const { azure, deployments, store } = this.#options;
    const name = stackResourceRef(record);
    const stack = await deployments.read(azureIdentity(record));
    if (stack?.state === 'running') {
      const listedAt = this.#listedAt.get(name) ?? 0;
      if (stack.deploymentId && Date.now() - listedAt >= listEveryMs) {
        this.#listedAt.set(name, Date.now());
        const resources = await deploymentResources(azure, stack.deploymentId);
        await store.save({ ...record, resources });
      }
      return;
    }
    this.#listedAt.delete(name);
    if (stack?.state === 'succeeded') {
      const { resources } = stack;
      const state = 'succeeded';
      await store.save({ ...record, resources, state, error: undefined });
      return;
    }
    const resources = stack?.deploymentId
      ? await deploymentResources(azure, stack.deploymentId)
      : record.resources;
    const error =
      resources.find(one => one.error)?.error ??
      stack?.error ??
      unexplained(record, stack);
    await store.save({ ...record, resources, state: 'failed', error });
  }

  async #followUndo(record: StackRecord): Promise<void> {
    const { deployments, store, undoFinisher } = this.#options;
    const stack = await deployments.read(azureIdentity(record));
    if (!stack) {
      const kept = await undoFinisher.finish(record);
      await store.save({
        ...record,
        state: 'deleted',
        resources: [],
        placement: undefined,
        kept: [...(record.kept ?? []), ...kept],
        error: undefined,
      });
      return;
    }
    if (stack.state === 'failed') {
      const message = 'Azure could not delete all resources';
      await store.save({
        ...record,
        state: 'failed',
        error: stack.error ?? { code: 'DeleteFailed', message },
      });
      return;
    }
    const resources = record.resources.filter(({ id }) =>
      stack.ownedIds.has(id.toLowerCase()),
    );
    await store.save({ ...record, resources });
  }
}

function unexplained(
  { stackId }: StackRecord,
  stack: AzureStack | undefined,
): StackError {
  return stack
    ? {
        code: 'Unknown',
        message: 'Azure stopped the deployment without a reason',
      }
    : {
        code: 'DeploymentStackNotFound',
        message: `Azure has no stack ${stackId}`,
      };
}
