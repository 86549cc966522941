import { Collection } from '../Collection';
import { ArmResource, ResourceChange, ResourceStore } from './ResourceStore';
import { isWithin } from './resourceId';

/** Holds resources in a durable collection, keyed by their ids in lower case. */
export class DurableResourceStore implements ResourceStore {
  readonly #items: Collection<ArmResource>;
  readonly #listeners = new Set<(change: ResourceChange) => void>();

  constructor(items: Collection<ArmResource>) {
    this.#items = items;
  }

  get(id: string): ArmResource | undefined {
    return this.#items.get(id.toLowerCase());
  }

  put(resource: ArmResource): void {
    const previous = this.get(resource.id);
    this.#items.put(resource.id.toLowerCase(), resource);
    this.#tell({ kind: 'put', resource, previous });
  }

  delete(id: string): void {
    const resource = this.get(id);
    if (resource) {
      this.#items.delete(id.toLowerCase());
      this.#tell({ kind: 'delete', resource, previous: resource });
    }
  }

  list(filter: { scope?: string; type?: string }): ArmResource[] {
    const scope = filter.scope ?? '';
    const type = filter.type?.toLowerCase();
    return [...this.#items.entries()]
      .filter(
        ([, each]) =>
          (!type || each.type.toLowerCase() === type) &&
          isWithin(each.id, scope),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, each]) => each);
  }

  onChange(listener: (change: ResourceChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: ResourceChange): void {
    for (const listener of [...this.#listeners]) {
      listener(change);
    }
  }
}
