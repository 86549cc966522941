import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { ContainerStatus, Pod } from '../../kubernetes/KubernetesObject';
import { Row } from '../../kql';
import { readClusterObjects } from '../readClusterObjects';
import { isInSpan, logColumns, LogTable } from './LogTable';

const minuteMs = 60_000;

/**
 * Containers of the clusters whose monitoring add-on writes to the workspace, as they are now: the
 * simulation keeps no inventory of earlier minutes.
 */
export const podInventory: LogTable = {
  name: 'KubePodInventory',
  columns: logColumns(
    `TenantId TimeGenerated Computer ClusterId ClusterName Namespace Name PodUid PodStatus PodIp
     PodRestartCount PodCreationTimeStamp PodStartTime ControllerKind ControllerName ContainerName
     ContainerStatus ContainerStatusReason ContainerRestartCount ContainerCreationTimeStamp
     ServiceName PodLabel Type _ResourceId`,
    {
      datetime:
        'TimeGenerated PodCreationTimeStamp PodStartTime ContainerCreationTimeStamp',
      int: 'PodRestartCount ContainerRestartCount',
    },
  ),
  rows(context, workspace, span) {
    const atMs = Math.floor(context.clock.now() / minuteMs) * minuteMs;
    return isInSpan(atMs, span)
      ? monitoredClusters(context, workspace).flatMap(cluster =>
          readClusterObjects<Pod>(context, cluster.name, 'pods').flatMap(pod =>
            rowsOf(pod, cluster, workspace, new Date(atMs)),
          ),
        )
      : [];
  },
};

function monitoredClusters(
  { resources }: EmulatorContext,
  workspace: ArmResource,
): ArmResource[] {
  return resources
    .list({ type: 'Microsoft.ContainerService/managedClusters' })
    .filter(({ properties }) => {
      const { addonProfiles } = properties as {
        addonProfiles?: {
          omsagent?: {
            enabled?: boolean;
            config?: { logAnalyticsWorkspaceResourceID?: string };
          };
        };
      };
      const { enabled, config } = addonProfiles?.omsagent ?? {};
      return (
        enabled === true &&
        config?.logAnalyticsWorkspaceResourceID?.toLowerCase() ===
          workspace.id.toLowerCase()
      );
    });
}

function rowsOf(
  pod: Pod,
  cluster: ArmResource,
  workspace: ArmResource,
  at: Date,
): Row[] {
  const { metadata, spec, status } = pod;
  const statuses = status.containerStatuses ?? [];
  const owner = metadata.ownerReferences?.[0];
  const created = dateOf(metadata.creationTimestamp);
  return spec.containers.map(container => {
    const found = statuses.find(({ name }) => name === container.name);
    const { label, reason } = stateOf(found);
    return {
      TenantId: workspace.properties.customerId as string,
      TimeGenerated: at,
      Computer: String(spec.nodeName ?? ''),
      ClusterId: cluster.id,
      ClusterName: cluster.name,
      Namespace: metadata.namespace ?? '',
      Name: metadata.name,
      PodUid: metadata.uid ?? '',
      PodStatus: status.phase,
      PodIp: status.podIP ?? '',
      PodRestartCount: statuses.reduce(
        (sum, { restartCount }) => sum + restartCount,
        0,
      ),
      PodCreationTimeStamp: created,
      PodStartTime: dateOf(status.startTime),
      ControllerKind: owner?.kind ?? '',
      ControllerName: owner?.name ?? '',
      ContainerName: `${metadata.uid}/${container.name}`,
      ContainerStatus: label,
      ContainerStatusReason: reason,
      ContainerRestartCount: found?.restartCount ?? 0,
      ContainerCreationTimeStamp: created,
      ServiceName: metadata.labels?.app ?? '',
      PodLabel: JSON.stringify([metadata.labels ?? {}]),
      Type: 'KubePodInventory',
      _ResourceId: cluster.id.toLowerCase(),
    };
  });
}

function stateOf(status: ContainerStatus | undefined) {
  const { running, waiting, terminated } = status?.state ?? {};
  if (running) {
    return { label: 'running', reason: '' };
  }
  return terminated
    ? { label: 'terminated', reason: terminated.reason ?? '' }
    : { label: 'waiting', reason: waiting?.reason ?? '' };
}

function dateOf(text: string | undefined): Date | undefined {
  return text ? new Date(text) : undefined;
}
