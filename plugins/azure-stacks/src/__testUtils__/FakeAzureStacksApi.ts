import type {
  RemovalPlan,
  RemovalRequest,
  SizeOffer,
  Stack,
  StackCapacity,
  StackKey,
  StackPreview,
  StackRequest,
  StackRun,
} from '@slipway/plugin-azure-stacks-common';
import type { AzureStacksApi } from '../api';

/** Answers what a test puts in, and remembers what was asked. */
export class FakeAzureStacksApi implements AzureStacksApi {
  stack?: Stack;
  nextPreview: StackPreview = { changes: [], currency: 'USD', blocking: [] };
  nextCapacity: StackCapacity = { readings: [], blocking: [] };
  nextSizes: SizeOffer[] = [];
  nextRuns: StackRun[] = [];
  nextRemoval: Omit<RemovalPlan, 'mode'> = { deleted: [], kept: [] };
  error?: Error;
  readonly previews: StackRequest[] = [];
  readonly removed: RemovalRequest[] = [];
  readonly restarted: StackKey[] = [];

  async preview(request: StackRequest) {
    this.previews.push(request);
    this.#throwIfAsked();
    return this.nextPreview;
  }

  async capacity() {
    this.#throwIfAsked();
    return this.nextCapacity;
  }

  async sizes() {
    this.#throwIfAsked();
    return this.nextSizes;
  }

  async getStack() {
    this.#throwIfAsked();
    return this.stack;
  }

  async runs() {
    this.#throwIfAsked();
    return this.nextRuns;
  }

  async removalPlan({ mode }: RemovalRequest) {
    this.#throwIfAsked();
    return { mode, ...this.nextRemoval };
  }

  async remove(request: RemovalRequest) {
    this.#throwIfAsked();
    this.removed.push(request);
  }

  async restart(key: StackKey) {
    this.#throwIfAsked();
    this.restarted.push(key);
  }

  #throwIfAsked() {
    if (this.error) {
      throw this.error;
    }
  }
}
