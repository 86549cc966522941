import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { AzureClients } from '@slipway/azure-node';
import { stackResourceRef } from '@slipway/plugin-azure-stacks-common';
import { Leases } from '../database/Leases';
import { StackRecord, StackStore } from '../database/StackStore';
import { azureIdentity } from './DefaultStackEngine';
import { deploymentResources } from './deploymentResources';
import { StackDeployments } from './StackDeployments';
import { UndoFinisher } from './UndoFinisher';

/** How often running deployments and deletions are looked at. */
const PERIOD = { seconds: 3 };

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

  static create(options: StackFollowerOptions): StackFollower {
    return new StackFollower(options);
  }

  private constructor(options: StackFollowerOptions) {
    this.#options = options;
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
          await leases.tryHold(name, () => this.#follow(record));
        } catch (error) {
          // The record keeps its state and is looked at again.
          logger.warn(`Failed to follow stack ${name}`, { error: `${error}` });
        }
      }),
    );
  }

  async #follow({ entityRef, environment }: StackRecord): Promise<void> {
    // Read again under the lease: another replica may have been faster.
    const record = await this.#options.store.get({ entityRef, environment });
    if (record?.state === 'deploying') {
      await this.#followDeployment(record);
    } else if (record?.state === 'undoing') {
      await this.#followUndo(record);
    }
  }

  async #followDeployment(record: StackRecord): Promise<void> {
    const { azure, deployments, store } = this.#options;
    const stack = await deployments.read(azureIdentity(record));
    if (!stack) {
      const message = `Azure has no stack ${record.stackId}`;
      await store.save({
        ...record,
        state: 'failed',
        error: { code: 'DeploymentStackNotFound', message },
      });
      return;
    }
    const resources = stack.deploymentId
      ? await deploymentResources(azure, stack.deploymentId)
      : record.resources;
    const culprit = resources.find(({ error }) => error)?.error;
    if (stack.state === 'running') {
      await store.save({ ...record, resources });
    } else if (stack.state === 'succeeded') {
      await store.save({
        ...record,
        resources,
        state: 'succeeded',
        error: undefined,
      });
    } else {
      const message = 'Azure stopped the deployment without a reason';
      await store.save({
        ...record,
        resources,
        state: 'failed',
        error: culprit ?? stack.error ?? { code: 'Unknown', message },
      });
    }
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
        kept,
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
