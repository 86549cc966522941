import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';
import { FaultKind } from '../faults/FaultKind';

/** Something that is wrong with simulated objects. */
export interface Condition {
  kind:
    'cacheFull' | 'consumerLag' | 'apim5xx' | 'slowDependency' | 'throttled';
  /** Ids of the objects begin with this, in lower case; empty strikes all of them. */
  resourceId: string;
}

const kinds: Array<{ kind: Condition['kind']; type: string }> = [
  { kind: 'cacheFull', type: '/providers/microsoft.cache/redisenterprise/' },
  { kind: 'consumerLag', type: '/providers/microsoft.eventhub/namespaces/' },
  { kind: 'apim5xx', type: '/providers/microsoft.apimanagement/service/' },
  { kind: 'slowDependency', type: '/providers/' },
  { kind: 'throttled', type: '/providers/' },
];

export function openConditions(
  context: EmulatorContext,
): Collection<Condition> {
  return context.collection<Condition>('load.conditions');
}

/** The faults that change what the load simulation keeps. */
export function createLoadFaultKinds(context: EmulatorContext): FaultKind[] {
  return kinds.map(({ kind, type }) => ({
    kind,
    validate: match =>
      match.resourceId && match.resourceId.toLowerCase().includes(type)
        ? undefined
        : `'${kind}' needs match.resourceId with ${type} in it`,
    apply: ({ id, match }) =>
      openConditions(context).put(id, {
        kind,
        resourceId: (match.resourceId ?? '').toLowerCase(),
      }),
    clear: ({ id }) => openConditions(context).delete(id),
  }));
}

/** Whether an object is struck. */
export function isStruck(
  conditions: Condition[],
  kind: Condition['kind'],
  objectId: string,
): boolean {
  const id = objectId.toLowerCase();
  return conditions.some(
    condition =>
      condition.kind === kind &&
      (id === condition.resourceId ||
        id.startsWith(`${condition.resourceId}/`)),
  );
}
