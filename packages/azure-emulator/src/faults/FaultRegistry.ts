import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { Fault, FaultKind, FaultRequest } from './FaultKind';

/** The faults that are on; durable, so that a restart keeps them. */
export class FaultRegistry {
  readonly #context: EmulatorContext;
  readonly #kinds = new Map<string, FaultKind>();

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  get #store() {
    return this.#context.collection<Fault>('faults');
  }

  /** Makes a kind known; call while surfaces are made, before `resume`. */
  register(kind: FaultKind): void {
    this.#kinds.set(kind.kind, kind);
  }

  get kinds(): string[] {
    return [...this.#kinds.keys()].sort();
  }

  kind(name: string): FaultKind | undefined {
    return this.#kinds.get(name);
  }

  /** Faults that are on, oldest first; of one kind where given. */
  active(kind?: string): Fault[] {
    return [...this.#store.values()]
      .filter(fault => !kind || fault.kind === kind)
      .sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  }

  /** Switches a fault on; the request has been checked. */
  add(request: FaultRequest): Fault {
    const { clock } = this.#context;
    const now = clock.now();
    const fault: Fault = {
      ...request,
      id: randomUUID(),
      startedAt: new Date(now).toISOString(),
      ...(request.seconds && {
        endsAt: new Date(now + request.seconds * 1000).toISOString(),
      }),
    };
    this.#store.put(fault.id, fault);
    this.#kinds.get(fault.kind)?.apply?.(fault);
    this.#schedule(fault);
    return fault;
  }

  /** Switches a fault off; false where there is none. */
  remove(id: string): boolean {
    const fault = this.#store.get(id);
    if (!fault) {
      return false;
    }
    this.#store.delete(id);
    this.#kinds.get(fault.kind)?.clear?.(fault);
    return true;
  }

  /** Counts one use of a fault that has a `count`; the last use switches it off. */
  use(fault: Fault): void {
    if (fault.count === undefined) {
      return;
    }
    if (fault.count <= 1) {
      this.remove(fault.id);
    } else {
      this.#store.put(fault.id, { ...fault, count: fault.count - 1 });
    }
  }

  /** Takes up the faults of the last run. */
  resume(): void {
    for (const fault of this.active()) {
      this.#schedule(fault);
    }
  }

  #schedule(fault: Fault): void {
    if (fault.endsAt) {
      const waitMs = Date.parse(fault.endsAt) - this.#context.clock.now();
      this.#context.clock.schedule(Math.max(0, waitMs), () =>
        this.remove(fault.id),
      );
    }
  }
}
