/** The parts of an ARM id or of a path that names a collection of resources. */
export interface ResourcePath {
  /** With Azure's own case of `subscriptions`, `resourceGroups` and `providers`. */
  id: string;
  subscriptionId?: string;
  resourceGroup?: string;
  /** Such as `Microsoft.ContainerService`; undefined for groups and subscriptions. */
  namespace?: string;
  /** Full type, such as `Microsoft.ContainerService/managedClusters/agentPools`. */
  type: string;
  /** Last name; undefined where the path names a collection. */
  name?: string;
  /** Id of the resource that holds it: a resource of the same provider, or its scope. */
  parentId: string;
  /** What stands before the last `/providers/`; empty at the tenant. */
  scope: string;
}

/** Takes an id or a collection's path apart; undefined where it is neither. */
export function parseResourcePath(path: string): ResourcePath | undefined {
  const id = canonicalCase(path);
  const segments = id.split('/').slice(1);
  const provider = segments.lastIndexOf('providers');
  const subscriptionId =
    segments[0] === 'subscriptions' ? segments[1] : undefined;
  const resourceGroup =
    segments[2] === 'resourceGroups' ? segments[3] : undefined;
  if (provider === -1) {
    return parseContainer(id, segments, subscriptionId);
  }
  const [namespace, ...pairs] = segments.slice(provider + 1);
  if (!namespace || pairs.length === 0) {
    return undefined;
  }
  const types = pairs.filter((_, index) => index % 2 === 0);
  const isCollection = pairs.length % 2 === 1;
  const scope = joined(segments.slice(0, provider));
  return {
    id,
    subscriptionId,
    resourceGroup,
    namespace,
    type: [namespace, ...types].join('/'),
    name: isCollection ? undefined : pairs.at(-1),
    parentId:
      types.length === 1
        ? scope
        : joined(segments.slice(0, isCollection ? -1 : -2)),
    scope,
  };
}

/** Ids are compared in lower case. */
export function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether `id` is `scope` or lies below it. */
export function isWithin(id: string, scope: string): boolean {
  const [inner, outer] = [id.toLowerCase(), scope.toLowerCase()];
  return (
    outer === '' ||
    outer === '/' ||
    inner === outer ||
    inner.startsWith(`${outer}/`)
  );
}

function parseContainer(
  id: string,
  segments: string[],
  subscriptionId: string | undefined,
): ResourcePath | undefined {
  if (!subscriptionId || segments.length === 2) {
    return undefined;
  }
  if (segments[2] !== 'resourceGroups' || segments.length > 4) {
    return undefined;
  }
  const scope = joined(segments.slice(0, 2));
  return {
    id,
    subscriptionId,
    resourceGroup: segments[3],
    type: 'Microsoft.Resources/resourceGroups',
    name: segments[3],
    parentId: scope,
    scope,
  };
}

function canonicalCase(path: string): string {
  return path
    .split('/')
    .map((segment, index) => {
      const lower = segment.toLowerCase();
      if (index === 1 && lower === 'subscriptions') {
        return 'subscriptions';
      }
      if (index === 3 && lower === 'resourcegroups') {
        return 'resourceGroups';
      }
      return lower === 'providers' ? 'providers' : segment;
    })
    .join('/');
}

function joined(segments: string[]): string {
  return segments.map(segment => `/${segment}`).join('');
}
