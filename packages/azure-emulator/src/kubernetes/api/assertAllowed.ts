import { ArmEngine } from '../../arm/ArmEngine';
import { Caller } from '../../arm/Caller';
import { Cluster } from '../Clusters';
import { KubernetesError } from '../KubernetesError';
import { ApiRoute } from './route';

/** Method to Kubernetes' verb and to the last part of Azure's data action. */
const VERBS: Record<string, [string, string]> = {
  GET: ['get', 'read'],
  POST: ['create', 'write'],
  PUT: ['update', 'write'],
  PATCH: ['patch', 'write'],
  DELETE: ['delete', 'delete'],
};

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
  const group = resource.group ? `${resource.group}/` : '';
  const action = `Microsoft.ContainerService/managedClusters/${group}${resource.plural}/${verb[1]}`;
  const scope = namespace
    ? `${cluster.arm.id}/namespaces/${namespace}`
    : cluster.arm.id;
  if (engine.isAllowed(caller, action, scope, true)) {
    return;
  }
  const what = subresource
    ? `${resource.plural}/${subresource}`
    : resource.plural;
  const shown = verb[0] === 'get' && !name ? 'list' : verb[0];
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
