import { ClusterStore } from '../ClusterStore';
import { setCondition } from '../simulation/conditions';
import { FluxConfiguration } from './FluxConfiguration';
import { FluxStatus } from './FluxStatus';

/** Flux's own objects in the cluster, as its command line and other tools read them. */
export function writeFluxObjects(
  store: ClusterStore,
  configuration: FluxConfiguration,
  statuses: FluxStatus[],
  revision: string | undefined,
): void {
  const { namespace, resource, url, branch, kustomizations } = configuration;
  if (!store.get('namespaces', '', namespace)) {
    return;
  }
  for (const { kind, name, complianceState, reason, message } of statuses) {
    const isSource = kind === 'GitRepository';
    const group = isSource
      ? 'source.toolkit.fluxcd.io'
      : 'kustomize.toolkit.fluxcd.io';
    const key = `${isSource ? 'gitrepositories' : 'kustomizations'}.${group}`;
    const kustomization = kustomizations.find(
      each => `${resource.name}-${each.name}` === name,
    );
    const existing = store.get(key, namespace, name);
    const isReady = complianceState === 'Compliant';
    store.put(key, {
      apiVersion: `${group}/v1`,
      kind,
      metadata: { ...existing?.metadata, name, namespace },
      spec: isSource
        ? { url, ref: { branch }, interval: '60s' }
        : {
            path: kustomization?.path,
            prune: kustomization?.prune,
            interval: `${kustomization?.syncIntervalInSeconds}s`,
            sourceRef: { kind: 'GitRepository', name: resource.name },
          },
      status: setCondition(
        {
          ...existing?.status,
          ...(isSource
            ? { artifact: { revision } }
            : isReady && { lastAppliedRevision: revision }),
        },
        'Ready',
        isReady,
        store.timestamp(),
        { reason, message },
      ),
    });
  }
}
