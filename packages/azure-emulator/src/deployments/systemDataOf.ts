import { Caller } from '../arm/Caller';
import { JsonObject } from '../template/Json';

/** Who made something and who changed it last, as ARM shows it. */
export function systemDataOf(
  caller: Caller,
  nowMs: number,
  before: JsonObject | undefined,
): JsonObject {
  const at = new Date(nowMs).toISOString();
  const type = caller.kind === 'app' ? 'Application' : 'User';
  return {
    createdBy: caller.name,
    createdByType: type,
    createdAt: at,
    ...before,
    lastModifiedBy: caller.name,
    lastModifiedByType: type,
    lastModifiedAt: at,
  };
}
