import { AzureClients } from '@slipway/azure-node';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorisedStack,
  RemovalPlan,
  RemovalRequest,
  SizeOffer,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  StackRun,
  TaskRequest,
  stackCreatePermission,
  stackDeletePermission,
  stackOperatePermission,
  stackReadPermission,
  stackResourceRef,
} from '@slipway/plugin-azure-stacks-common';
import { Leases } from '../database/Leases';
import {
  StackPlacement,
  StackRecord,
  StackStore,
} from '../database/StackStore';
import { StackAuthorizer } from '../permissions/StackAuthorizer';
import { SizeCatalog } from './capacity/SizeCatalog';
import { restartRollout } from './restartRollout';
import { StackDeployments } from './StackDeployments';
import { StackEngine, StackEngineOptions } from './StackEngine';
import { StackInspector } from './StackInspector';
import { StackPlan, planStack } from './StackPlan';
import { newRecord, toAuthorised, toStack } from './stackRecords';
import { StackRemovals } from './StackRemovals';

/** Stacks in one page of the list. */
const PAGE_SIZE = 200;

export interface DefaultStackEngineOptions {
  authorizer: StackAuthorizer;
  azure: AzureClients;
  deployments: StackDeployments;
  inspector: StackInspector;
  leases: Leases;
  removals: StackRemovals;
  sizes: SizeCatalog;
  store: StackStore;
}

/** The engine over Azure's deployment stacks. */
export class DefaultStackEngine implements StackEngine {
  readonly #options: DefaultStackEngineOptions;

  static create(options: DefaultStackEngineOptions): DefaultStackEngine {
    return new DefaultStackEngine(options);
  }

  private constructor(options: DefaultStackEngineOptions) {
    this.#options = options;
  }

  async validate(
    request: TaskRequest,
    userRef: string,
    { credentials }: StackEngineOptions,
  ): Promise<AuthorisedStack> {
    const { authorizer, inspector, leases, store } = this.#options;
    const plan = this.#plan(request);
    await authorizer.require(stackCreatePermission, plan, credentials);
    return leases.hold(stackResourceRef(plan), async () => {
      const { blocking, placement } = await inspector.check(plan);
      if (blocking.length > 0) {
        throw new InputError(
          blocking
            .map(({ field, message }) =>
              field ? `${field}: ${message}` : message,
            )
            .join('; '),
        );
      }
      await this.#reserve(plan, placement);
      const { taskId } = request;
      await store.saveAuthorisation({ ...plan, taskId, userRef });
      return toAuthorised(plan, userRef);
    });
  }

  async requireAuthorisation(request: TaskRequest): Promise<AuthorisedStack> {
    return this.#requireAuthorised(this.#plan(request), request.taskId);
  }

  async preview(
    request: StackRequest,
    { credentials }: StackEngineOptions,
  ): Promise<StackPreview> {
    const plan = this.#plan(request);
    const { authorizer, inspector } = this.#options;
    await authorizer.require(stackCreatePermission, plan, credentials);
    return inspector.preview(plan);
  }

  async capacity(
    request: StackRequest,
    { credentials }: StackEngineOptions,
  ): Promise<StackCapacity> {
    const plan = this.#plan(request);
    const { authorizer, inspector } = this.#options;
    await authorizer.require(stackCreatePermission, plan, credentials);
    return inspector.capacity(plan);
  }

  async deploy(request: TaskRequest): Promise<Stack> {
    const { leases } = this.#options;
    const plan = this.#plan(request);
    await this.#requireAuthorised(plan, request.taskId);
    const record = await leases.hold(stackResourceRef(plan), () =>
      this.#startDeployment(plan),
    );
    return toStack(record);
  }

  async get(
    key: StackKey,
    { credentials }: StackEngineOptions,
  ): Promise<Stack> {
    const record = await this.#record(key);
    await this.#options.authorizer.require(
      stackReadPermission,
      record,
      credentials,
    );
    return toStack(record);
  }

  async list(
    cursor: string | undefined,
    { credentials }: StackEngineOptions,
  ): Promise<StackPage> {
    const filter = await this.#options.authorizer.readFilter(credentials);
    const after = cursor && Buffer.from(cursor, 'base64url').toString('utf8');
    const records = await this.#options.store.list({
      after,
      limit: PAGE_SIZE + 1,
      filter,
    });
    const items = records.slice(0, PAGE_SIZE);
    const last = records.length > PAGE_SIZE && items[items.length - 1];
    return {
      items: items.map(toStack),
      nextCursor: last
        ? Buffer.from(stackResourceRef(last)).toString('base64url')
        : undefined,
    };
  }

  async sizes(environmentName: string): Promise<SizeOffer[]> {
    const { azure, sizes } = this.#options;
    const environment = azure.environment(environmentName);
    return sizes.list(environment.subscriptions[0], environment.location);
  }

  async removalPlan(
    { mode, ...key }: RemovalRequest,
    { credentials }: StackEngineOptions,
  ): Promise<RemovalPlan> {
    const { authorizer, removals } = this.#options;
    const record = await this.#record(key);
    await authorizer.require(stackDeletePermission, record, credentials);
    return removals.plan(record, mode);
  }

  async remove(
    { mode, ...key }: RemovalRequest,
    { credentials }: StackEngineOptions,
  ): Promise<Stack> {
    const { authorizer, removals } = this.#options;
    const record = await this.#record(key);
    await authorizer.require(stackDeletePermission, record, credentials);
    return toStack(await removals.start(record, mode));
  }

  async runs(
    key: StackKey,
    { credentials }: StackEngineOptions,
  ): Promise<StackRun[]> {
    const { authorizer, store } = this.#options;
    const record = await this.#record(key);
    await authorizer.require(stackReadPermission, record, credentials);
    return store.runsOf(key);
  }

  async restart(
    key: StackKey,
    { credentials }: StackEngineOptions,
  ): Promise<void> {
    const { authorizer, azure, leases } = this.#options;
    const record = await this.#record(key);
    await authorizer.require(stackOperatePermission, record, credentials);
    await leases.hold(stackResourceRef(key), () =>
      restartRollout(azure, record),
    );
  }

  #plan(request: StackRequest): StackPlan {
    const { azure } = this.#options;
    return planStack(request, azure.environment(request.environment));
  }

  async #record(key: StackKey): Promise<StackRecord> {
    const record = await this.#options.store.get(key);
    if (!record) {
      throw new NotFoundError(
        `${key.entityRef} has no stack in ${key.environment}`,
      );
    }
    return record;
  }

  async #requireAuthorised(
    plan: StackPlan,
    taskId: string,
  ): Promise<AuthorisedStack> {
    const userRef = await this.#options.store.findAuthorisedUser({
      ...plan,
      taskId,
    });
    if (!userRef) {
      throw new NotAllowedError(
        `Task ${taskId} is not authorised for ${plan.entityRef} in ${plan.environment} with these values: run azure:service:validate first`,
      );
    }
    return toAuthorised(plan, userRef);
  }

  /** Keeps the name for this request; a stack that exists stays as it is. */
  async #reserve(plan: StackPlan, placement: StackPlacement): Promise<void> {
    const { store } = this.#options;
    const record = await store.get(plan);
    if (record?.inputHash === plan.inputHash && record.state !== 'deleted') {
      return;
    }
    await store.save({ ...newRecord(plan, record), placement });
  }

  async #startDeployment(plan: StackPlan): Promise<StackRecord> {
    const { deployments, inspector, store } = this.#options;
    const record = (await store.get(plan)) ?? newRecord(plan);
    if (record.state === 'undoing') {
      throw new InputError(
        `${plan.entityRef} is being deleted in ${plan.environment}; wait for its end`,
      );
    }
    const azureStack = await deployments.read(plan);
    if (azureStack && azureStack.entityRef !== plan.entityRef) {
      throw new InputError(
        `Stack ${plan.stackName} exists and is not ours; nothing was changed`,
      );
    }
    if (azureStack?.state === 'running') {
      return store.save({ ...record, state: 'deploying', error: undefined });
    }
    const placement = record.placement ?? (await inspector.place(plan));
    const body = await inspector.describeDeployment(plan, placement);
    const isDone =
      azureStack?.state === 'succeeded' &&
      azureStack.deployedHash === body.hash;
    if (!isDone) {
      await deployments.start(plan, body);
    }
    // What is done already is read once more by the follower, without a write.
    return store.save({
      ...newRecord(plan, record),
      placement,
      state: isDone && record.state === 'succeeded' ? 'succeeded' : 'deploying',
    });
  }
}
