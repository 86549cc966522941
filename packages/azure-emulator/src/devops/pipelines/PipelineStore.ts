import { Collection } from '../../Collection';
import { EmulatorContext } from '../../EmulatorContext';
import { DevOpsError } from '../DevOpsError';
import { PipelineDefinition } from './PipelineDefinition';
import { PipelineRun } from './PipelineRun';
import { ResourcePermission, ServiceConnection } from './ServiceConnection';

/** What the project keeps about pipelines, durably. */
export class PipelineStore {
  readonly definitions: Collection<PipelineDefinition>;
  readonly runs: Collection<PipelineRun>;
  readonly connections: Collection<ServiceConnection>;
  readonly permissions: Collection<ResourcePermission>;
  readonly #logs: Collection<string[]>;
  readonly #counters: Collection<number>;
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
    this.definitions = context.collection('devops.definitions');
    this.runs = context.collection('devops.runs');
    this.connections = context.collection('devops.connections');
    this.permissions = context.collection('devops.permissions');
    this.#logs = context.collection('devops.logs');
    this.#counters = context.collection('devops.counters');
  }

  /** 1 and up; a number is given once, also after what had it was deleted. */
  nextId(kind: 'definitions' | 'runs'): number {
    const id = (this.#counters.get(kind) ?? 0) + 1;
    this.#counters.put(kind, id);
    return id;
  }

  now(): string {
    return new Date(this.#context.clock.now()).toISOString();
  }

  requireDefinition(id: string | number): PipelineDefinition {
    const found = this.definitions.get(String(id));
    if (!found) {
      throw new DevOpsError(
        404,
        'DefinitionNotFoundException',
        `Build definition ${id} does not exist, or you do not have permission to view it.`,
      );
    }
    return found;
  }

  requireRun(id: string | number): PipelineRun {
    const found = this.runs.get(String(id));
    if (!found) {
      throw new DevOpsError(
        404,
        'BuildNotFoundException',
        `The requested build ${id} could not be found.`,
      );
    }
    return found;
  }

  /** By name or id; names ignore case. */
  findConnection(nameOrId: string): ServiceConnection | undefined {
    const wanted = nameOrId.toLowerCase();
    return [...this.connections.values()].find(
      each => each.id === wanted || each.name.toLowerCase() === wanted,
    );
  }

  permission(type: string, id: string): ResourcePermission {
    return (
      this.permissions.get(`${type}/${id}`) ?? {
        type,
        id,
        allPipelines: false,
        pipelines: [],
      }
    );
  }

  mayUse(definitionId: number, type: string, id: string): boolean {
    const { allPipelines, pipelines } = this.permission(type, id);
    return allPipelines || pipelines.some(each => each.id === definitionId);
  }

  /** Lines of one log of a run; logs are numbered from 1. */
  log(runId: number, logId: number): string[] | undefined {
    return this.#logs.get(`${runId}/${logId}`);
  }

  writeLog(runId: number, logId: number, lines: string[]): void {
    this.#logs.put(`${runId}/${logId}`, lines);
  }

  /** Forgets a pipeline with its runs and their logs. */
  deleteDefinition({ id }: PipelineDefinition): void {
    const runs = [...this.runs.values()].filter(
      each => each.definitionId === id,
    );
    for (const run of runs) {
      run.records.forEach(({ logId }) => {
        if (logId) {
          this.#logs.delete(`${run.id}/${logId}`);
        }
      });
      this.runs.delete(String(run.id));
    }
    this.definitions.delete(String(id));
  }
}
