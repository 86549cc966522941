import { randomUUID } from 'node:crypto';
import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';
import { ActivityEvent } from './ActivityEvent';
import { recordActivity } from './activityLog';

/** A long-running operation, durable. */
export interface Operation {
  id: string;
  status: 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled';
  error?: { code: string; message: string; details?: unknown };
  /** ISO 8601. */
  startedAt: string;
  /** When it ends by itself (ISO 8601); left out: whoever began it calls `end`. */
  endsAt?: string;
  /** What it works on; polling it needs no other right than to be signed in. */
  resourceId: string;
  /** Whose work it is: the part that resumes it after a restart. */
  kind: string;
  /** Sent by the operation's own address when it succeeded. */
  result?: unknown;
  /** The activity log's event that its end adds; left out: none. */
  activity?: Omit<ActivityEvent, 'status'>;
  /** Status of the Location address once it ended; 200 where left out. */
  finalStatus?: number;
}

/** How an operation ends. */
export type OperationOutcome = Pick<
  Operation,
  'status' | 'error' | 'result' | 'finalStatus'
>;

/** The operations of one emulator; those with an end time end by the clock, also after a restart. */
export class Operations {
  readonly #context: EmulatorContext;
  readonly #listeners = new Map<string, Array<(ended: Operation) => void>>();
  readonly #kinds = new Map<string, (ended: Operation) => void>();
  readonly #store: Collection<Operation>;
  /** Ids of those in progress. */
  readonly #running: Set<string>;

  constructor(context: EmulatorContext) {
    this.#context = context;
    this.#store = context.collection<Operation>('operations');
    this.#running = new Set(
      [...this.#store.values()]
        .filter(each => each.status === 'InProgress')
        .map(each => each.id),
    );
  }

  get(id: string): Operation | undefined {
    return this.#store.get(id);
  }

  /** Begins one; `seconds` is Azure's own duration, left out: it ends by `end`. */
  start(options: {
    kind: string;
    resourceId: string;
    seconds?: number;
    result?: unknown;
    finalStatus?: number;
    activity?: Operation['activity'];
  }): Operation {
    const { seconds, ...given } = options;
    const { clock, speed } = this.#context;
    const endsAt =
      seconds === undefined
        ? undefined
        : new Date(clock.now() + (seconds * 1000) / speed).toISOString();
    const operation: Operation = {
      id: randomUUID(),
      status: 'InProgress',
      startedAt: new Date(clock.now()).toISOString(),
      endsAt,
      ...given,
    };
    this.#store.put(operation.id, operation);
    this.#running.add(operation.id);
    this.#schedule(operation);
    return operation;
  }

  /** Ends one that is in progress and tells who waits for it; later calls do nothing. */
  end(id: string, outcome: OperationOutcome): void {
    const operation = this.#store.get(id);
    if (operation?.status !== 'InProgress') {
      return;
    }
    const ended: Operation = {
      ...operation,
      ...outcome,
      endsAt: new Date(this.#context.clock.now()).toISOString(),
    };
    this.#context.atomically(() => {
      this.#kinds.get(operation.kind)?.(ended);
      this.#store.put(id, ended);
      this.#recordEnd(ended);
    });
    this.#running.delete(id);
    for (const listener of this.#listeners.get(id) ?? []) {
      listener(ended);
    }
    this.#listeners.delete(id);
  }

  /** Calls back once when it has ended; at once, but not within this call, where it has already. */
  onEnd(id: string, callback: (ended: Operation) => void): void {
    const operation = this.#store.get(id);
    if (operation && operation.status !== 'InProgress') {
      queueMicrotask(() => callback(operation));
      return;
    }
    this.#listeners.set(id, [...(this.#listeners.get(id) ?? []), callback]);
  }

  /**
   * What the end of each operation of a kind means, before anyone hears of it. It may run twice
   * for one operation when the process is killed in between.
   */
  onEndOfKind(kind: string, effect: (ended: Operation) => void): void {
    this.#kinds.set(kind, effect);
  }

  /** Takes up what was in progress when the emulator last ran; after all kinds are known. */
  resume(): void {
    this.#inProgress().forEach(operation => this.#schedule(operation));
  }

  /** Those in progress, such as for a part that resumes its own. */
  inProgress(kind: string): Operation[] {
    return this.#inProgress().filter(each => each.kind === kind);
  }

  #recordEnd({ activity, status, error }: Operation): void {
    if (activity) {
      const isWell = status === 'Succeeded';
      recordActivity(
        {
          ...activity,
          status: isWell ? 'Succeeded' : 'Failed',
          ...(error && {
            properties: { statusMessage: JSON.stringify({ error }) },
          }),
        },
        this.#context,
      );
    }
  }

  #inProgress(): Operation[] {
    return [...this.#running].flatMap(id => this.#store.get(id) ?? []);
  }

  #schedule(operation: Operation): void {
    if (operation.endsAt === undefined) {
      return;
    }
    const { clock } = this.#context;
    const waitMs = Math.max(0, Date.parse(operation.endsAt) - clock.now());
    clock.schedule(waitMs, () =>
      this.end(operation.id, { status: 'Succeeded' }),
    );
  }
}
