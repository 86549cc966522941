import { ArmEngine } from '../../arm/ArmEngine';
import { Caller } from '../../arm/Caller';
import { Cluster } from '../Clusters';
import { KubernetesError } from '../KubernetesError';
import { ApiRoute } from './route';

const VERBS: Record<string, string> = {
  GET: 'get',
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** Kubernetes' verb to the last part of Azure's data action; every other verb is an action of its own. */
const ACTIONS: Record<string, string> = {
  get: 'read',
  list: 'read',
  watch: 'read',
  create: 'write',
  update: 'write',
  patch: 'write',
  delete: 'delete',
  deletecollection: 'delete',
};

/** Something that a caller may or may not do. */
export interface Deed {
  /** Such as `list`; `*` stands for all. */
  verb: string;
  group: string;
  plural: string;
  namespace?: string;
}

/** Whether Azure RBAC for Kubernetes lets a caller do something. */
export function mayDo(
  engine: Pick<ArmEngine, 'isAllowed'>,
  cluster: Cluster,
  caller: Caller,
  { verb, group, plural, namespace }: Deed,
): boolean {
  const kinds =
    verb === '*'
      ? ['read', 'write', 'delete']
      : [ACTIONS[verb] ?? `${verb}/action`];
  const path = group ? `${group}/${plural}` : plural;
  const scope = namespace
    ? `${cluster.arm.id}/namespaces/${namespace}`
    : cluster.arm.id;
  return kinds.every(kind =>
    engine.isAllowed(
      caller,
      `Microsoft.ContainerService/managedClusters/${path}/${kind}`,
      scope,
      true,
    ),
  );
}

/** Azure RBAC for Kubernetes: a data action at the cluster, or at one of its namespaces. */
export function assertAllowed(
  engine: Pick<ArmEngine, 'isAllowed'>,
  cluster: Cluster,
  caller: Caller,
  method: string,
  { resource, namespace, name, subresource }: ApiRoute,
): void {
  const verb = VERBS[method];
  if (!verb) {
    throw new KubernetesError(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
    );
  }
  const { group, plural } = resource;
  if (mayDo(engine, cluster, caller, { verb, group, plural, namespace })) {
    return;
  }
  const what = subresource
    ? `${resource.plural}/${subresource}`
    : resource.plural;
  const shown = verb === 'get' && !name ? 'list' : verb;
  const where = namespace
    ? ` in the namespace "${namespace}"`
    : ' at the cluster scope';
  throw new KubernetesError(
    403,
    'Forbidden',
    `${resource.plural} is forbidden: User "${caller.objectId}" cannot ${shown} resource "${what}" in API group "${resource.group}"${where}: User does not have access to the resource in Azure. Update role assignment to allow access.`,
    { kind: resource.plural, ...(resource.group && { group: resource.group }) },
  );
}
