import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../../http/Surface';
import { KqlError } from '../../kql';
import { LoadStore } from '../../load';
import { SurfaceDependencies } from '../../SurfaceDependencies';
import {
  answerLabels,
  answerLabelValues,
  answerSeries,
} from './answerMetadata';
import { answerInstant, answerRange, ReadSeries } from './answerQuery';
import { PromqlError } from './promql/PromqlError';
import { readSeries } from './readSeries';

const path =
  /^\/_prometheus\/([^/]+)\/api\/v1\/(?:(query|query_range|series|labels)|label\/([^/]+)\/values)$/i;
const action = 'Microsoft.Monitor/accounts/data/metrics/read';

/** The query interface of an Azure Monitor workspace, by its name. */
export function createPrometheusSurface(
  context: EmulatorContext,
  { engine, tokens }: SurfaceDependencies,
): Surface {
  const store = new LoadStore(context);

  function workspaceOf(request: EmulatorRequest): ArmResource | undefined {
    const name = request.path.split('/')[2]?.toLowerCase();
    return context.resources
      .list({ type: 'Microsoft.Monitor/accounts' })
      .find(workspace => workspace.name.toLowerCase() === name);
  }

  return {
    name: 'prometheus',
    matches: request => request.path.toLowerCase().startsWith('/_prometheus/'),
    describe: request => ({
      operation: action,
      resourceId: workspaceOf(request)?.id,
    }),
    async handle(request) {
      const caller = await tokens.authenticate(request, [
        'https://prometheus.monitor.azure.com',
      ]);
      const [, , kind, label] = path.exec(request.path) ?? [];
      const workspace = workspaceOf(request);
      if ((!kind && !label) || !workspace) {
        throw new ArmError(404, 'NotFound', 'No such workspace or interface');
      }
      engine.authorize(caller, action, workspace.id, true);
      const subscriptionId = workspace.id.split('/')[2];
      const read: ReadSeries = (fromMs, toMs) =>
        readSeries(store, subscriptionId, fromMs, toMs);
      try {
        const data = answer(
          kind?.toLowerCase() ?? 'values',
          label,
          parametersOf(request),
          read,
        );
        return { status: 200, body: { status: 'success', data } };
      } catch (error) {
        return refusal(error);
      }
    },
  };

  function answer(
    kind: string,
    label: string,
    parameters: URLSearchParams,
    read: ReadSeries,
  ) {
    const nowMs = context.clock.now();
    switch (kind) {
      case 'query':
        return answerInstant(parameters, nowMs, read);
      case 'query_range':
        return answerRange(parameters, nowMs, read);
      case 'series':
        return answerSeries(parameters, nowMs, read);
      case 'labels':
        return answerLabels(parameters, nowMs, read);
      default:
        return answerLabelValues(label, parameters, nowMs, read);
    }
  }
}

/** By GET in the query, by POST in a form; both where a client sends both. */
function parametersOf(request: EmulatorRequest): URLSearchParams {
  const form =
    request.method === 'POST' ? request.body.toString('utf8') : undefined;
  return new URLSearchParams([...new URLSearchParams(form), ...request.query]);
}

/** An expression that cannot be read is bad data; what fails on the data cannot be executed. */
function refusal(error: unknown): EmulatorResponse {
  const errorType = errorTypeOf(error);
  return {
    status: errorType === 'execution' ? 422 : 400,
    body: {
      status: 'error',
      errorType,
      error: error instanceof Error ? error.message : String(error),
    },
  };
}

function errorTypeOf(error: unknown): PromqlError['errorType'] {
  if (error instanceof PromqlError) {
    return error.errorType;
  }
  if (error instanceof KqlError || error instanceof RangeError) {
    return 'execution';
  }
  throw error;
}
