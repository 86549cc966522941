import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { Identity } from '../pipelines/PipelineDefinition';
import { Pipelines } from '../pipelines/Pipelines';
import { answerBuilds } from './builds';
import { answerDefinitions } from './definitions';
import { notFound } from './notFound';
import { answerPipelines } from './pipelineRoutes';
import { answerServiceConnections } from './serviceConnections';

/** Answers pipelines, builds and service connections; segments follow `_apis`. */
export async function answerBuildAreas(
  pipelines: Pipelines,
  request: EmulatorRequest,
  [area, ...segments]: string[],
  caller: Identity,
): Promise<EmulatorResponse> {
  const resource = segments[0]?.toLowerCase();
  switch (area.toLowerCase()) {
    case 'pipelines':
      return answerPipelines(pipelines, request, segments, caller);
    case 'serviceendpoint':
      return answerServiceConnections(pipelines, request, segments, caller);
    case 'distributedtask':
      if (resource === 'queues') {
        return showQueues();
      }
      throw notFound(request);
    default:
      break;
  }
  if (resource === 'builds') {
    return answerBuilds(pipelines, request, segments.slice(1), caller);
  }
  if (resource === 'definitions') {
    return answerDefinitions(pipelines, request, segments.slice(1), caller);
  }
  throw notFound(request);
}

/** The one queue of agents: Microsoft's own. */
function showQueues(): EmulatorResponse {
  const name = 'Azure Pipelines';
  const queue = {
    id: 1,
    name,
    pool: { id: 9, name, isHosted: true, poolType: 'automation' },
  };
  return { status: 200, body: { count: 1, value: [queue] } };
}
