import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorisedStack,
  RemovalPlan,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  StackRun,
  TaskRequest,
} from '@slipway/plugin-azure-stacks-common';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';

/** An engine in memory: tasks in `authorisedTasks` may act. */
export class FakeStacks implements AzureStacksService {
  authorisedTasks = new Set<string>();
  nextPreview: StackPreview = { changes: [], currency: 'USD', blocking: [] };
  /** What `getStack` answers, one after the other; the last one stays. */
  stacks: Stack[] = [];
  deployCount = 0;

  async validate(request: TaskRequest): Promise<AuthorisedStack> {
    this.authorisedTasks.add(request.taskId);
    return this.requireAuthorisation(request);
  }

  async requireAuthorisation(request: TaskRequest): Promise<AuthorisedStack> {
    if (!this.authorisedTasks.has(request.taskId)) {
      throw new NotAllowedError(`Task ${request.taskId} is not authorised`);
    }
    return {
      userRef: 'user:default/engineer',
      stackId: '/subscriptions/0/stack',
      owner: 'group:default/product',
      parameters: request.parameters,
    };
  }

  async preview(): Promise<StackPreview> {
    return this.nextPreview;
  }

  async capacity(_request: StackRequest): Promise<StackCapacity> {
    return { readings: [], blocking: this.nextPreview.blocking };
  }

  async deploy(request: TaskRequest): Promise<Stack> {
    await this.requireAuthorisation(request);
    this.deployCount += 1;
    return this.#next();
  }

  async getStack(_key: StackKey): Promise<Stack> {
    return this.#next();
  }

  async listStacks(): Promise<StackPage> {
    return { items: this.stacks };
  }

  async undo(): Promise<Stack> {
    return this.#next();
  }

  async decommission(): Promise<Stack> {
    return this.#next();
  }

  async removalPlan(): Promise<RemovalPlan> {
    return { mode: 'undo', deleted: [], kept: [] };
  }

  async listRuns(): Promise<StackRun[]> {
    return [];
  }

  async restart(): Promise<void> {
    this.#next();
  }

  #next(): Stack {
    const [first, ...rest] = this.stacks;
    if (!first) {
      throw new NotFoundError('No stack');
    }
    if (rest.length > 0) {
      this.stacks = rest;
    }
    return first;
  }
}
