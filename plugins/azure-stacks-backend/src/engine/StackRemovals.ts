import { InputError } from '@backstage/errors';
import {
  RemovalMode,
  RemovalPlan,
  stackResourceRef,
} from '@slipway/plugin-azure-stacks-common';
import { Leases } from '../database/Leases';
import { StackRecord, StackStore } from '../database/StackStore';
import { azureIdentity } from './azureIdentity';
import { keptByAzure } from './keptByAzure';
import { AzureStack, StackDeployments } from './StackDeployments';
import { UndoFinisher } from './UndoFinisher';

export interface StackRemovalsOptions {
  deployments: StackDeployments;
  leases: Leases;
  store: StackStore;
  undoFinisher: UndoFinisher;
}

/** Says what the removal of a stack deletes and keeps, and begins it. */
export class StackRemovals {
  readonly #options: StackRemovalsOptions;

  static create(options: StackRemovalsOptions): StackRemovals {
    return new StackRemovals(options);
  }

  private constructor(options: StackRemovalsOptions) {
    this.#options = options;
  }

  /** Changes nothing. */
  async plan(record: StackRecord, mode: RemovalMode): Promise<RemovalPlan> {
    const { deployments, undoFinisher } = this.#options;
    const [azureStack, outside] = await Promise.all([
      deployments.read(azureIdentity(record)),
      undoFinisher.plan(record, mode),
    ]);
    requireOurs(record, azureStack);
    const owned = azureStack?.resources ?? [];
    return {
      mode,
      deleted: [
        ...owned.map(({ id, type }) => ({ id, type })),
        ...outside.deleted,
      ],
      kept: [...outside.kept, ...keptByAzure(owned)],
    };
  }

  /** Begins to delete; the follower ends it. */
  async start(record: StackRecord, mode: RemovalMode): Promise<StackRecord> {
    const { deployments, leases, store } = this.#options;
    return leases.hold(stackResourceRef(record), async () => {
      const current = (await store.get(record)) ?? record;
      const identity = azureIdentity(current);
      const azureStack = await deployments.read(identity);
      requireOurs(current, azureStack);
      if (azureStack && azureStack.state !== 'deleting') {
        await deployments.startDelete(identity);
      }
      return store.save({
        ...current,
        state: 'undoing',
        removal: mode,
        kept: keptByAzure(azureStack?.resources ?? current.resources),
        error: undefined,
      });
    });
  }
}

function requireOurs(
  { entityRef, stackId }: StackRecord,
  azureStack: AzureStack | undefined,
): void {
  if (azureStack && azureStack.entityRef !== entityRef) {
    const name = stackId.slice(stackId.lastIndexOf('/') + 1);
    throw new InputError(`Stack ${name} is not ours; it stays as it is`);
  }
}
