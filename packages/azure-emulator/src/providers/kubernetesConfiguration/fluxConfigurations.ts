import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';

type Kustomization = Record<string, unknown>;

/** GitOps of a cluster; what Flux then finds, it writes into `complianceState` and `statuses`. */
export const fluxConfigurations: ResourceType = {
  type: 'Microsoft.KubernetesConfiguration/fluxConfigurations',
  needsLocation: false,
  isTaggable: false,
  seconds: { create: 30, update: 15, delete: 15 },
  validate({ resource: { id, name, properties } }) {
    requireThat(
      /\/(managedClusters|connectedClusters)\/[^/]+\/providers\//i.test(id),
      'BadRequest',
      'A Flux configuration lies on a cluster.',
    );
    requireThat(
      /^[a-z0-9](?:[-a-z0-9]{0,28}[a-z0-9])?$/.test(name),
      'BadRequest',
      `The Flux configuration name '${name}' is invalid: 1 to 30 lowercase letters, digits and '-'.`,
    );
    const git = properties.gitRepository as
      { url?: string; repositoryRef?: object } | undefined;
    requireThat(
      properties.sourceKind === 'GitRepository' &&
        git?.url &&
        git.repositoryRef,
      'BadRequest',
      'A Flux configuration needs sourceKind GitRepository and a gitRepository with url and repositoryRef.',
    );
    requireThat(
      /^(https?|ssh):\/\/|^git@/.test(git.url),
      'BadRequest',
      `The gitRepository url '${git.url}' is invalid.`,
      'properties.gitRepository.url',
    );
  },
  complete({ resource, existing }) {
    const { properties } = resource;
    const kustomizations = Object.entries(
      (properties.kustomizations ?? {}) as Record<string, Kustomization>,
    ).map(([name, kustomization]) => [
      name,
      {
        name,
        path: '',
        prune: false,
        force: false,
        wait: true,
        timeoutInSeconds: 600,
        syncIntervalInSeconds: 600,
        ...kustomization,
      },
    ]);
    return {
      ...resource,
      properties: {
        scope: 'cluster',
        namespace: 'default',
        suspend: false,
        ...properties,
        kustomizations: Object.fromEntries(kustomizations),
        complianceState: existing?.properties.complianceState ?? 'Pending',
        statuses: existing?.properties.statuses ?? [],
        sourceSyncedCommitId: existing?.properties.sourceSyncedCommitId,
        statusUpdatedAt: existing?.properties.statusUpdatedAt,
      },
    };
  },
};
