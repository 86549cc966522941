import { randomUUID } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { Operation } from '../arm/Operations';
import { evaluateJson } from '../template/evaluate';
import { isJsonObject } from '../template/Json';
import { PlannedResource } from '../template/PlannedResource';
import { failedNested } from './deploymentErrors';
import { DeploymentRecord, ResourceProgress } from './DeploymentRecord';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';
import { NewDeployment } from './NewDeployment';
import {
  DeploymentDependencies,
  PreparedDeployment,
} from './prepareDeployment';
import { LinkedContents } from './LinkedContents';
import {
  evaluateInNest,
  isLinked,
  isNestedDeployment,
  isOuterScoped,
  nestedInput,
  nestedTarget,
} from './nestedDeployment';
import { evaluateBody } from './resourceBody';

/** Tries of one write that Azure answers with 429 or 5xx. */
const maximumTries = 8;
const defaultRetrySeconds = 15;

/** What writing resources asks of the deployment that they belong to. */
interface ResourceWriterCallbacks {
  startNested(request: NewDeployment): DeploymentRecord;
  prepare(record: DeploymentRecord): PreparedDeployment;
  /** A resource has ended, well or not. */
  settled(deploymentId: string): void;
}

/** Writes the resources of deployments and keeps their progress. */
export class ResourceWriter {
  readonly #deps: DeploymentDependencies;
  readonly #callbacks: ResourceWriterCallbacks;
  readonly #tries = new Map<string, number>();

  constructor(
    deps: DeploymentDependencies,
    callbacks: ResourceWriterCallbacks,
  ) {
    this.#deps = deps;
    this.#callbacks = callbacks;
  }

  /** Begins to write a resource; `before` are the keys of those it depends on. */
  launch(
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
    const began = (part: Partial<ResourceProgress>) => {
      const written = { ...progress, ...part };
      this.#save(record.id, written);
      if (written.state === 'Running') this.follow(record.id, written);
      else this.#callbacks.settled(record.id);
    };
    const failed = (error: unknown) => {
      if (this.#retryLater(record, planned, progress, error)) return;
      const detail = toErrorDetail(error, planned.id);
      const status = error instanceof ArmError ? error.status : 400;
      this.#settle(record.id, { ...progress, status }, detail);
    };
    const links = new LinkedContents();
    const run = () =>
      isNestedDeployment(planned)
        ? this.#startNested(record, planned, progress.depth, links)
        : this.#put(record, planned);
    if (isNestedDeployment(planned) && isLinked(planned)) {
      links.complete(run).then(began).catch(failed);
      return;
    }
    try {
      began(run());
    } catch (error) {
      failed(error);
    }
  }

  #put(record: DeploymentRecord, planned: PlannedResource) {
    const body = evaluateBody(planned);
    const { id, apiVersion } = planned;
    const { caller } = record;
    const put = this.#deps.engine.putResource({ id, apiVersion, body, caller });
    this.#deps.bodies.put(id, body);
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
    links: LinkedContents,
  ) {
    const parentLink = this.#deps.store.input(record.id).templateLink;
    const input = nestedInput(planned, { links, parentLink });
    const parameters = input.parametersLink
      ? input.parameters
      : evaluateInNest(planned)(input.parameters, 'properties.parameters');
    const location = planned.source.location;
    const child = this.#callbacks.startNested({
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
      ...input,
      parameters: isJsonObject(parameters) ? parameters : {},
    });
    return { status: 201, operationId: child.operationId };
  }

  /** Follows what a written resource waits for; without an operation it is written again. */
  follow(deploymentId: string, progress: ResourceProgress): void {
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
      this.#callbacks
        .prepare(record)
        .plan.resources.find(each => each.id === progress.id);
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
    this.#callbacks.settled(deploymentId);
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
