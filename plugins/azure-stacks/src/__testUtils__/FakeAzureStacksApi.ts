import type {
  Stack,
  StackKey,
  StackPreview,
  StackRequest,
} from '@slipway/plugin-azure-stacks-common';
import type { AzureStacksApi } from '../api';

/** Answers what a test puts in, and remembers what was asked. */
export class FakeAzureStacksApi implements AzureStacksApi {
  stack?: Stack;
  nextPreview: StackPreview = { changes: [], currency: 'USD', blocking: [] };
  error?: Error;
  readonly previews: StackRequest[] = [];
  readonly undone: StackKey[] = [];
  readonly restarted: StackKey[] = [];

  async preview(request: StackRequest) {
    this.previews.push(request);
    this.#throwIfAsked();
    return this.nextPreview;
  }

  async getStack() {
    this.#throwIfAsked();
    return this.stack;
  }

  async undo(key: StackKey) {
    this.#throwIfAsked();
    this.undone.push(key);
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
