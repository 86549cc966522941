import { EmulatorResponse } from '../../http/Surface';
import { ApiResource, groupVersion, listApiResources } from '../apiResources';
import { ClusterStore } from '../ClusterStore';
import { REVIEW_GROUPS } from './answerReview';
import { openApiOf, openApiPaths } from './openApi';

const VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const SCALABLE = ['deployments', 'replicasets', 'statefulsets'];

/** Answers what describes the API itself; undefined for everything else. */
export function answerDiscovery(
  store: ClusterStore,
  path: string,
): EmulatorResponse | undefined {
  const resources = listApiResources(store);
  switch (path) {
    case '/version':
      return json({
        major: '1',
        minor: '35',
        gitVersion: 'v1.35.0',
        platform: 'linux/amd64',
      });
    case '/healthz':
    case '/livez':
    case '/readyz':
      return {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: 'ok',
      };
    case '/api':
      return json({
        kind: 'APIVersions',
        versions: ['v1'],
        serverAddressByClientCIDRs: [],
      });
    case '/apis':
      return json({
        kind: 'APIGroupList',
        apiVersion: 'v1',
        groups: groups(resources),
      });
    case '/openapi/v3':
      return json(openApiPaths(resources));
    default:
  }
  if (path.startsWith('/openapi/v3/')) {
    const wanted = path.slice('/openapi/v3/'.length).replace(/^apis?\//, '');
    return json(
      openApiOf(resources.filter(each => groupVersion(each) === wanted)),
    );
  }
  const list = /^\/(?:api\/(v1)|apis\/([^/]+\/[^/]+))$/.exec(path);
  const wanted = list && (list[1] ?? list[2]);
  const served = resources.filter(each => groupVersion(each) === wanted);
  return served.length > 0
    ? json({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion: wanted,
        resources: served.flatMap(describe),
      })
    : undefined;
}

function groups(resources: ApiResource[]) {
  const names = new Set(resources.map(each => each.group).filter(Boolean));
  return [...names].map(name => {
    const versions = resources
      .filter(each => each.group === name)
      .map(each => each.version);
    const shown = [...new Set(versions)].map(version => ({
      groupVersion: `${name}/${version}`,
      version,
    }));
    return { name, versions: shown, preferredVersion: shown[0] };
  });
}

function describe(resource: ApiResource) {
  const isMetrics = resource.group === 'metrics.k8s.io';
  const isReview = REVIEW_GROUPS.includes(resource.group);
  const base = { namespaced: resource.isNamespaced, kind: resource.kind };
  const self = {
    ...base,
    name: resource.plural,
    singularName: isMetrics ? '' : resource.kind.toLowerCase(),
    verbs: verbsOf(resource),
    ...(resource.shortNames.length > 0 && { shortNames: resource.shortNames }),
    ...([
      'pods',
      'services',
      'deployments',
      'replicasets',
      'horizontalpodautoscalers',
      'jobs',
      'cronjobs',
      'statefulsets',
      'daemonsets',
    ].includes(resource.plural) &&
      !isMetrics && { categories: ['all'] }),
  };
  const below = (name: string, verbs: string[], kind = resource.kind) => ({
    ...base,
    kind,
    name: `${resource.plural}/${name}`,
    singularName: '',
    verbs,
  });
  return [
    self,
    ...(isMetrics || isReview
      ? []
      : [below('status', ['get', 'patch', 'update'])]),
    ...(resource.plural === 'pods' && !isMetrics
      ? [below('log', ['get'])]
      : []),
    ...(SCALABLE.includes(resource.plural)
      ? [
          {
            ...below('scale', ['get', 'patch', 'update'], 'Scale'),
            group: 'autoscaling',
            version: 'v1',
          },
        ]
      : []),
  ];
}

function verbsOf({ group }: ApiResource): string[] {
  if (REVIEW_GROUPS.includes(group)) {
    return ['create'];
  }
  return group === 'metrics.k8s.io' ? ['get', 'list'] : VERBS;
}

function json(body: unknown): EmulatorResponse {
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}
