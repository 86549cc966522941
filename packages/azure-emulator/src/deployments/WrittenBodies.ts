import { EmulatorContext } from '../EmulatorContext';
import { JsonObject } from '../template/Json';

/** What deployments last wrote to each resource: a prediction tells by it what is taken away. */
export class WrittenBodies {
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
    context.resources.onChange(({ kind, resource }) => {
      if (kind === 'delete') this.#bodies.delete(resource.id.toLowerCase());
    });
  }

  get #bodies() {
    return this.#context.collection<JsonObject>('deployedBodies');
  }

  get(id: string): JsonObject | undefined {
    return this.#bodies.get(id.toLowerCase());
  }

  put(id: string, body: JsonObject): void {
    this.#bodies.put(id.toLowerCase(), body);
  }
}
