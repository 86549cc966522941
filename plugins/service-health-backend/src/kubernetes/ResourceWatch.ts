import type { AzureClock } from '@slipway/azure-node';
import { KubernetesConnection, KubernetesObject } from './KubernetesConnection';
import { KubernetesError } from './KubernetesError';

/** A watch is renewed this often, so that a lost right or a dead connection shows. */
const WATCH_SECONDS = 20;

export interface ResourceWatchOptions<T> {
  /** Path of the list, such as `/api/v1/pods`. */
  path: string;
  connect: (signal: AbortSignal) => Promise<KubernetesConnection>;
  /** Keeps of an object what matters; only a change of that counts. */
  summarize: (object: KubernetesObject) => T;
  onChange: (namespace: string) => void;
  clock: AzureClock;
}

/** All objects of one kind in one cluster, kept in memory by a watch that resumes. */
export class ResourceWatch<T> {
  readonly #options: ResourceWatchOptions<T>;
  /** Summaries by namespace, then by name. */
  readonly #objects = new Map<string, Map<string, T>>();
  readonly #abort = new AbortController();
  #inSyncSince = 0;
  #isInSync = false;
  #failure: unknown;
  #settle: () => void = () => {};
  #settled = new Promise<void>(resolve => {
    this.#settle = resolve;
  });

  private constructor(options: ResourceWatchOptions<T>) {
    this.#options = options;
  }

  static start<T>(options: ResourceWatchOptions<T>): ResourceWatch<T> {
    const watch = new ResourceWatch(options);
    void watch.#run();
    return watch;
  }

  /** Resolves once the first list has come or failed. */
  async ready(): Promise<void> {
    await this.#settled;
  }

  /** Why the objects can't be seen now; `undefined` while they can. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Until when what is in memory was true; `undefined` before the first list. */
  get sampledAt(): Date | undefined {
    if (this.#isInSync) {
      return new Date(this.#options.clock.now());
    }
    return this.#inSyncSince ? new Date(this.#inSyncSince) : undefined;
  }

  /** The objects of one namespace, or of all. */
  summaries(namespace?: string): T[] {
    return namespace === undefined
      ? [...this.#objects.values()].flatMap(one => [...one.values()])
      : [...(this.#objects.get(namespace)?.values() ?? [])];
  }

  stop() {
    this.#abort.abort();
  }

  async #run() {
    const { clock } = this.#options;
    const { signal } = this.#abort;
    let resourceVersion: string | undefined;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const connection = await this.#options.connect(signal);
        resourceVersion ??= await this.#list(connection);
        this.#setFailure(undefined);
        failures = 0;
        const startedAt = clock.now();
        resourceVersion = await this.#follow(connection, resourceVersion);
        if (clock.now() - startedAt < 1000) {
          await clock.wait(1000, signal); // A server that ends watches at once.
        }
      } catch (error) {
        if (error instanceof KubernetesError && error.status === 410) {
          resourceVersion = undefined; // Too old: list anew, at once.
        } else if (!signal.aborted) {
          this.#setFailure(error);
          failures++;
          const delayMs = Math.min(10_000, 500 * 2 ** failures);
          await clock.wait(delayMs, signal).catch(() => {});
        }
      }
    }
    this.#settle();
  }

  async #list(connection: KubernetesConnection): Promise<string> {
    const { path, summarize } = this.#options;
    const list = await connection.list(path, this.#abort.signal);
    const namespaces = new Set(this.#objects.keys());
    this.#objects.clear();
    for (const object of list.items) {
      this.#put(object, summarize(object));
    }
    for (const namespace of this.#objects.keys()) {
      namespaces.add(namespace);
    }
    namespaces.forEach(namespace => this.#options.onChange(namespace));
    return list.metadata.resourceVersion;
  }

  async #follow(connection: KubernetesConnection, from: string) {
    const { path } = this.#options;
    let resourceVersion = from;
    const events = connection.watch({
      path,
      resourceVersion,
      seconds: WATCH_SECONDS,
      signal: this.#abort.signal,
    });
    for await (const { type, object } of events) {
      if (type === 'ERROR') {
        const { code, reason, message } = object;
        throw new KubernetesError(
          Number(code),
          String(reason),
          String(message),
        );
      }
      resourceVersion = object.metadata?.resourceVersion ?? resourceVersion;
      if (type !== 'BOOKMARK') {
        this.#apply(object, type === 'DELETED');
      }
    }
    return resourceVersion;
  }

  #put(object: KubernetesObject, summary: T) {
    const { namespace = '', name = '' } = object.metadata ?? {};
    const known = this.#objects.get(namespace) ?? new Map<string, T>();
    this.#objects.set(namespace, known.set(name, summary));
  }

  #apply(object: KubernetesObject, isDeleted: boolean) {
    const { namespace = '', name = '' } = object.metadata ?? {};
    const known = this.#objects.get(namespace);
    const before = known?.get(name);
    const summary = this.#options.summarize(object);
    if (isDeleted) {
      known?.delete(name);
    } else {
      this.#put(object, summary);
    }
    if (isDeleted || JSON.stringify(before) !== JSON.stringify(summary)) {
      this.#options.onChange(namespace);
    }
  }

  #setFailure(failure: unknown) {
    const hadFailure = this.#failure !== undefined;
    if (failure !== undefined && this.#isInSync) {
      this.#inSyncSince = this.#options.clock.now();
    }
    this.#isInSync = failure === undefined;
    this.#failure = failure;
    this.#settle();
    if (hadFailure !== (failure !== undefined)) {
      [...this.#objects.keys()].forEach(one => this.#options.onChange(one));
    }
  }
}
