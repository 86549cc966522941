import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { Identity, PipelineDefinition } from '../pipelines/PipelineDefinition';
import { Pipelines } from '../pipelines/Pipelines';
import { lowerCaseKeys } from './items';
import { answerPermissions } from './permissions';
import { readBody } from './readBody';
import { assertMethod } from './repositories';
import { showDefinition } from './showPipelines';

const newDefinition = z.object({
  name: z.string().min(1),
  path: z.string().nullish(),
  process: z.object({ type: z.literal(2), yamlFilename: z.string().min(1) }),
  repository: z.object({
    id: z.string().optional(),
    name: z.string().optional(),
  }),
  variables: z
    .record(
      z.string(),
      z.object({
        value: z.string().nullish(),
        isSecret: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

type NewDefinition = z.infer<typeof newDefinition>;

/** `_apis/build/definitions…`. */
export function answerDefinitions(
  pipelines: Pipelines,
  request: EmulatorRequest,
  [id, child]: string[],
  caller: Identity,
): EmulatorResponse {
  const { store } = pipelines;
  if (!id) {
    return request.method === 'POST'
      ? createDefinition(pipelines, request, caller)
      : listDefinitions(pipelines, request);
  }
  const definition = store.requireDefinition(id);
  if (child?.toLowerCase() === 'resources') {
    return answerDefinitionResources(pipelines, definition, request, caller);
  }
  assertMethod(request, ['GET', 'PUT', 'DELETE']);
  if (request.method === 'DELETE') {
    store.deleteDefinition(definition);
    return { status: 204 };
  }
  const current =
    request.method === 'PUT'
      ? update(pipelines, definition, request)
      : definition;
  return {
    status: 200,
    body: showDefinition(current, pipelines, request.origin),
  };
}

function createDefinition(
  pipelines: Pipelines,
  request: EmulatorRequest,
  createdBy: Identity,
): EmulatorResponse {
  const body = readBody(request, newDefinition);
  const created = pipelines.create({
    name: body.name,
    folder: body.path ?? '\\',
    repository: pipelines.repositories.require(
      body.repository.id ?? body.repository.name ?? '',
    ),
    yamlPath: body.process.yamlFilename.replace(/^\/+/, ''),
    variables: readVariables(body),
    createdBy,
  });
  return {
    status: 200,
    body: showDefinition(created, pipelines, request.origin),
  };
}

function update(
  { store }: Pipelines,
  definition: PipelineDefinition,
  request: EmulatorRequest,
): PipelineDefinition {
  const body = readBody(
    request,
    newDefinition.extend({ revision: z.number() }),
  );
  if (body.revision !== definition.revision) {
    throw new DevOpsError(
      409,
      'DefinitionRevisionMismatch',
      `The definition's revision ${body.revision} is not the latest, which is ${definition.revision}.`,
    );
  }
  const changed: PipelineDefinition = {
    ...definition,
    name: body.name,
    folder: body.path ?? definition.folder,
    yamlPath: body.process.yamlFilename.replace(/^\/+/, ''),
    variables: readVariables(body),
    revision: definition.revision + 1,
  };
  store.definitions.put(String(definition.id), changed);
  return changed;
}

function readVariables({
  variables,
}: NewDefinition): PipelineDefinition['variables'] {
  return Object.fromEntries(
    Object.entries(variables ?? {}).map(([name, { value, isSecret }]) => [
      name,
      { value: value ?? '', ...(isSecret && { isSecret }) },
    ]),
  );
}

function listDefinitions(
  pipelines: Pipelines,
  request: EmulatorRequest,
): EmulatorResponse {
  assertMethod(request, ['GET']);
  const query = lowerCaseKeys(request.query);
  const name = query.get('name')?.toLowerCase();
  const repositoryId = query.get('repositoryid');
  const yaml = query.get('yamlfilename')?.replace(/^\/+/, '');
  const value = [...pipelines.store.definitions.values()]
    .filter(
      each =>
        (!name || matchesName(each.name.toLowerCase(), name)) &&
        (!repositoryId || each.repositoryId === repositoryId) &&
        (!yaml || each.yamlPath === yaml),
    )
    .slice(0, Number(query.get('$top') ?? 10_000))
    .map(each => showDefinition(each, pipelines, request.origin));
  return { status: 200, body: { count: value.length, value } };
}

/** `*` at the end stands for any text. */
function matchesName(name: string, wanted: string): boolean {
  return wanted.endsWith('*')
    ? name.startsWith(wanted.slice(0, -1))
    : name === wanted;
}

/** `build/definitions/{id}/resources`: the older way to authorise service connections. */
function answerDefinitionResources(
  { store }: Pipelines,
  definition: PipelineDefinition,
  request: EmulatorRequest,
  caller: Identity,
): EmulatorResponse {
  assertMethod(request, ['GET', 'PATCH']);
  if (request.method === 'PATCH') {
    const wanted = readBody(
      request,
      z.array(
        z.object({ type: z.string(), id: z.string(), authorized: z.boolean() }),
      ),
    );
    for (const { type, id, authorized } of wanted) {
      const body = Buffer.from(
        JSON.stringify({ pipelines: [{ id: definition.id, authorized }] }),
      );
      answerPermissions(store, { ...request, body }, [type, id], caller);
    }
  }
  const value = [...store.connections.values()]
    .filter(({ id }) => store.mayUse(definition.id, 'endpoint', id))
    .map(({ id, name }) => ({ type: 'endpoint', id, name, authorized: true }));
  return { status: 200, body: { count: value.length, value } };
}
