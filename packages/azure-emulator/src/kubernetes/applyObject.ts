import { admit } from './admission/admit';
import { findByKind, resourceKey } from './apiResources';
import { ClusterStore } from './ClusterStore';
import { KubernetesError } from './KubernetesError';
import { KubernetesObject, PodTemplate } from './KubernetesObject';

/** Identifies an object in a list of what was applied. */
export interface AppliedObject {
  resource: string;
  namespace?: string;
  name: string;
}

/** Creates an object or brings it to what the manifest says; throws as the API server would. */
export function applyObject(
  store: ClusterStore,
  manifest: KubernetesObject,
): AppliedObject {
  const found = findByKind(store, manifest.apiVersion, manifest.kind);
  if (!found) {
    throw new KubernetesError(
      404,
      'NotFound',
      `no matches for kind "${manifest.kind}" in version "${manifest.apiVersion}"`,
    );
  }
  const resource = resourceKey(found);
  const { name } = manifest.metadata;
  const namespace = found.isNamespaced
    ? (manifest.metadata.namespace ?? 'default')
    : undefined;
  const existing = store.get(resource, namespace, name);
  const wanted = {
    ...manifest,
    metadata: { ...manifest.metadata, namespace },
  };
  const merged = existing ? merge(existing, wanted) : wanted;
  store.put(resource, admit(store, found, merged));
  return { resource, namespace, name };
}

/** The manifest, with what others own: replicas, address, labels, a restart's annotation. */
function merge(
  existing: KubernetesObject,
  wanted: KubernetesObject,
): KubernetesObject {
  const kept = Object.fromEntries(
    ['replicas', 'clusterIP']
      .filter(name => existing.spec?.[name] !== undefined)
      .map(name => [name, existing.spec?.[name]]),
  );
  const spec = wanted.spec && { ...kept, ...wanted.spec };
  const template = spec?.template as PodTemplate | undefined;
  const before = existing.spec?.template as PodTemplate | undefined;
  if (spec && template) {
    const annotations = {
      ...before?.metadata?.annotations,
      ...template.metadata?.annotations,
    };
    const metadata = {
      ...template.metadata,
      ...(Object.keys(annotations).length > 0 && { annotations }),
    };
    Object.assign(spec, { template: { ...template, metadata } });
  }
  const { labels, annotations } = existing.metadata;
  return {
    ...existing,
    ...wanted,
    metadata: {
      ...existing.metadata,
      ...wanted.metadata,
      labels: { ...labels, ...wanted.metadata.labels },
      annotations: { ...annotations, ...wanted.metadata.annotations },
    },
    ...(spec && { spec }),
  };
}
