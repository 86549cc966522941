import { EmulatorRequest } from '../../http/Surface';
import { Condition, KubernetesObject, Node, Pod } from '../KubernetesObject';

type Row = Array<string | number>;
type Show = (object: KubernetesObject) => Row;

/** Columns after the name, and how they are filled; `AGE` stands last everywhere. */
const TABLES: Record<string, [string[], Show]> = {
  pods: [['Ready', 'Status', 'Restarts'], podRow],
  nodes: [['Status', 'Roles', 'Version'], nodeRow],
  namespaces: [
    ['Status'],
    object => [String(object.status?.phase ?? 'Active')],
  ],
  services: [
    ['Type', 'Cluster-IP', 'Port(s)'],
    ({ spec }) => [
      String(spec?.type ?? 'ClusterIP'),
      String(spec?.clusterIP ?? 'None'),
      ((spec?.ports ?? []) as Array<{ port: number }>)
        .map(each => `${each.port}/TCP`)
        .join(','),
    ],
  ],
  'deployments.apps': [
    ['Ready', 'Up-to-date', 'Available'],
    ({ spec, status }) => [
      `${status?.readyReplicas ?? 0}/${spec?.replicas ?? 1}`,
      Number(status?.updatedReplicas ?? 0),
      Number(status?.availableReplicas ?? 0),
    ],
  ],
  'replicasets.apps': [
    ['Desired', 'Current', 'Ready'],
    ({ spec, status }) => [
      Number(spec?.replicas ?? 1),
      Number(status?.replicas ?? 0),
      Number(status?.readyReplicas ?? 0),
    ],
  ],
  'horizontalpodautoscalers.autoscaling': [
    ['Reference', 'MinPods', 'MaxPods', 'Replicas'],
    ({ spec, status }) => {
      const target = spec?.scaleTargetRef as { kind: string; name: string };
      return [
        `${target.kind}/${target.name}`,
        Number(spec?.minReplicas ?? 1),
        Number(spec?.maxReplicas),
        Number(status?.currentReplicas ?? 0),
      ];
    },
  ],
  events: [
    ['Type', 'Reason', 'Object', 'Message'],
    event => {
      const about = event.involvedObject as { kind: string; name: string };
      return [
        String(event.type),
        String(event.reason),
        `${about.kind.toLowerCase()}/${about.name}`,
        String(event.message),
      ];
    },
  ],
};

/** Whether the client, such as kubectl, asked for a table. */
export function wantsTable(request: EmulatorRequest): boolean {
  const first = String(request.headers.accept ?? '').split(',')[0];
  return first.includes('as=Table') && first.includes('v=v1;');
}

/** Objects as the `Table` that kubectl prints. */
export function toTable(
  resource: string,
  objects: KubernetesObject[],
  resourceVersion?: string,
) {
  const [columns, show] = TABLES[resource] ?? [[], () => []];
  const definitions = ['Name', ...columns, 'Age'].map(name => ({
    name,
    type: 'string',
    format: name === 'Name' ? 'name' : '',
    description: '',
    priority: 0,
  }));
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion },
    columnDefinitions: definitions,
    rows: objects.map(object => ({
      cells: [
        object.metadata.name,
        ...show(object),
        age(object.metadata.creationTimestamp),
      ],
      object: {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: object.metadata,
      },
    })),
  };
}

function podRow(object: KubernetesObject): Row {
  const { spec, status } = object as Pod;
  const containers = status?.containerStatuses ?? [];
  const waiting = containers.find(each => each.state.waiting)?.state.waiting;
  const reason =
    waiting && status.phase !== 'Failed' ? waiting.reason : status?.phase;
  return [
    `${containers.filter(each => each.ready).length}/${spec.containers.length}`,
    String(reason ?? 'Pending'),
    containers.reduce((sum, each) => sum + each.restartCount, 0),
  ];
}

function nodeRow(object: KubernetesObject): Row {
  const { status, spec } = object as Node;
  const ready = status.conditions.find(
    (each: Condition) => each.type === 'Ready',
  );
  const state = ready?.status === 'True' ? 'Ready' : 'NotReady';
  const { kubeletVersion } = status.nodeInfo as { kubeletVersion: string };
  return [
    spec.unschedulable ? `${state},SchedulingDisabled` : state,
    '<none>',
    kubeletVersion,
  ];
}

function age(createdAt: string | undefined): string {
  const seconds = Math.max(
    0,
    (Date.now() - Date.parse(createdAt ?? '')) / 1000,
  );
  if (seconds < 120) {
    return `${Math.floor(seconds)}s`;
  }
  if (seconds < 7200) {
    return `${Math.floor(seconds / 60)}m`;
  }
  return seconds < 172_800
    ? `${Math.floor(seconds / 3600)}h`
    : `${Math.floor(seconds / 86_400)}d`;
}
