import { EmulatorContext } from '../EmulatorContext';
import { isWithin } from '../arm/resourceId';
import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';

/** Deployments at one scope with which Azure begins to delete the oldest, and how many it keeps. */
const startForgettingAt = 775;
const keptAfterForgetting = 750;

/** The deployments of one emulator, by id without regard to case, durable. */
export class DeploymentStore {
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  get #records() {
    return this.#context.collection<DeploymentRecord>('deployments');
  }

  get #inputs() {
    return this.#context.collection<DeploymentInput>('deploymentInputs');
  }

  get(id: string): DeploymentRecord | undefined {
    return this.#records.get(id.toLowerCase());
  }

  input(id: string): DeploymentInput {
    return (
      this.#inputs.get(id.toLowerCase()) ?? { template: {}, parameters: {} }
    );
  }

  create(record: DeploymentRecord, input: DeploymentInput): void {
    // The input first: a record without one could not go on after a kill.
    this.#inputs.put(record.id.toLowerCase(), input);
    this.put(record);
  }

  put(record: DeploymentRecord): void {
    this.#records.put(record.id.toLowerCase(), record);
  }

  delete(id: string): void {
    this.#records.delete(id.toLowerCase());
    this.#inputs.delete(id.toLowerCase());
  }

  /** Those right at `scopeId`, newest first. */
  list(scopeId: string): DeploymentRecord[] {
    const start = `${scopeId}/providers/microsoft.resources/deployments/`;
    return [...this.#records.values()]
      .filter(({ id }) => id.toLowerCase().startsWith(start.toLowerCase()))
      .sort((left, right) => right.startedAtMs - left.startedAtMs);
  }

  /** Keeps a scope's history below Azure's limit of 800, as Azure does: the oldest go. */
  forgetOldest(scopeId: string): void {
    const all = this.list(scopeId);
    if (all.length < startForgettingAt) return;
    for (const { id, state } of all.slice(keptAfterForgetting)) {
      if (state !== 'Running') this.delete(id);
    }
  }

  running(): DeploymentRecord[] {
    return [...this.#records.values()].filter(each => each.state === 'Running');
  }

  /** Removes those at a scope that is gone. */
  deleteWithin(scopeId: string): void {
    for (const { id } of [...this.#records.values()]) {
      if (isWithin(id, scopeId)) this.delete(id);
    }
  }
}
