import { EmulatorContext } from '../../EmulatorContext';
import { AppliedObject } from '../applyObject';
import { Cluster } from '../Clusters';
import { ClusterStore } from '../ClusterStore';
import { Condition } from '../KubernetesObject';
import { hasPassed } from '../simulation/SimulationContext';
import {
  FluxConfiguration,
  FluxKustomization,
  FluxRecord,
} from './FluxConfiguration';
import { FluxStatus } from './FluxStatus';
import { writeFluxObjects } from './writeFluxObjects';

const CONDITION_STATUS: Record<FluxStatus['complianceState'], string> = {
  Compliant: 'True',
  Pending: 'Unknown',
  'Non-Compliant': 'False',
};

/** Writes what Flux found into the ARM resource's read-only properties and into its own objects. */
export function reportCompliance(
  context: EmulatorContext,
  cluster: Cluster,
  configuration: FluxConfiguration,
  record: FluxRecord,
): void {
  const { resource, namespace } = configuration;
  const statuses = [
    sourceStatus(configuration, record),
    ...configuration.kustomizations.map(each =>
      kustomizationStatus(context, cluster.store, configuration, each, record),
    ),
  ];
  const states = statuses.map(each => each.complianceState);
  const complianceState =
    states.find(each => each === 'Non-Compliant') ??
    states.find(each => each === 'Pending') ??
    'Compliant';
  const synced = record.commit
    ? `${configuration.branch}@sha1:${record.commit}`
    : undefined;
  writeFluxObjects(cluster.store, configuration, statuses, synced);
  const { properties } = resource;
  const shown = statuses.map(each =>
    showStatus(each, namespace, properties.statuses, context),
  );
  const hasChanged =
    properties.complianceState !== complianceState ||
    properties.sourceSyncedCommitId !== synced ||
    JSON.stringify(properties.statuses) !== JSON.stringify(shown);
  if (hasChanged) {
    const now = new Date(context.clock.now()).toISOString();
    context.resources.put({
      ...resource,
      properties: {
        ...properties,
        complianceState,
        statuses: shown,
        sourceSyncedCommitId: synced,
        sourceUpdatedAt:
          properties.sourceSyncedCommitId === synced
            ? properties.sourceUpdatedAt
            : now,
        statusUpdatedAt: now,
      },
    });
  }
}

function sourceStatus(
  { resource }: FluxConfiguration,
  { commit, failure }: FluxRecord,
): FluxStatus {
  return {
    kind: 'GitRepository',
    name: resource.name,
    complianceState: commit ? 'Compliant' : 'Non-Compliant',
    reason: commit ? 'Succeeded' : 'GitOperationFailed',
    message: commit
      ? `stored artifact for revision '${commit}'`
      : String(failure),
  };
}

function kustomizationStatus(
  context: EmulatorContext,
  store: ClusterStore,
  { resource }: FluxConfiguration,
  kustomization: FluxKustomization,
  record: FluxRecord,
): FluxStatus {
  const base = {
    kind: 'Kustomization' as const,
    name: `${resource.name}-${kustomization.name}`,
  };
  if (record.failure) {
    return {
      ...base,
      complianceState: 'Non-Compliant',
      reason: record.commit ? 'ReconciliationFailed' : 'ArtifactFailed',
      message: record.commit ? record.failure : 'Source artifact not found',
    };
  }
  const waiting = kustomization.wait
    ? firstUnready(store, record.applied[kustomization.name] ?? [])
    : undefined;
  if (!waiting) {
    return {
      ...base,
      complianceState: 'Compliant',
      reason: 'ReconciliationSucceeded',
      message: `Applied revision: ${record.commit}`,
    };
  }
  const isLate = hasPassed(
    { context },
    waiting.since ?? record.attemptedAt,
    kustomization.timeoutInSeconds,
  );
  return {
    ...base,
    complianceState: isLate ? 'Non-Compliant' : 'Pending',
    reason: isLate ? 'HealthCheckFailed' : 'Progressing',
    message: isLate
      ? `health check failed after ${kustomization.timeoutInSeconds}s: ${waiting.what} is not ready`
      : `Running health checks: ${waiting.what}`,
  };
}

/** The first Deployment among what was applied that is not fully rolled out. */
function firstUnready(
  store: ClusterStore,
  applied: AppliedObject[],
): { what: string; since?: string } | undefined {
  for (const { resource, namespace, name } of applied) {
    const object =
      resource === 'deployments.apps'
        ? store.get(resource, namespace, name)
        : undefined;
    const { status } = object ?? {};
    const wanted = Number(object?.spec?.replicas ?? 1);
    const isReady =
      !object ||
      (Number(status?.updatedReplicas) >= wanted &&
        Number(status?.availableReplicas) >= wanted);
    if (!isReady) {
      const conditions = (status?.conditions ?? []) as Condition[];
      const available = conditions.find(each => each.type === 'Available');
      return {
        what: `Deployment/${namespace}/${name}`,
        since:
          available?.status === 'False'
            ? available.lastTransitionTime
            : undefined,
      };
    }
  }
  return undefined;
}

function showStatus(
  { kind, name, complianceState, reason, message }: FluxStatus,
  namespace: string,
  before: unknown,
  context: EmulatorContext,
) {
  const known = (
    (before ?? []) as Array<{
      name: string;
      kind: string;
      statusConditions: Condition[];
    }>
  ).find(each => each.name === name && each.kind === kind);
  const status = CONDITION_STATUS[complianceState];
  const condition = known?.statusConditions[0];
  return {
    name,
    namespace,
    kind,
    complianceState,
    statusConditions: [
      {
        type: 'Ready',
        status,
        reason,
        message,
        lastTransitionTime:
          condition?.status === status
            ? condition.lastTransitionTime
            : new Date(context.clock.now()).toISOString(),
      },
    ],
  };
}
