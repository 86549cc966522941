import { randomUUID } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { deleteUnnamed } from './completeMode';
import { evaluateOutputs } from '../template/evaluateOutputs';
import { EvaluationScope } from '../template/EvaluationScope';
import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';
import { failedDeployment } from './deploymentErrors';
import {
  DeploymentDependencies,
  PreparedDeployment,
  prepareDeployment,
} from './prepareDeployment';
import { NewDeployment } from './NewDeployment';
import { isNestedDeployment } from './nestedDeployment';
import { ResourceWriter } from './ResourceWriter';

/**
 * Runs deployments: each resource as soon as all it depends on is there. Progress is durable;
 * `resume` goes on after a restart.
 */
export class DeploymentRunner {
  readonly #deps: DeploymentDependencies;
  readonly #writer: ResourceWriter;
  readonly #stepping = new Set<string>();
  readonly #deleting = new Set<string>();
  readonly #prepared = new Map<string, PreparedDeployment>();

  constructor(deps: DeploymentDependencies) {
    this.#deps = deps;
    this.#writer = new ResourceWriter(deps, {
      startNested: request => this.start(request),
      prepare: record => this.#prepare(record),
      settled: id => this.#stepLater(id),
    });
  }

  /** Begins a deployment; throws where its template or the caller's rights don't allow it. */
  start(request: NewDeployment): DeploymentRecord {
    const { context, engine, store } = this.#deps;
    const { template, parameters, templateLink, parametersLink, ...rest } =
      request;
    const before = store.get(request.id);
    if (before?.state === 'Running') {
      if (before.parentId && before.parentId === request.parentId)
        return before;
      throw new ArmError(
        409,
        'DeploymentActive',
        `The deployment with resource id '${before.id}' cannot be saved, because this would overwrite an existing deployment which is still active.`,
      );
    }
    engine.authorize(
      request.caller,
      'Microsoft.Resources/deployments/write',
      request.id,
    );
    const startedAtMs = context.clock.now();
    const input: DeploymentInput = {
      template,
      parameters,
      ...(templateLink && { templateLink }),
      ...(parametersLink && { parametersLink }),
    };
    const identity = { mode: 'Incremental' as const, ...rest, startedAtMs };
    const outerScope = this.#outerScope(request.id, rest);
    const prepared = prepareDeployment(identity, input, this.#deps, {
      outerScope,
    });
    const operation = engine.operations.start({
      kind: 'deployment',
      resourceId: request.id,
    });
    const record: DeploymentRecord = {
      isOuterScope: false,
      baseDepth: 0,
      correlationId: randomUUID(),
      ...identity,
      state: 'Running',
      operationId: operation.id,
      resources: {},
      outputResources: [],
    };
    store.create(record, input);
    this.#prepared.set(record.id.toLowerCase(), prepared);
    this.#stepLater(record.id);
    return record;
  }

  /** Takes up what was running when the emulator last stopped. */
  resume(): void {
    for (const record of this.#deps.store.running()) {
      for (const progress of Object.values(record.resources)) {
        if (progress.state === 'Running')
          this.#writer.follow(record.id, progress);
      }
      this.#stepLater(record.id);
    }
  }

  /** Stops a deployment and those nested in it; what is being written goes on. */
  cancel(id: string): void {
    const record = this.#deps.store.get(id);
    if (record?.state !== 'Running') return;
    const error: ErrorDetail = {
      code: 'DeploymentCanceled',
      message: `The deployment '${record.name}' was canceled.`,
    };
    this.#end({ ...record, state: 'Canceled', error });
    Object.values(record.resources).forEach(each => this.cancel(each.id));
  }

  #outerScope(
    id: string,
    request: { parentId?: string; isOuterScope?: boolean },
  ): EvaluationScope | undefined {
    const { parentId, isOuterScope } = request;
    const parent = parentId ? this.#deps.store.get(parentId) : undefined;
    if (!isOuterScope || !parent) return undefined;
    const { plan } = this.#prepare(parent);
    return plan.resources.find(
      each => each.id.toLowerCase() === id.toLowerCase(),
    )?.scope;
  }

  #prepare(record: DeploymentRecord): PreparedDeployment {
    const key = record.id.toLowerCase();
    let prepared = this.#prepared.get(key);
    if (!prepared) {
      const input = this.#deps.store.input(record.id);
      const outerScope = this.#outerScope(record.id, record);
      prepared = prepareDeployment(record, input, this.#deps, { outerScope });
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  /** Steps soon, once however often it is asked for. */
  #stepLater(id: string): void {
    if (this.#stepping.has(id)) return;
    this.#stepping.add(id);
    this.#deps.context.clock.schedule(0, () => {
      this.#stepping.delete(id);
      this.#step(id);
    });
  }

  /** Launches whatever can run, until nothing more can. */
  #step(id: string): void {
    const first = this.#deps.store.get(id);
    if (first?.state !== 'Running') return;
    let prepared: PreparedDeployment;
    try {
      prepared = this.#prepare(first);
    } catch (error) {
      this.#end({ ...first, state: 'Failed', error: toErrorDetail(error) });
      return;
    }
    const wanted = prepared.plan.resources.filter(
      each => each.isWanted && !each.isExisting,
    );
    const byId = new Map(wanted.map(each => [each.id.toLowerCase(), each]));
    for (let hasLaunched = true; hasLaunched;) {
      hasLaunched = false;
      for (const [key, planned] of byId) {
        const record = this.#deps.store.get(id);
        if (record?.state !== 'Running') return;
        if (record.resources[key]) continue;
        const before = [...planned.dependsOn].filter(each => byId.has(each));
        const isReady = before.every(
          each => record.resources[each]?.state === 'Succeeded',
        );
        if (isReady) {
          this.#writer.launch(record, planned, before);
          hasLaunched = true;
        }
      }
    }
    this.#finish(id, prepared);
  }

  #finish(id: string, prepared: PreparedDeployment): void {
    const record = this.#deps.store.get(id);
    if (record?.state !== 'Running') return;
    const progress = Object.values(record.resources);
    if (progress.some(each => each.state === 'Running')) return;
    const failed = progress.filter(each => each.state === 'Failed');
    if (failed.length > 0) {
      const error = failedDeployment(record, failed);
      this.#end({ ...record, state: 'Failed', error });
      return;
    }
    if (record.mode === 'Complete' && !record.hasDeleted) {
      this.#deleteUnnamed(record, prepared);
      return;
    }
    try {
      const outputs = evaluateOutputs(prepared.template, prepared.scope);
      this.#end({ ...record, state: 'Succeeded', outputs });
    } catch (error) {
      const detail = toErrorDetail(error);
      const code = 'DeploymentOutputEvaluationFailed';
      const { message } = detail;
      this.#end({
        ...record,
        state: 'Failed',
        error: { code, message, details: [detail] },
      });
    }
  }

  /** Ends a complete deployment's work; its state is kept once all is deleted. */
  async #deleteUnnamed(
    record: DeploymentRecord,
    prepared: PreparedDeployment,
  ): Promise<void> {
    if (this.#deleting.has(record.id)) return;
    this.#deleting.add(record.id);
    const deleted = await deleteUnnamed(record, prepared, this.#deps);
    this.#deleting.delete(record.id);
    const now = this.#deps.store.get(record.id);
    if (now?.state !== 'Running') return;
    const entries = deleted.map(each => [each.id.toLowerCase(), each]);
    const resources = { ...now.resources, ...Object.fromEntries(entries) };
    this.#deps.store.put({ ...now, resources, hasDeleted: true });
    this.#stepLater(record.id);
  }

  #end(record: DeploymentRecord): void {
    const { context, engine, store } = this.#deps;
    const ids = Object.values(record.resources)
      .filter(each => each.state === 'Succeeded' && !each.isDeletion)
      .flatMap(each =>
        isNestedDeployment(each)
          ? (store.get(each.id)?.outputResources ?? [])
          : [each.id],
      );
    store.put({
      ...record,
      endedAtMs: context.clock.now(),
      outputResources: [...new Set(ids)],
    });
    this.#prepared.delete(record.id.toLowerCase());
    const status = record.state === 'Running' ? 'Failed' : record.state;
    engine.recordActivity({
      caller: record.caller,
      operationName: 'Microsoft.Resources/deployments/write',
      resourceId: record.id,
      status: status === 'Succeeded' ? 'Succeeded' : 'Failed',
      correlationId: record.correlationId,
      ...(record.error && { properties: { ...record.error } }),
    });
    engine.operations.end(record.operationId, { status, error: record.error });
  }
}
