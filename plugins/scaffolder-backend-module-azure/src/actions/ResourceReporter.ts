import { LoggerService } from '@backstage/backend-plugin-api';
import { StackResource } from '@slipway/plugin-azure-stacks-common';

/** Longest silence of a task's log, in milliseconds. */
const SILENCE_MS = 15_000;

/** Writes a line per resource and change of state, and one when all is still. */
export class ResourceReporter {
  readonly #logger: LoggerService;
  readonly #states = new Map<string, string>();
  #lastAt = Date.now();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  report(resources: StackResource[]): void {
    for (const { id, type, state, error } of resources) {
      if (this.#states.get(id) !== state) {
        this.#states.set(id, state);
        const name = id.slice(id.lastIndexOf('/') + 1);
        this.#write(
          error
            ? `${state} ${type} ${name}: ${error.code}: ${error.message}`
            : `${state} ${type} ${name}`,
        );
      }
    }
    if (Date.now() - this.#lastAt >= SILENCE_MS) {
      const ready = resources.filter(({ state }) => state === 'Succeeded');
      this.#write(
        `${ready.length} of ${resources.length} resources are ready; Azure is at work`,
      );
    }
  }

  #write(line: string): void {
    this.#lastAt = Date.now();
    this.#logger.info(line);
  }
}
