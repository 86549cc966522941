import { Condition } from '../KubernetesObject';

/** A status with one condition set; its time moves only when its value does. */
export function setCondition<T extends object>(
  status: T & { conditions?: Condition[] },
  type: string,
  isTrue: boolean,
  now: string,
  more: { reason?: string; message?: string } = {},
): T {
  const value = isTrue ? 'True' : 'False';
  const before = status.conditions?.find(each => each.type === type);
  const lastTransitionTime =
    before?.status === value ? before.lastTransitionTime : now;
  const others = (status.conditions ?? []).filter(each => each.type !== type);
  const condition = { type, status: value, ...more, lastTransitionTime };
  return {
    ...status,
    conditions: [...others, condition].sort((a, b) =>
      a.type < b.type ? -1 : 1,
    ),
  };
}
