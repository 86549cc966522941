import { ApiResource, groupVersion } from '../apiResources';

/** `/openapi/v3`: where each group's document lies. */
export function openApiPaths(resources: ApiResource[]) {
  const names = new Set(
    resources.map(each =>
      each.group ? `apis/${groupVersion(each)}` : `api/${each.version}`,
    ),
  );
  const paths = [...names].map(name => [
    name,
    { serverRelativeURL: `/openapi/v3/${name}` },
  ]);
  return { paths: Object.fromEntries(paths) };
}

/**
 * One group's document: enough for `kubectl apply` to learn that each kind takes
 * `fieldValidation` and to leave validation to the server. It holds no schemas.
 */
export function openApiOf(resources: ApiResource[]) {
  const paths = resources.map(each => {
    const root = each.group
      ? `/apis/${groupVersion(each)}`
      : `/api/${each.version}`;
    const namespace = each.isNamespaced ? '/namespaces/{namespace}' : '';
    const { group, version, kind } = each;
    const patch = {
      parameters: [
        { name: 'fieldValidation', in: 'query', schema: { type: 'string' } },
      ],
      responses: { 200: { description: 'OK' } },
      'x-kubernetes-action': 'patch',
      'x-kubernetes-group-version-kind': { group, version, kind },
    };
    return [`${root}${namespace}/${each.plural}/{name}`, { patch }];
  });
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.35.0' },
    paths: Object.fromEntries(paths),
    components: { schemas: {} },
  };
}
