import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { Identity } from '../pipelines/PipelineDefinition';
import { PipelineRun } from '../pipelines/PipelineRun';
import { Pipelines } from '../pipelines/Pipelines';
import { lowerCaseKeys } from './items';
import { notFound } from './notFound';
import { readBody } from './readBody';
import { assertMethod } from './repositories';
import { addressesOf, showBuild, showRecord } from './showPipelines';

const newBuild = z.object({
  definition: z.object({ id: z.number().int() }),
  sourceBranch: z.string().nullish(),
  sourceVersion: z.string().nullish(),
  parameters: z.string().nullish(),
  templateParameters: z.record(z.string(), z.unknown()).nullish(),
});

/** `_apis/build/builds…`: builds, timelines, logs. */
export async function answerBuilds(
  pipelines: Pipelines,
  request: EmulatorRequest,
  segments: string[],
  caller: Identity,
): Promise<EmulatorResponse> {
  const [id, child, logId] = segments;
  if (!id) {
    return request.method === 'POST'
      ? queueBuild(pipelines, request, caller)
      : listBuilds(pipelines, request);
  }
  const run = pipelines.store.requireRun(id);
  switch (child?.toLowerCase()) {
    case undefined:
      return answerBuild(pipelines, request, run);
    case 'timeline':
      assertMethod(request, ['GET']);
      return showTimeline(pipelines, request, run);
    case 'logs':
      assertMethod(request, ['GET']);
      return answerLogs(pipelines, request, run, logId);
    default:
      throw notFound(request);
  }
}

async function queueBuild(
  pipelines: Pipelines,
  request: EmulatorRequest,
  requestedFor: Identity,
): Promise<EmulatorResponse> {
  const body = readBody(request, newBuild);
  const definition = pipelines.store.requireDefinition(body.definition.id);
  const run = await pipelines.queue(definition, {
    requestedFor,
    branch: body.sourceBranch || undefined,
    commit: body.sourceVersion || undefined,
    variables: readVariables(body.parameters),
    parameters: body.templateParameters ?? {},
  });
  return { status: 200, body: showBuild(run, pipelines, request.origin) };
}

/** `parameters` is JSON within JSON. */
function readVariables(
  text: string | null | undefined,
): PipelineRun['variables'] {
  if (!text) {
    return {};
  }
  const parsed = z
    .record(z.string(), z.coerce.string())
    .safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new DevOpsError(
      400,
      'ArgumentException',
      'parameters: a JSON object of texts is expected',
    );
  }
  return Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [name, { value }]),
  );
}

function listBuilds(
  pipelines: Pipelines,
  request: EmulatorRequest,
): EmulatorResponse {
  assertMethod(request, ['GET']);
  const query = lowerCaseKeys(request.query);
  const among = (name: string, value: string | undefined) => {
    const wanted = query.get(name)?.toLowerCase().split(',');
    return (
      !wanted ||
      wanted.includes('all') ||
      wanted.includes(String(value).toLowerCase())
    );
  };
  const value = [...pipelines.store.runs.values()]
    .filter(
      run =>
        among('definitions', String(run.definitionId)) &&
        among('buildids', String(run.id)) &&
        among('branchname', run.sourceBranch) &&
        among('statusfilter', run.status) &&
        among('resultfilter', run.result) &&
        among('reasonfilter', run.reason) &&
        among(
          'repositoryid',
          pipelines.store.requireDefinition(run.definitionId).repositoryId,
        ),
    )
    .sort((one, other) => other.id - one.id)
    .slice(0, Number(query.get('$top') ?? 1000))
    .map(run => showBuild(run, pipelines, request.origin));
  return { status: 200, body: { count: value.length, value } };
}

function answerBuild(
  pipelines: Pipelines,
  request: EmulatorRequest,
  run: PipelineRun,
): EmulatorResponse {
  assertMethod(request, ['GET', 'PATCH', 'DELETE']);
  const { runs } = pipelines.store;
  if (request.method === 'DELETE') {
    runs.delete(String(run.id));
    return { status: 204 };
  }
  if (request.method === 'PATCH') {
    const { status } = readBody(
      request,
      z.object({ status: z.union([z.string(), z.number()]).optional() }),
    );
    const cancels =
      status === 4 || String(status).toLowerCase() === 'cancelling';
    if (cancels && run.status !== 'completed') {
      runs.put(String(run.id), { ...run, status: 'cancelling' });
    }
  }
  const now = pipelines.store.requireRun(run.id);
  return { status: 200, body: showBuild(now, pipelines, request.origin) };
}

function showTimeline(
  pipelines: Pipelines,
  request: EmulatorRequest,
  run: PipelineRun,
): EmulatorResponse {
  const { api } = addressesOf(pipelines.repositories, request.origin);
  return {
    status: 200,
    body: {
      records: run.records.map(each => showRecord(each, run, api)),
      lastChangedOn: run.finishTime ?? run.queueTime,
      id: run.records[0]?.id ?? null,
      changeId: run.records.filter(each => each.state === 'completed').length,
      url: `${api}/build/builds/${run.id}/Timeline`,
    },
  };
}

function answerLogs(
  { store, repositories }: Pipelines,
  request: EmulatorRequest,
  run: PipelineRun,
  logId: string | undefined,
): EmulatorResponse {
  if (!logId) {
    const { api } = addressesOf(repositories, request.origin);
    const value = run.records
      .filter(each => each.logId)
      .map(each => ({
        id: each.logId,
        type: 'Container',
        createdOn: each.startTime,
        lastChangedOn: each.finishTime ?? each.startTime,
        lineCount: store.log(run.id, each.logId ?? 0)?.length ?? 0,
        url: `${api}/build/builds/${run.id}/logs/${each.logId}`,
      }));
    return { status: 200, body: { count: value.length, value } };
  }
  const lines = store.log(run.id, Number(logId));
  if (!lines) {
    throw new DevOpsError(
      404,
      'BuildLogNotFoundException',
      `Log ${logId} of build ${run.id} could not be found.`,
    );
  }
  const query = lowerCaseKeys(request.query);
  const shown = lines.slice(
    Number(query.get('startline') ?? 1) - 1 || 0,
    Number(query.get('endline') ?? lines.length),
  );
  const wantsJson = String(request.headers.accept ?? '').includes(
    'application/json',
  );
  return wantsJson
    ? { status: 200, body: { count: shown.length, value: shown } }
    : {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: `${shown.join('\r\n')}\r\n`,
      };
}
