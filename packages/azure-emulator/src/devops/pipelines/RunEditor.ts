import { PipelineRun, TimelineRecord } from './PipelineRun';
import { PipelineStore } from './PipelineStore';

/** Changes one run in the store, entry by entry. */
export class RunEditor {
  constructor(
    readonly store: PipelineStore,
    readonly runId: number,
  ) {}

  /** As it is now; throws where it was deleted. */
  get run(): PipelineRun {
    return this.store.requireRun(this.runId);
  }

  get isCancelling(): boolean {
    return this.run.status === 'cancelling';
  }

  change(change: Partial<PipelineRun>): void {
    this.store.runs.put(String(this.runId), { ...this.run, ...change });
  }

  record(type: TimelineRecord['type'], identifier: string): TimelineRecord {
    const found = this.run.records.find(
      each => each.type === type && each.identifier === identifier,
    );
    if (!found) {
      throw new Error(`Run ${this.runId} has no ${type} '${identifier}'`);
    }
    return found;
  }

  /** How what has ended did so, by identifier. */
  results(type: TimelineRecord['type']): Map<string, TimelineRecord['result']> {
    return new Map(
      this.run.records
        .filter(each => each.type === type)
        .map(each => [each.identifier, each.result]),
    );
  }

  /** Replaces the entries of a kind by new ones. */
  replace(type: RegExp, records: TimelineRecord[]): void {
    const kept = this.run.records.filter(each => !type.test(each.type));
    this.change({ records: [...kept, ...records] });
  }

  /** Gives an entry its log, with a number that none has. */
  openLog(id: string): number {
    const known = this.run.records.map(each => each.logId ?? 0);
    const logId = Math.max(0, ...known) + 1;
    this.#changeRecords(each => each.id === id, { logId });
    return logId;
  }

  begin(id: string): void {
    const startTime = this.store.now();
    this.#changeRecords(each => each.id === id, {
      state: 'inProgress',
      startTime,
    });
  }

  finish(
    id: string,
    result: TimelineRecord['result'],
    issues: string[] = [],
  ): void {
    const finishTime = this.store.now();
    this.#changeRecords(each => each.id === id, {
      state: 'completed',
      finishTime,
      result,
      issues,
    });
  }

  /** Ends an entry by the worst of what lies in it. */
  finishByChildren(id: string): void {
    const children = this.run.records
      .filter(each => each.parentId === id)
      .map(each => each.result);
    const worst = (['failed', 'canceled', 'succeededWithIssues'] as const).find(
      each => children.includes(each),
    );
    const isCut = this.isCancelling && worst !== 'failed';
    this.finish(id, isCut ? 'canceled' : (worst ?? 'succeeded'));
  }

  /** Ends an entry and all below it without having run. */
  skip(identifier: string): void {
    this.#changeRecords(
      each =>
        each.identifier === identifier ||
        each.identifier.startsWith(`${identifier}.`),
      {
        state: 'completed',
        result: this.isCancelling ? 'canceled' : 'skipped',
      },
    );
  }

  #changeRecords(
    isMeant: (each: TimelineRecord) => boolean,
    change: Partial<TimelineRecord>,
  ): void {
    this.change({
      records: this.run.records.map(each =>
        isMeant(each) ? { ...each, ...change } : each,
      ),
    });
  }
}
