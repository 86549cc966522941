import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../../http/Surface';
import { LoadStore } from '../../load';
import { SurfaceDependencies } from '../../SurfaceDependencies';
import { PromqlNode } from './promql/ast';
import { evaluatePromql, lookbackMs } from './promql/evaluatePromql';
import { durationMs, parsePromql } from './promql/parsePromql';
import { PromqlError } from './promql/PromqlError';
import { Labels, Series } from './promql/PromqlValue';
import { readSeries } from './readSeries';

const path = /^\/_prometheus\/([^/]+)\/api\/v1\/(query|query_range)$/i;
const action = 'Microsoft.Monitor/accounts/data/metrics/read';
/** As Prometheus: no more points than this in one series of an answer. */
const mostPoints = 11_000;

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
      const kind = path.exec(request.path)?.[2];
      const workspace = workspaceOf(request);
      if (!kind || !workspace) {
        throw new ArmError(404, 'NotFound', 'No such workspace or interface');
      }
      engine.authorize(caller, action, workspace.id, true);
      try {
        return answer(kind, parametersOf(request), workspace.id.split('/')[2]);
      } catch (error) {
        if (error instanceof PromqlError) {
          return badData(error.message);
        }
        throw error;
      }
    },
  };

  function answer(
    kind: string,
    parameters: URLSearchParams,
    subscriptionId: string,
  ): EmulatorResponse {
    const tree = parsePromql(parameters.get('query') ?? '');
    const nowMs = context.clock.now();
    const range =
      kind === 'query'
        ? undefined
        : {
            fromMs: momentMs(parameters.get('start'), nowMs),
            toMs: momentMs(parameters.get('end'), nowMs),
            stepMs: stepOf(parameters.get('step')),
          };
    const atMs = range?.toMs ?? momentMs(parameters.get('time'), nowMs);
    const reachMs = longestReach(tree);
    const series = readSeries(
      store,
      subscriptionId,
      (range?.fromMs ?? atMs) - reachMs,
      atMs,
    );
    const data = range
      ? evaluateRange(tree, series, range)
      : evaluateInstant(tree, series, atMs);
    return { status: 200, body: { status: 'success', data } };
  }
}

/** By GET in the query, by POST in a form. */
function parametersOf(request: EmulatorRequest): URLSearchParams {
  return request.method === 'POST' && request.body.length > 0
    ? new URLSearchParams(request.body.toString('utf8'))
    : request.query;
}

function badData(message: string): EmulatorResponse {
  return {
    status: 400,
    body: { status: 'error', errorType: 'bad_data', error: message },
  };
}

/** Seconds since 1970, or ISO 8601. */
function momentMs(text: string | null, nowMs: number): number {
  if (!text) {
    return nowMs;
  }
  const ms = /^[\d.]+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(ms)) {
    throw new PromqlError(`cannot parse "${text}" to a valid timestamp`);
  }
  return ms;
}

function stepOf(text: string | null): number {
  const ms = /^[\d.]+$/.test(text ?? '')
    ? Number(text) * 1000
    : durationMs(text ?? '');
  if (!(ms > 0)) {
    throw new PromqlError(
      'zero or negative query resolution step widths are not accepted',
    );
  }
  return ms;
}

/** How far before the moment an expression may look. */
function longestReach(node: PromqlNode): number {
  switch (node.kind) {
    case 'selector':
      return Math.max(node.rangeMs ?? 0, lookbackMs) + node.offsetMs;
    case 'number':
      return 0;
    case 'call':
      return Math.max(0, ...node.args.map(longestReach));
    case 'binary':
      return Math.max(longestReach(node.left), longestReach(node.right));
    default:
      return longestReach(node.inner);
  }
}

function evaluateInstant(tree: PromqlNode, series: Series[], atMs: number) {
  const value = evaluatePromql(tree, series, atMs);
  const seconds = atMs / 1000;
  return typeof value === 'number'
    ? { resultType: 'scalar', result: [seconds, numberText(value)] }
    : {
        resultType: 'vector',
        result: value.map(sample => ({
          metric: sample.labels,
          value: [seconds, numberText(sample.value)],
        })),
      };
}

function evaluateRange(
  tree: PromqlNode,
  series: Series[],
  range: { fromMs: number; toMs: number; stepMs: number },
) {
  if ((range.toMs - range.fromMs) / range.stepMs > mostPoints) {
    throw new PromqlError(
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  }
  const found = new Map<
    string,
    { metric: Labels; values: Array<[number, string]> }
  >();
  for (let atMs = range.fromMs; atMs <= range.toMs; atMs += range.stepMs) {
    const value = evaluatePromql(tree, series, atMs);
    const samples =
      typeof value === 'number' ? [{ labels: {} as Labels, value }] : value;
    for (const sample of samples) {
      const key = JSON.stringify(Object.entries(sample.labels).sort());
      const known = found.get(key) ?? { metric: sample.labels, values: [] };
      known.values.push([atMs / 1000, numberText(sample.value)]);
      found.set(key, known);
    }
  }
  return { resultType: 'matrix', result: [...found.values()] };
}

function numberText(value: number): string {
  if (Number.isFinite(value)) {
    return String(value);
  }
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  return value > 0 ? '+Inf' : '-Inf';
}
