import { ArmResource } from '../../arm/ResourceStore';
import { requireThat } from '../badRequest';
import {
  defaultVersion,
  minorSteps,
  patchVersions,
  runningVersion,
  upgradesFrom,
} from './kubernetesVersions';

/** A cluster's version is on offer, and reached from the one before. */
export function checkClusterVersion(
  cluster: ArmResource,
  existing: ArmResource | undefined,
): void {
  const before = existing?.properties.kubernetesVersion as string | undefined;
  const version = String(
    cluster.properties.kubernetesVersion ?? before ?? defaultVersion,
  );
  requireThat(
    runningVersion(version),
    'K8sVersionNotSupported',
    `Managed cluster ${cluster.name} is on version ${version}, which is not supported in this region. The supported versions are ${patchVersions.join(', ')}.`,
  );
  if (before) {
    const steps = minorSteps(before, version);
    requireThat(
      steps === 0 || steps === 1,
      'OperationNotAllowed',
      `Upgrading Kubernetes version ${before} to ${version} is not allowed. Available upgrades: [${upgradesFrom(before).join(' ')}].`,
    );
  }
}

/** A pool's version is its cluster's, or up to three minor versions older. */
export function checkPoolVersion(
  pool: ArmResource,
  cluster: ArmResource,
): void {
  const version = pool.properties.orchestratorVersion as string | undefined;
  const controlPlane = String(cluster.properties.kubernetesVersion);
  if (!version) {
    return;
  }
  const behind = minorSteps(version, controlPlane);
  requireThat(
    behind >= 0 && behind <= 3,
    'NodePoolMcVersionIncompatible',
    `Node pool version ${version} and control plane version ${controlPlane} are incompatible. Minor version of node pool cannot be bigger than control plane version, or more than three behind it.`,
  );
}
