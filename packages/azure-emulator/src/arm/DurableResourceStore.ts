import { Collection } from '../Collection';
import { SortedKeys } from '../store/SortedKeys';
import {
  ArmResource,
  ResourceChange,
  ResourceFilter,
  ResourceStore,
} from './ResourceStore';

/** What follows `/` among characters: everything below a scope lies before `scope` + this. */
const AFTER_SLASH = '0';

/** Holds resources in a durable collection, keyed by their ids in lower case, in order for lists. */
export class DurableResourceStore implements ResourceStore {
  readonly #items: Collection<ArmResource>;
  readonly #all = new SortedKeys();
  readonly #byType = new Map<string, SortedKeys>();
  readonly #listeners = new Set<(change: ResourceChange) => void>();

  constructor(items: Collection<ArmResource>) {
    this.#items = items;
    for (const [key, resource] of items.entries()) {
      this.#index(key, resource);
    }
  }

  get(id: string): ArmResource | undefined {
    return this.#items.get(id.toLowerCase());
  }

  put(resource: ArmResource): void {
    const key = resource.id.toLowerCase();
    const previous = this.#items.get(key);
    this.#items.put(key, resource);
    if (!previous) {
      this.#index(key, resource);
    }
    this.#tell({ kind: 'put', resource, previous });
  }

  delete(id: string): void {
    const key = id.toLowerCase();
    const resource = this.#items.get(key);
    if (resource) {
      this.#items.delete(key);
      this.#all.delete(key);
      this.#byType.get(resource.type.toLowerCase())?.delete(key);
      this.#tell({ kind: 'delete', resource, previous: resource });
    }
  }

  list(filter: ResourceFilter): ArmResource[] {
    return [...this.each(filter)];
  }

  *each({ scope = '', type, after }: ResourceFilter): Generator<ArmResource> {
    const keys = type ? this.#byType.get(type.toLowerCase()) : this.#all;
    for (const key of keys ? within(scope, keys, after) : []) {
      const resource = this.#items.get(key);
      if (resource) {
        yield resource;
      }
    }
  }

  onChange(listener: (change: ResourceChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #index(key: string, resource: ArmResource): void {
    this.#all.add(key);
    const type = resource.type.toLowerCase();
    const ofType = this.#byType.get(type) ?? new SortedKeys();
    this.#byType.set(type, ofType);
    ofType.add(key);
  }

  #tell(change: ResourceChange): void {
    for (const listener of [...this.#listeners]) {
      listener(change);
    }
  }
}

/** The key of `scope` itself, and those below it, behind `after`. */
function* within(scope: string, keys: SortedKeys, after = '') {
  const from = scope.toLowerCase().replace(/\/$/, '');
  if (from === '') {
    // No key is as high as this character.
    yield* keys.between(behind(after), '\uffff');
    return;
  }
  if (after === '') {
    yield* keys.between(from, behind(from));
  }
  const first = `${from}/`;
  const start = behind(after) > first ? behind(after) : first;
  yield* keys.between(start, `${from}${AFTER_SLASH}`);
}

/** The least text that comes behind `key`. */
function behind(key: string): string {
  return key === '' ? '' : `${key}\u0000`;
}
