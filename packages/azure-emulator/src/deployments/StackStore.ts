import { isWithin } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { DeploymentInput } from './DeploymentRecord';
import { isSettled, StackRecord } from './StackRecord';

/** The deployment stacks of one emulator, by id without regard to case, durable. */
export class StackStore {
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  get #records() {
    return this.#context.collection<StackRecord>('deploymentStacks');
  }

  get #inputs() {
    return this.#context.collection<DeploymentInput>('deploymentStackInputs');
  }

  get(id: string): StackRecord | undefined {
    return this.#records.get(id.toLowerCase());
  }

  input(id: string): DeploymentInput {
    return (
      this.#inputs.get(id.toLowerCase()) ?? { template: {}, parameters: {} }
    );
  }

  putInput(id: string, input: DeploymentInput): void {
    this.#inputs.put(id.toLowerCase(), input);
  }

  put(record: StackRecord): void {
    this.#records.put(record.id.toLowerCase(), record);
  }

  delete(id: string): void {
    this.#records.delete(id.toLowerCase());
    this.#inputs.delete(id.toLowerCase());
  }

  /** Those right at `scopeId`, by name. */
  list(scopeId: string): StackRecord[] {
    const start = `${scopeId}/providers/microsoft.resources/deploymentstacks/`;
    return [...this.#records.values()]
      .filter(({ id }) => id.toLowerCase().startsWith(start.toLowerCase()))
      .sort((left, right) => left.name.localeCompare(right.name, 'en'));
  }

  unsettled(): StackRecord[] {
    return [...this.#records.values()].filter(each => !isSettled(each));
  }

  /** How many stand right at `scopeId`. */
  count(scopeId: string): number {
    return this.list(scopeId).length;
  }

  /** Ids of those at a scope or below it. */
  idsWithin(scopeId: string): string[] {
    return [...this.#records.values()]
      .map(each => each.id)
      .filter(id => isWithin(id, scopeId));
  }
}
