import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { Identity } from '../pipelines/PipelineDefinition';
import { PipelineStore } from '../pipelines/PipelineStore';
import { ResourcePermission } from '../pipelines/ServiceConnection';
import { readBody } from './readBody';
import { assertMethod } from './repositories';

const change = z.object({
  resource: z.object({ type: z.string(), id: z.string() }).optional(),
  allPipelines: z.object({ authorized: z.boolean() }).nullish(),
  pipelines: z
    .array(z.object({ id: z.number().int(), authorized: z.boolean() }))
    .nullish(),
});

type Change = z.infer<typeof change>;

/** `pipelines/pipelinePermissions/{type}/{id}`: which pipelines may use a resource. */
export function answerPermissions(
  store: PipelineStore,
  request: EmulatorRequest,
  [type, id]: string[],
  caller: Identity,
): EmulatorResponse {
  assertMethod(request, ['GET', 'PATCH']);
  if (!type || !id) {
    assertMethod(request, ['PATCH']);
    const changes = readBody(request, z.array(change));
    const value = changes.map(each =>
      apply(
        store,
        each.resource?.type ?? '',
        each.resource?.id ?? '',
        each,
        caller,
      ),
    );
    return {
      status: 200,
      body: { count: value.length, value: value.map(show) },
    };
  }
  const resource =
    request.method === 'PATCH'
      ? apply(store, type, id, readBody(request, change), caller)
      : store.permission(type.toLowerCase(), id);
  return { status: 200, body: show(resource) };
}

function apply(
  store: PipelineStore,
  type: string,
  id: string,
  { allPipelines, pipelines }: Change,
  authorizedBy: Identity,
): ResourcePermission {
  const kind = type.toLowerCase();
  if (kind === 'endpoint' && !store.connections.get(id)) {
    throw new DevOpsError(
      404,
      'ServiceEndpointException',
      `Service endpoint with id ${id} does not exist.`,
    );
  }
  pipelines?.forEach(each => store.requireDefinition(each.id));
  const before = store.permission(kind, id);
  const changed = new Map(pipelines?.map(each => [each.id, each.authorized]));
  const kept = before.pipelines.filter(each => !changed.has(each.id));
  const added = [...changed]
    .filter(([, isAuthorized]) => isAuthorized)
    .map(([pipelineId]) => ({
      id: pipelineId,
      authorizedBy,
      authorizedOn: store.now(),
    }));
  const after: ResourcePermission = {
    ...before,
    allPipelines: allPipelines?.authorized ?? before.allPipelines,
    pipelines: [...kept, ...added],
  };
  store.permissions.put(`${kind}/${id}`, after);
  return after;
}

function show({ type, id, allPipelines, pipelines }: ResourcePermission) {
  return {
    resource: { type, id },
    ...(allPipelines && { allPipelines: { authorized: true } }),
    pipelines: pipelines.map(each => ({ ...each, authorized: true })),
  };
}
