import { ArmError } from './ArmError';
import { isWithin, parseResourcePath } from './resourceId';
import { ResourceStore } from './ResourceStore';

export const LOCKS = 'Microsoft.Authorization/locks';

/** Previews change nothing, whatever is locked. */
const HARMLESS_ACTION =
  /^Microsoft\.Resources\/[^/]+\/(validate|whatIf|exportTemplate)\/action$/i;

/**
 * Throws Azure's 409 where a lock stands in an action's way. A lock holds for its scope and all
 * below it; `CanNotDelete` stops deletions, `ReadOnly` also writes and actions. What holds
 * something locked cannot be deleted either. Locks themselves are always free.
 */
export function requireUnlocked(
  action: string,
  scope: string,
  resources: ResourceStore,
): void {
  const verb = /\/(write|delete|action)$/i.exec(action)?.[1].toLowerCase();
  if (!verb || action.startsWith(`${LOCKS}/`) || HARMLESS_ACTION.test(action)) {
    return;
  }
  const locked = [...resources.each({ type: LOCKS })]
    .filter(
      ({ properties }) => verb === 'delete' || properties.level === 'ReadOnly',
    )
    .map(lock => parseResourcePath(lock.id)?.scope ?? '')
    .filter(
      each =>
        isWithin(scope, each) || (verb === 'delete' && isWithin(each, scope)),
    );
  if (locked.length > 0) {
    const scopes = [...new Set(locked)].map(each => `'${each}'`).join(', ');
    throw new ArmError(
      409,
      'ScopeLocked',
      `The scope '${scope}' cannot perform ${verb === 'delete' ? 'delete' : 'write'} operation because following scope(s) are locked: ${scopes}. Please remove the lock and try again.`,
    );
  }
}
