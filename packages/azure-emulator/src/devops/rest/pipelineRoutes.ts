import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { Identity, PipelineDefinition } from '../pipelines/PipelineDefinition';
import { Pipelines } from '../pipelines/Pipelines';
import { lowerCaseKeys } from './items';
import { answerPermissions } from './permissions';
import { notFound } from './notFound';
import { readBody } from './readBody';
import { assertMethod } from './repositories';
import { addressesOf, showPipeline, showRun } from './showPipelines';

const variables = z.record(
  z.string(),
  z.object({ value: z.string().default(''), isSecret: z.boolean().optional() }),
);

const newPipeline = z.object({
  name: z.string().min(1),
  folder: z.string().nullish(),
  configuration: z.object({
    type: z.literal(['yaml', 1]),
    path: z.string().min(1),
    repository: z.object({
      id: z.string().optional(),
      name: z.string().optional(),
    }),
    variables: variables.optional(),
  }),
});

const newRun = z.object({
  resources: z
    .object({
      repositories: z.record(
        z.string(),
        z.object({
          refName: z.string().nullish(),
          version: z.string().nullish(),
        }),
      ),
    })
    .partial()
    .nullish(),
  variables: variables.nullish(),
  templateParameters: z.record(z.string(), z.unknown()).nullish(),
  previewRun: z.boolean().nullish(),
  yamlOverride: z.string().nullish(),
});

/** `_apis/pipelines…`: pipelines, their runs, permissions. */
export async function answerPipelines(
  pipelines: Pipelines,
  request: EmulatorRequest,
  segments: string[],
  caller: Identity,
): Promise<EmulatorResponse> {
  const [id, child, runId, logs, logId] = segments;
  if (id?.toLowerCase() === 'pipelinepermissions') {
    return answerPermissions(
      pipelines.store,
      request,
      segments.slice(1),
      caller,
    );
  }
  if (!id) {
    return request.method === 'POST'
      ? createPipeline(pipelines, request, caller)
      : listPipelines(pipelines, request);
  }
  const definition = pipelines.store.requireDefinition(id);
  const addresses = addressesOf(pipelines.repositories, request.origin);
  if (!child) {
    assertMethod(request, ['GET']);
    return { status: 200, body: showPipeline(definition, addresses) };
  }
  if (child.toLowerCase() !== 'runs') {
    throw notFound(request);
  }
  if (!runId) {
    return request.method === 'POST'
      ? queueRun(pipelines, definition, request, caller)
      : listRuns(pipelines, definition, request);
  }
  assertMethod(request, ['GET']);
  const run = pipelines.store.requireRun(runId);
  if (logs?.toLowerCase() === 'logs') {
    const shown = run.records
      .filter(each => each.logId && (!logId || each.logId === Number(logId)))
      .map(each => ({
        id: each.logId,
        createdOn: each.startTime,
        lastChangedOn: each.finishTime ?? each.startTime,
        lineCount: pipelines.store.log(run.id, each.logId ?? 0)?.length ?? 0,
        url: `${addresses.api}/pipelines/${definition.id}/runs/${run.id}/logs/${each.logId}`,
      }));
    return {
      status: 200,
      body: logId ? shown[0] : { logs: shown, url: request.path },
    };
  }
  return { status: 200, body: showRun(run, definition, addresses) };
}

function listPipelines(
  pipelines: Pipelines,
  request: EmulatorRequest,
): EmulatorResponse {
  assertMethod(request, ['GET']);
  const addresses = addressesOf(pipelines.repositories, request.origin);
  const top = Number(lowerCaseKeys(request.query).get('$top') ?? 10_000);
  const value = [...pipelines.store.definitions.values()]
    .slice(0, top)
    .map(each => showPipeline(each, addresses));
  return { status: 200, body: { count: value.length, value } };
}

function createPipeline(
  pipelines: Pipelines,
  request: EmulatorRequest,
  createdBy: Identity,
): EmulatorResponse {
  const { name, folder, configuration } = readBody(request, newPipeline);
  const { repository, path } = configuration;
  const created = pipelines.create({
    name,
    folder: folder?.startsWith('\\') ? folder : `\\${folder ?? ''}`,
    repository: pipelines.repositories.require(
      repository.id ?? repository.name ?? '',
    ),
    yamlPath: path.replace(/^\/+/, ''),
    variables: configuration.variables ?? {},
    createdBy,
  });
  return {
    status: 200,
    body: showPipeline(
      created,
      addressesOf(pipelines.repositories, request.origin),
    ),
  };
}

async function queueRun(
  pipelines: Pipelines,
  definition: PipelineDefinition,
  request: EmulatorRequest,
  requestedFor: Identity,
): Promise<EmulatorResponse> {
  const body = readBody(request, newRun);
  const self = body.resources?.repositories?.self;
  const wanted = {
    requestedFor,
    branch: self?.refName ?? undefined,
    commit: self?.version ?? undefined,
    variables: body.variables ?? {},
    parameters: body.templateParameters ?? {},
    yaml: body.previewRun ? (body.yamlOverride ?? undefined) : undefined,
  };
  if (body.previewRun) {
    const { yaml } = await pipelines.plan(definition, wanted);
    return { status: 200, body: { finalYaml: yaml, state: 'unknown', id: -1 } };
  }
  const run = await pipelines.queue(definition, wanted);
  const addresses = addressesOf(pipelines.repositories, request.origin);
  return { status: 200, body: showRun(run, definition, addresses) };
}

function listRuns(
  pipelines: Pipelines,
  definition: PipelineDefinition,
  request: EmulatorRequest,
): EmulatorResponse {
  assertMethod(request, ['GET']);
  const addresses = addressesOf(pipelines.repositories, request.origin);
  const value = [...pipelines.store.runs.values()]
    .filter(each => each.definitionId === definition.id)
    .sort((one, other) => other.id - one.id)
    .map(each => showRun(each, definition, addresses));
  return { status: 200, body: { count: value.length, value } };
}
