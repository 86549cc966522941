import { Caller } from '../arm/Caller';
import { denyStackResources, undenyStackResources } from './denyStackResources';
import { DeploymentServices } from './DeploymentServices';
import { collectOutcome } from './collectOutcome';
import { deleteInOrder } from './deleteInOrder';
import { DeploymentInput } from './DeploymentRecord';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';
import { partUnmanaged } from './partUnmanaged';
import { ManagedResource, StackRecord } from './StackRecord';
import { StackStore } from './StackStore';

/** Runs stacks: deploys, then deletes or lets go what is no longer theirs. Resumes after a restart. */
export class StackRunner {
  readonly #services: DeploymentServices;
  readonly #stacks: StackStore;

  constructor(services: DeploymentServices, stacks: StackStore) {
    this.#services = services;
    this.#stacks = stacks;
  }

  /** Begins the deployment of a stack that has just been written. */
  deploy(record: StackRecord, input: DeploymentInput): void {
    const { context } = this.#services;
    this.#stacks.putInput(record.id, input);
    this.#stacks.put(record);
    context.clock.schedule(0, () => this.#deploy(record.id));
  }

  /** Deletes a stack, with what it owns as its `actionOnUnmanage` says. */
  delete(record: StackRecord): void {
    this.#stacks.put(record);
    this.#cleanUp(record.id);
  }

  resume(): void {
    for (const { id, state } of this.#stacks.unsettled()) {
      if (state === 'deploying') this.#deploy(id);
      else this.#cleanUp(id);
    }
  }

  #deploy(id: string): void {
    const record = this.#stacks.get(id);
    if (!record?.deploymentId) return;
    const { engine, runner, store } = this.#services;
    try {
      const deployment =
        store.get(record.deploymentId) ??
        runner.start({
          id: record.deploymentId,
          name: record.deploymentId.split('/').at(-1) ?? record.name,
          target: record.target,
          location: record.location,
          caller: actingFor(record),
          correlationId: record.correlationId,
          ...this.#stacks.input(id),
        });
      engine.operations.onEnd(deployment.operationId, () => this.#deployed(id));
    } catch (error) {
      this.#settle(record, deploymentError(record, toErrorDetail(error)));
    }
  }

  #deployed(id: string): void {
    const record = this.#stacks.get(id);
    if (!record?.deploymentId || record.state !== 'deploying') return;
    const { context, store } = this.#services;
    const deployment = store.get(record.deploymentId);
    const outcome = collectOutcome(record.deploymentId, store);
    const written: ManagedResource[] = outcome.written
      .filter(each => context.resources.get(each.id))
      .map(each => ({
        ...each,
        status: 'managed',
        denyStatus: record.denySettings.mode,
      }));
    const ids = new Set(written.map(each => each.id.toLowerCase()));
    const others = record.resources.filter(
      each => !ids.has(each.id.toLowerCase()),
    );
    if (deployment?.state !== 'Succeeded') {
      const resources = [...written, ...others];
      const { failed: failedResources } = outcome;
      const error = deploymentError(record, deployment?.error);
      this.#settle({ ...record, resources, failedResources }, error);
      return;
    }
    const { toDelete, detached } = partUnmanaged(
      others,
      record.actionOnUnmanage,
    );
    const next: StackRecord = {
      ...record,
      state: 'deletingResources',
      resources: written,
      toDelete,
      detachedResources: detached,
      failedResources: [],
      outputs: deployment.outputs,
    };
    this.#stacks.put(next);
    this.#cleanUp(id);
  }

  /** Deletes what is to be deleted, then ends the stack's operation. */
  async #cleanUp(id: string): Promise<void> {
    const record = this.#stacks.get(id);
    if (!record) return;
    const { context, engine } = this.#services;
    const failed = await deleteInOrder({
      context,
      engine,
      caller: actingFor(record),
      resources: record.toDelete,
    });
    const failedIds = new Set(failed.map(each => each.id));
    const kept = record.toDelete
      .filter(each => failedIds.has(each.id))
      .map(each => ({ ...each, status: 'deleteFailed' as const }));
    const deletedResources = record.toDelete
      .map(each => each.id)
      .filter(each => !failedIds.has(each));
    const isGoing = record.state === 'deleting';
    const owned = isGoing ? [] : record.resources;
    const done: StackRecord = {
      ...record,
      resources: [...owned, ...kept],
      toDelete: [],
      deletedResources,
      failedResources: failed,
    };
    this.#settle(done, failed.length > 0 ? deletionError(done) : undefined);
  }

  #settle(record: StackRecord, error: ErrorDetail | undefined): void {
    const { context, engine } = this.#services;
    const isGone = record.state === 'deleting' && !error;
    if (isGone) {
      undenyStackResources(record.id, context);
      this.#stacks.delete(record.id);
    } else {
      denyStackResources(record, context);
      this.#stacks.put({
        ...record,
        state: error ? 'failed' : 'succeeded',
        endedAtMs: context.clock.now(),
        error,
      });
    }
    const verb = record.state === 'deleting' ? 'delete' : 'write';
    engine.recordActivity({
      caller: record.caller,
      operationName: `Microsoft.Resources/deploymentStacks/${verb}`,
      resourceId: record.id,
      status: error ? 'Failed' : 'Succeeded',
      correlationId: record.correlationId,
      ...(error && { properties: { ...error } }),
    });
    const status = error ? 'Failed' : 'Succeeded';
    engine.operations.end(record.operationId, { status, error });
  }
}

/** Who deploys and deletes for a stack: what the stack denies does not hold it up. */
function actingFor({ caller, id }: StackRecord): Caller {
  return { ...caller, onBehalfOfStack: id };
}

function deploymentError(
  { correlationId }: StackRecord,
  cause: ErrorDetail | undefined,
): ErrorDetail {
  return {
    code: 'DeploymentStackDeploymentFailed',
    message: `One or more resources could not be deployed. Correlation id: '${correlationId}'.`,
    ...(cause && { details: [cause] }),
  };
}

function deletionError(record: StackRecord): ErrorDetail {
  return {
    code: 'DeploymentStackDeleteResourcesFailed',
    message: `One or more resources could not be deleted. Correlation id: '${record.correlationId}'.`,
    details: record.failedResources.map(({ id, error }) => ({
      ...error,
      target: id,
    })),
  };
}
