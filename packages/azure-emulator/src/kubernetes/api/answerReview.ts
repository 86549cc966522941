import { ArmEngine } from '../../arm/ArmEngine';
import { Caller } from '../../arm/Caller';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { listApiResources } from '../apiResources';
import { Cluster } from '../Clusters';
import { KubernetesError } from '../KubernetesError';
import { mayDo } from './assertAllowed';
import { readBody } from './readBody';
import { ApiRoute } from './route';

interface ResourceAttributes {
  namespace?: string;
  verb?: string;
  group?: string;
  resource?: string;
}

/** The groups whose objects are questions: they are answered, and nothing is kept. */
export const REVIEW_GROUPS = ['authorization.k8s.io', 'authentication.k8s.io'];

/** `auth can-i`, `auth can-i --list` and `auth whoami`. */
export function answerReview(
  engine: Pick<ArmEngine, 'isAllowed'>,
  cluster: Cluster,
  caller: Caller | undefined,
  request: EmulatorRequest,
  { resource }: ApiRoute,
): EmulatorResponse {
  if (request.method !== 'POST') {
    throw new KubernetesError(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
    );
  }
  const spec = (readBody(request)?.spec ?? {}) as Record<string, unknown>;
  const reviews: Record<string, () => Record<string, unknown>> = {
    SelfSubjectAccessReview: () => reviewAccess(engine, cluster, caller, spec),
    SelfSubjectRulesReview: () =>
      listRules(engine, cluster, caller, String(spec.namespace ?? 'default')),
    SelfSubjectReview: () => ({
      userInfo: {
        username: caller?.objectId ?? 'masterclient',
        groups: ['system:authenticated'],
        extra: caller ? { oid: [caller.objectId] } : {},
      },
    }),
  };
  return {
    status: 201,
    body: {
      kind: resource.kind,
      apiVersion: `${resource.group}/${resource.version}`,
      metadata: {},
      spec,
      status: reviews[resource.kind](),
    },
  };
}

function reviewAccess(
  engine: Pick<ArmEngine, 'isAllowed'>,
  cluster: Cluster,
  caller: Caller | undefined,
  spec: Record<string, unknown>,
) {
  const attributes = spec.resourceAttributes as ResourceAttributes | undefined;
  if (!attributes) {
    // Discovery and version stand open to whoever is signed in.
    return { allowed: true, reason: '' };
  }
  const { verb = '', group = '', resource = '', namespace } = attributes;
  // The local administrator may do everything.
  const allowed =
    !caller ||
    mayDo(engine, cluster, caller, {
      verb: verb.toLowerCase(),
      group,
      plural: resource,
      namespace: namespace || undefined,
    });
  return allowed
    ? { allowed, reason: 'Access allowed by Azure RBAC' }
    : {
        allowed,
        reason:
          'User does not have access to the resource in Azure. Update role assignment to allow access.',
      };
}

function listRules(
  engine: Pick<ArmEngine, 'isAllowed'>,
  cluster: Cluster,
  caller: Caller | undefined,
  namespace: string,
) {
  const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
  const resourceRules = listApiResources(cluster.store)
    .map(({ group, plural }) => ({
      verbs: verbs.filter(
        verb =>
          !caller ||
          mayDo(engine, cluster, caller, { verb, group, plural, namespace }),
      ),
      apiGroups: [group],
      resources: [plural],
    }))
    .filter(rule => rule.verbs.length > 0);
  return { resourceRules, nonResourceRules: [], incomplete: false };
}
