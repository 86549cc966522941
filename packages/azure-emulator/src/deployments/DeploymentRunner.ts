import { randomUUID } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { Operation } from '../arm/Operations';
import { evaluateJson } from '../template/evaluate';
import { evaluateOutputs } from '../template/evaluateOutputs';
import { EvaluationScope } from '../template/EvaluationScope';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { PlannedResource } from '../template/PlannedResource';
import {
  DeploymentInput,
  DeploymentRecord,
  ResourceProgress,
} from './DeploymentRecord';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';
import { failedDeployment, failedNested } from './deploymentErrors';
import {
  DeploymentDependencies,
  PreparedDeployment,
  prepareDeployment,
} from './prepareDeployment';
import { WrittenBodies } from './WrittenBodies';
import {
  evaluateBody,
  isNestedDeployment,
  isOuterScoped,
  nestedTarget,
} from './resourceBody';

/** Tries of one write that Azure answers with 429 or 5xx. */
const maximumTries = 8;
const defaultRetrySeconds = 15;

/** A new deployment, as a request or the deployment around it asks for it. */
export type NewDeployment = Pick<
  DeploymentRecord,
  'id' | 'name' | 'target' | 'location' | 'tags' | 'caller'
> &
  Partial<
    Pick<
      DeploymentRecord,
      'parentId' | 'isOuterScope' | 'baseDepth' | 'correlationId'
    >
  > &
  DeploymentInput;

/**
 * Runs deployments: each resource as soon as all it depends on is there. Progress is durable;
 * `resume` goes on after a restart.
 */
export class DeploymentRunner {
  readonly #deps: DeploymentDependencies;
  readonly #written: WrittenBodies;
  readonly #prepared = new Map<string, PreparedDeployment>();
  readonly #tries = new Map<string, number>();

  constructor(deps: DeploymentDependencies & { bodies: WrittenBodies }) {
    this.#deps = deps;
    this.#written = deps.bodies;
  }

  /** Begins a deployment; throws where its template or the caller's rights don't allow it. */
  start(request: NewDeployment): DeploymentRecord {
    const { context, engine, store } = this.#deps;
    const { template, parameters, ...rest } = request;
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
    const input: DeploymentInput = { template, parameters };
    const identity = { ...rest, startedAtMs };
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
        if (progress.state === 'Running') this.#await(record.id, progress);
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

  #stepLater(id: string): void {
    this.#deps.context.clock.schedule(0, () => this.#step(id));
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
          this.#launch(record, planned, before);
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

  #end(record: DeploymentRecord): void {
    const { context, engine, store } = this.#deps;
    const ids = Object.values(record.resources)
      .filter(each => each.state === 'Succeeded')
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

  #launch(
    record: DeploymentRecord,
    planned: PlannedResource,
    before: string[],
  ): void {
    const { context } = this.#deps;
    const ends = before.map(each => record.resources[each].endDepth);
    const depth = Math.max(record.baseDepth - 1, ...ends) + 1;
    const progress: ResourceProgress = {
      id: planned.id,
      type: planned.type,
      name: planned.name.split('/').at(-1) ?? planned.name,
      apiVersion: planned.apiVersion,
      state: 'Running',
      entryId: randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
      startedAtMs: context.clock.now(),
      depth,
      endDepth: depth,
    };
    this.#save(record.id, progress);
    this.#write(record, planned, progress);
  }

  #write(
    record: DeploymentRecord,
    planned: PlannedResource,
    progress: ResourceProgress,
  ): void {
    try {
      const began = isNestedDeployment(planned)
        ? this.#startNested(record, planned, progress.depth)
        : this.#put(record, planned);
      const written = { ...progress, ...began };
      this.#save(record.id, written);
      if (written.state === 'Running') this.#await(record.id, written);
    } catch (error) {
      if (!this.#retryLater(record, planned, progress, error)) {
        const detail = toErrorDetail(error, planned.id);
        const status = error instanceof ArmError ? error.status : 400;
        this.#settle(record.id, { ...progress, status }, detail);
      }
    }
  }

  #put(record: DeploymentRecord, planned: PlannedResource) {
    const body = evaluateBody(planned);
    const { id, apiVersion } = planned;
    const { caller } = record;
    const put = this.#deps.engine.putResource({ id, apiVersion, body, caller });
    this.#written.put(id, body);
    const endedAtMs = this.#deps.context.clock.now();
    const status = put.isNew ? 201 : 200;
    return put.operation
      ? { status, operationId: put.operation.id }
      : { status, endedAtMs, state: 'Succeeded' as const };
  }

  #startNested(
    record: DeploymentRecord,
    planned: PlannedResource,
    depth: number,
  ) {
    const properties = planned.source.properties;
    const nested = isJsonObject(properties) ? properties : {};
    const place = `${planned.path}.properties.parameters`;
    const parameters = evaluateJson(
      nested.parameters ?? {},
      planned.scope,
      place,
    );
    const location = planned.source.location;
    const child = this.start({
      id: planned.id,
      name: planned.name,
      target: nestedTarget(planned),
      location:
        location === undefined
          ? record.location
          : String(evaluateJson(location, planned.scope, planned.path)),
      caller: record.caller,
      correlationId: record.correlationId,
      parentId: record.id,
      isOuterScope: isOuterScoped(planned),
      baseDepth: depth,
      template: nested.template as Json,
      parameters: isJsonObject(parameters) ? parameters : ({} as JsonObject),
    });
    return { status: 201, operationId: child.operationId };
  }

  /** Follows what a written resource waits for; without an operation it is written again. */
  #await(deploymentId: string, progress: ResourceProgress): void {
    const { operations } = this.#deps.engine;
    const { operationId } = progress;
    if (operationId && operations.get(operationId)) {
      operations.onEnd(operationId, ended =>
        this.#operationEnded(deploymentId, progress, ended),
      );
      return;
    }
    const record = this.#deps.store.get(deploymentId);
    const planned =
      record &&
      this.#prepare(record).plan.resources.find(
        each => each.id === progress.id,
      );
    if (record && planned) this.#write(record, planned, progress);
  }

  #operationEnded(
    deploymentId: string,
    progress: ResourceProgress,
    ended: Operation,
  ): void {
    const child = isNestedDeployment(progress)
      ? this.#deps.store.get(progress.id)
      : undefined;
    const depths = Object.values(child?.resources ?? {}).map(
      each => each.endDepth,
    );
    const endDepth = Math.max(progress.endDepth, ...depths);
    const error =
      ended.status === 'Succeeded'
        ? undefined
        : failedNested(progress, child?.error ?? ended.error);
    this.#settle(deploymentId, { ...progress, endDepth }, error);
  }

  #settle(
    deploymentId: string,
    progress: ResourceProgress,
    error?: ErrorDetail,
  ): void {
    this.#save(deploymentId, {
      ...progress,
      state: error ? 'Failed' : 'Succeeded',
      endedAtMs: this.#deps.context.clock.now(),
      error,
    });
    this.#stepLater(deploymentId);
  }

  #retryLater(
    record: DeploymentRecord,
    planned: PlannedResource,
    progress: ResourceProgress,
    error: unknown,
  ): boolean {
    const isPassing =
      error instanceof ArmError &&
      (error.status === 429 || error.status >= 500);
    const key = progress.entryId;
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    if (!isPassing || tries >= maximumTries) {
      this.#tries.delete(key);
      return false;
    }
    const { clock, speed } = this.#deps.context;
    const asked = Number(error.headers['Retry-After']) * 1000;
    // Retry-After is already divided by the speed, Azure's own wait is not.
    const waitMs = asked || (defaultRetrySeconds * 1000) / speed;
    clock.schedule(waitMs, () => {
      const now = this.#deps.store.get(record.id);
      if (now?.state === 'Running') this.#write(now, planned, progress);
    });
    return true;
  }

  #save(deploymentId: string, progress: ResourceProgress): void {
    const { store } = this.#deps;
    const record = store.get(deploymentId);
    if (!record) return;
    const resources = {
      ...record.resources,
      [progress.id.toLowerCase()]: progress,
    };
    store.put({ ...record, resources });
  }
}
