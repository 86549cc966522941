import { z } from 'zod';
import { ArmError } from '../../arm/ArmError';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, Surface } from '../../http/Surface';
import { LoadStore } from '../../load';
import { SurfaceDependencies } from '../../SurfaceDependencies';
import { evaluateMetric } from './evaluateMetrics';
import { readMetricsQuery, requireResource } from './MetricsQuery';

const path = /^\/_metrics\/subscriptions\/([^/]+)\/metrics:getbatch$/i;
const action = 'Microsoft.Insights/metrics/read';
const mostResources = 50;
const hourMs = 3_600_000;

const batchBody = z.object({ resourceids: z.array(z.string()).min(1) });

/** Metrics of up to 50 resources of one type, subscription and region at once. */
export function createMetricsSurface(
  context: EmulatorContext,
  { engine, tokens }: SurfaceDependencies,
): Surface {
  const store = new LoadStore(context);
  return {
    name: 'metrics',
    matches: request => request.path.toLowerCase().startsWith('/_metrics/'),
    describe: request => ({
      operation: action,
      resourceId: readBody(request)?.resourceids[0],
    }),
    async handle(request) {
      const caller = await tokens.authenticate(request, [
        'https://metrics.monitor.azure.com',
        // What Microsoft's JavaScript client asks for by itself.
        'https://management.azure.com',
      ]);
      const subscriptionId = path.exec(request.path)?.[1];
      const body = readBody(request);
      if (request.method !== 'POST' || !subscriptionId || !body) {
        throw new ArmError(
          400,
          'BadRequest',
          'POST /subscriptions/{id}/metrics:getBatch with resourceids is what this service knows',
        );
      }
      if (body.resourceids.length > mostResources) {
        throw new ArmError(
          400,
          'BadRequest',
          `At most ${mostResources} resources per batch are allowed`,
        );
      }
      const resources = body.resourceids.map(id => {
        if (id.split('/')[2]?.toLowerCase() !== subscriptionId.toLowerCase()) {
          throw new ArmError(
            400,
            'BadRequest',
            `Resource ${id} is not in subscription ${subscriptionId}`,
          );
        }
        engine.authorize(caller, action, id);
        return requireResource(context.resources.get(id), id);
      });
      const { query: parameters } = request;
      const type = parameters.get('metricnamespace') ?? resources[0].type;
      const query = readMetricsQuery(type, {
        metricNames: parameters.get('metricnames') ?? undefined,
        aggregation: parameters.get('aggregation') ?? undefined,
        interval: parameters.get('interval') ?? undefined,
        filter: parameters.get('filter') ?? undefined,
        top: parameters.get('top') ?? undefined,
        orderBy: parameters.get('orderby') ?? undefined,
        ...readTimes(request, context.clock.now()),
      });
      const minutes = store.minutesBetween(query.fromMs, query.toMs);
      const values = resources.map(resource => ({
        starttime: new Date(query.fromMs).toISOString(),
        endtime: new Date(query.toMs).toISOString(),
        interval: query.interval,
        namespace: query.namespace.type,
        resourceregion: resource.location,
        resourceid: resource.id,
        value: query.metrics.map(metric =>
          evaluateMetric(resource.id, metric, query, minutes),
        ),
      }));
      return { status: 200, body: { values } };
    },
  };
}

function readBody(request: EmulatorRequest) {
  try {
    return batchBody.safeParse(JSON.parse(request.body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** `starttime` and `endtime`; each may be left out, for an hour that ends now. */
function readTimes({ query }: EmulatorRequest, nowMs: number) {
  const end = query.get('endtime');
  const start = query.get('starttime');
  const toMs = end ? Date.parse(end) : nowMs;
  return { fromMs: start ? Date.parse(start) : toMs - hourMs, toMs };
}
