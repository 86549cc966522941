import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';
import { KubernetesObject } from './KubernetesObject';

export interface StoreEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** As `resourceKey` names the kind. */
  resource: string;
  object: KubernetesObject;
  version: number;
}

/** How many events a watch can go back. */
const HISTORY_LENGTH = 4000;

/** The objects of one cluster, durable, with versions and watches. Objects read are read-only. */
export class ClusterStore {
  readonly name: string;
  readonly #context: EmulatorContext;
  readonly #collection: Collection<KubernetesObject>;
  readonly #versions: Collection<number>;
  readonly #kinds = new Map<string, Map<string, KubernetesObject>>();
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  readonly #history: StoreEvent[] = [];
  #version: number;
  #oldestVersion: number;

  constructor(context: EmulatorContext, name: string) {
    this.name = name;
    this.#context = context;
    this.#collection = context.collection(`kubernetes.${name}`);
    this.#versions = context.collection('kubernetes.versions');
    let newest = this.#versions.get(name) ?? 1;
    for (const [key, object] of this.#collection.entries()) {
      const [resource, ...rest] = key.split('/');
      this.#kind(resource).set(rest.join('/'), object);
      newest = Math.max(newest, Number(object.metadata.resourceVersion));
    }
    this.#version = newest + 1;
    this.#oldestVersion = this.#version;
  }

  /** Version of the newest write. */
  get version(): number {
    return this.#version;
  }

  get<T extends KubernetesObject = KubernetesObject>(
    resource: string,
    namespace: string | undefined,
    name: string,
  ): T | undefined {
    const key = `${namespace ?? ''}/${name}`;
    return this.#kind(resource).get(key) as T | undefined;
  }

  /** In order of namespace and name; of all namespaces where none is given. */
  list<T extends KubernetesObject = KubernetesObject>(
    resource: string,
    namespace?: string,
  ): T[] {
    return [...this.#kind(resource).values()]
      .filter(each => !namespace || each.metadata.namespace === namespace)
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) as T[];
  }

  /** Every object of a namespace, with its kind. */
  inNamespace(namespace: string): Array<[string, KubernetesObject]> {
    return [...this.#kinds].flatMap(([resource, objects]) =>
      [...objects.values()]
        .filter(each => each.metadata.namespace === namespace)
        .map(each => [resource, each] as [string, KubernetesObject]),
    );
  }

  /** Creates or replaces; fills in what the API server fills. A write without change is none. */
  put<T extends KubernetesObject>(resource: string, object: T): T {
    const { namespace, name } = object.metadata;
    const key = `${namespace ?? ''}/${name}`;
    const existing = this.#kind(resource).get(key);
    const metadata = {
      ...object.metadata,
      uid: existing?.metadata.uid ?? randomUUID(),
      creationTimestamp:
        existing?.metadata.creationTimestamp ?? this.timestamp(),
      generation: nextGeneration(existing, object),
      resourceVersion: existing?.metadata.resourceVersion,
    };
    const next = { ...object, metadata };
    // Compared as JSON would carry it: a member that is undefined is not there.
    if (existing && isDeepStrictEqual(plain(existing), plain(next))) {
      return existing as T;
    }
    this.#version += 1;
    metadata.resourceVersion = String(this.#version);
    const stored = plain(next);
    this.#kind(resource).set(key, stored);
    this.#collection.put(`${resource}/${key}`, stored);
    this.#tell(existing ? 'MODIFIED' : 'ADDED', resource, stored);
    return stored;
  }

  /** Removes an object and what it owns; a namespace takes its contents with it. */
  remove(
    resource: string,
    namespace: string | undefined,
    name: string,
    { isOrphaning = false }: { isOrphaning?: boolean } = {},
  ): void {
    const key = `${namespace ?? ''}/${name}`;
    const existing = this.#kind(resource).get(key);
    if (!existing) {
      return;
    }
    this.#version += 1;
    this.#versions.put(this.name, this.#version);
    this.#kind(resource).delete(key);
    this.#collection.delete(`${resource}/${key}`);
    const resourceVersion = String(this.#version);
    this.#tell('DELETED', resource, {
      ...existing,
      metadata: { ...existing.metadata, resourceVersion },
    });
    if (resource === 'namespaces') {
      this.inNamespace(name).forEach(([kind, each]) =>
        this.remove(kind, name, each.metadata.name),
      );
    } else if (!isOrphaning) {
      this.#removeOwned(existing);
    }
  }

  /** Forgets everything: the cluster is gone. */
  clear(): void {
    for (const [resource, objects] of this.#kinds) {
      [...objects.values()].forEach(each =>
        this.remove(resource, each.metadata.namespace, each.metadata.name),
      );
    }
  }

  /** Events after a version, oldest first; undefined when they are no longer known. */
  since(version: number): StoreEvent[] | undefined {
    return version < this.#oldestVersion
      ? undefined
      : this.#history.filter(event => event.version > version);
  }

  /** Called after each change, synchronously. Returns a function that stops it. */
  onChange(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Now, in the API's resolution of a second. */
  timestamp(): string {
    const iso = new Date(this.#context.clock.now()).toISOString();
    return iso.replace(/\.\d+Z$/, 'Z');
  }

  #removeOwned(owner: KubernetesObject): void {
    for (const [resource, objects] of this.#kinds) {
      for (const each of [...objects.values()]) {
        const owners = each.metadata.ownerReferences ?? [];
        if (owners.some(({ uid }) => uid === owner.metadata.uid)) {
          this.remove(resource, each.metadata.namespace, each.metadata.name);
        }
      }
    }
  }

  #kind(resource: string): Map<string, KubernetesObject> {
    let objects = this.#kinds.get(resource);
    if (!objects) {
      objects = new Map();
      this.#kinds.set(resource, objects);
    }
    return objects;
  }

  #tell(
    type: StoreEvent['type'],
    resource: string,
    object: KubernetesObject,
  ): void {
    const event = { type, resource, object, version: this.#version };
    this.#history.push(event);
    if (this.#history.length > HISTORY_LENGTH) {
      this.#oldestVersion = this.#history.shift()!.version;
    }
    [...this.#listeners].forEach(listener => listener(event));
  }
}

function sortKey({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Counts changes of what the owner wants, not of what the cluster reports. */
function nextGeneration(
  existing: KubernetesObject | undefined,
  object: KubernetesObject,
): number | undefined {
  if (!object.spec) {
    return existing?.metadata.generation;
  }
  const generation = existing?.metadata.generation ?? 0;
  const isSame =
    existing && isDeepStrictEqual(plain(existing.spec), plain(object.spec));
  return isSame ? generation : generation + 1;
}
