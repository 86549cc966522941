import { ArmEngine } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { isLocalAdministrator } from '../providers/containerService/localAccounts';
import { EmulatorContext } from '../EmulatorContext';
import { TokenService } from '../entra/TokenService';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { answerReview, REVIEW_GROUPS } from './api/answerReview';
import { assertAllowed } from './api/assertAllowed';
import { answerDiscovery } from './api/discovery';
import { ApiRoute, parseRoute } from './api/route';
import { answerMetrics } from './api/metrics';
import { answerPodLog } from './api/podLog';
import { answerRead } from './api/read';
import { answerWrite } from './api/write';
import { Cluster, Clusters } from './Clusters';
import { KubernetesError } from './KubernetesError';

export interface KubernetesSurfaceOptions {
  clusters: Clusters;
  tokens: Pick<TokenService, 'authenticate'>;
  engine: Pick<ArmEngine, 'isAllowed'>;
}

const PREFIX = '/_k8s/';

/** The AKS server application in Entra: the audience of every cluster's tokens. */
const AUDIENCE = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** The API server of each managed cluster, at `/_k8s/<cluster>`. */
export function createKubernetesSurface(
  context: EmulatorContext,
  options: KubernetesSurfaceOptions,
): Surface {
  const { clusters } = options;
  return {
    name: 'kubernetes',
    matches: request => request.path.startsWith(PREFIX),
    describe: request => ({
      operation: 'kubernetes',
      resourceId: clusters.find(clusterName(request))?.arm.id,
    }),
    async handle(request) {
      const cluster = clusters.find(clusterName(request));
      if (!cluster) {
        return new KubernetesError(
          404,
          'NotFound',
          'no such cluster here',
        ).toResponse();
      }
      try {
        const caller = isLocalAdministrator(
          request.headers.authorization,
          cluster.arm,
          context,
        )
          ? undefined
          : await identify(request, options);
        return answer(cluster, caller, request, options, context);
      } catch (error) {
        if (error instanceof KubernetesError) {
          return error.toResponse();
        }
        throw error;
      }
    },
  };
}

function clusterName(request: EmulatorRequest): string {
  return request.path.slice(PREFIX.length).split('/')[0];
}

function answer(
  cluster: Cluster,
  caller: Caller | undefined,
  request: EmulatorRequest,
  { engine }: KubernetesSurfaceOptions,
  context: EmulatorContext,
): EmulatorResponse {
  const path = request.path.slice(PREFIX.length + clusterName(request).length);
  const discovered = answerDiscovery(cluster.store, path);
  if (discovered) {
    return discovered;
  }
  const route: ApiRoute = parseRoute(cluster.store, path);
  if (REVIEW_GROUPS.includes(route.resource.group)) {
    return answerReview(engine, cluster, caller, request, route);
  }
  // Azure's roles say nothing about the local administrator, who may do everything.
  if (caller) {
    assertAllowed(engine, cluster, caller, request.method, route);
  }
  if (route.subresource === 'log') {
    return answerPodLog(cluster.store, route, request, context);
  }
  if (route.resource.group === 'metrics.k8s.io') {
    return answerMetrics(cluster.store, route, request, context);
  }
  return request.method === 'GET'
    ? answerRead(cluster.store, route, request)
    : answerWrite(cluster.store, route, request, context);
}

async function identify(
  request: EmulatorRequest,
  { tokens }: KubernetesSurfaceOptions,
): Promise<Caller> {
  try {
    return await tokens.authenticate(request, [AUDIENCE]);
  } catch (error) {
    if (error instanceof ArmError) {
      throw new KubernetesError(401, 'Unauthorized', 'Unauthorized');
    }
    throw error;
  }
}
