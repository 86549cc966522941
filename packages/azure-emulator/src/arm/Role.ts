import { RolePermission } from './RolePermission';

/** How many actions' answers are kept; callers make up names, so there must be an end. */
const KEPT_ANSWERS = 5000;

/** A role definition's permissions, made ready for many questions. */
export class Role {
  readonly #permissions: CompiledPermission[];
  readonly #answers = new Map<string, boolean>();

  constructor(permissions: RolePermission[]) {
    this.#permissions = permissions.map(each => ({
      actions: matcher(each.actions),
      notActions: matcher(each.notActions),
      dataActions: matcher(each.dataActions),
      notDataActions: matcher(each.notDataActions),
    }));
  }

  allows(action: string, isDataAction: boolean): boolean {
    const question = `${isDataAction ? 'data' : ''} ${action}`;
    const known = this.#answers.get(question);
    if (known !== undefined) {
      return known;
    }
    const answer = this.#permissions.some(each =>
      isDataAction
        ? each.dataActions.test(action) && !each.notDataActions.test(action)
        : each.actions.test(action) && !each.notActions.test(action),
    );
    if (this.#answers.size >= KEPT_ANSWERS) {
      this.#answers.clear();
    }
    this.#answers.set(question, answer);
    return answer;
  }
}

type CompiledPermission = Record<keyof RolePermission, RegExp>;

/** Matches what one of the patterns means, where `*` stands for any text. */
function matcher(patterns: string[] = []): RegExp {
  const expressions = patterns.map(pattern =>
    pattern
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
  // Without a pattern nothing matches: an action is never empty.
  return new RegExp(`^(?:${expressions.join('|')})$`, 'i');
}
