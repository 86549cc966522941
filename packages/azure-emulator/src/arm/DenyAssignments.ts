import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';
import { openDirectory } from '../entra/Directory';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { isWithin, sameId } from './resourceId';

/** Takes actions away from everyone but those it leaves out, whatever their roles; durable. */
export interface DenyAssignment {
  /** The last part of its id; a GUID. */
  name: string;
  displayName: string;
  /** Id of the resource that it protects. */
  scope: string;
  /** Whether it protects what lies in that resource too. */
  appliesToChildScopes: boolean;
  /** Last parts of the denied actions: `write`, `delete`. */
  verbs: string[];
  /** Actions that stay allowed, with `*` for any text. */
  excludedActions: string[];
  /** Object ids of users, groups and applications that it leaves out. */
  excludedPrincipals: string[];
  /** Deployment stack that made it, and whose own work it does not hold up. */
  stackId: string;
}

/** The deny assignments of one emulator. */
export class DenyAssignments {
  readonly #context: EmulatorContext;

  constructor(context: EmulatorContext) {
    this.#context = context;
  }

  /** All, by name. */
  get all(): Collection<DenyAssignment> {
    return this.#context.collection<DenyAssignment>('denyAssignments');
  }

  isDenied(caller: Caller, action: string, scope: string): boolean {
    return this.#find(caller, action, scope) !== undefined;
  }

  /** Throws the 403 that ARM sends where a deny assignment stands against a caller with rights. */
  refuse(caller: Caller, action: string, scope: string): void {
    const found = this.#find(caller, action, scope);
    if (!found) return;
    throw new ArmError(
      403,
      'DenyAssignmentAuthorizationFailed',
      `The client '${caller.kind === 'app' ? caller.appId : caller.name}' with object id '${caller.objectId}' has permission to perform action '${action}' on scope '${scope}'; however, the access is denied because of the deny assignment with name '${found.displayName}' and Id '${found.name}' at scope '${found.scope}'.`,
    );
  }

  #find(caller: Caller, action: string, scope: string) {
    if (this.all.size === 0) return undefined;
    const verb = action.split('/').at(-1)?.toLowerCase() ?? '';
    const candidates = [...this.all.values()].filter(
      each =>
        each.verbs.includes(verb) &&
        protects(each, verb, scope) &&
        !isOwnWork(each, caller) &&
        !each.excludedActions.some(pattern => fits(pattern, action)),
    );
    if (candidates.length === 0) return undefined;
    const principals = this.#principals(caller);
    return candidates.find(
      each => !each.excludedPrincipals.some(id => principals.has(id)),
    );
  }

  #principals({ objectId }: Caller): Set<string> {
    const groups = [...openDirectory(this.#context).groups.values()]
      .filter(group => group.members.includes(objectId))
      .map(group => group.id);
    return new Set([objectId, ...groups]);
  }
}

/** Whoever deletes what lies around a protected resource would delete that too. */
function protects(
  denial: DenyAssignment,
  verb: string,
  scope: string,
): boolean {
  return (
    sameId(denial.scope, scope) ||
    (denial.appliesToChildScopes && isWithin(scope, denial.scope)) ||
    (verb === 'delete' && isWithin(denial.scope, scope))
  );
}

function isOwnWork({ stackId }: DenyAssignment, caller: Caller): boolean {
  return (
    caller.onBehalfOfStack !== undefined &&
    sameId(caller.onBehalfOfStack, stackId)
  );
}

function fits(pattern: string, action: string): boolean {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
