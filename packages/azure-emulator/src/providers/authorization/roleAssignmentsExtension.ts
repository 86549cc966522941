import { ArmEngine, ArmExtension } from '../../arm/ArmEngine';
import { pageOf } from '../../arm/paging';
import { presentResource } from '../../arm/presentResource';
import { isWithin, parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { openDirectory } from '../../entra/Directory';
import { EmulatorContext } from '../../EmulatorContext';

const TYPE = 'Microsoft.Authorization/roleAssignments';
const ACTION = `${TYPE}/read`;

/**
 * Lists of role assignments: those at a scope, above it and below it, as `$filter` narrows them
 * (`atScope()`, `principalId eq`, `assignedTo()`).
 */
export function createRoleAssignmentsExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  return {
    name: 'roleAssignments',
    matches(method, path) {
      const parsed = method === 'GET' ? parseResourcePath(path) : undefined;
      return parsed !== undefined && !parsed.name && isAssignments(parsed.type);
    },
    operation: () => ACTION,
    async handle(request, caller) {
      const scope = parseResourcePath(request.path)?.scope ?? '';
      engine.authorize(caller, ACTION, scope || '/');
      const matches = readFilter(request.query.get('$filter') ?? '', context);
      const found = context.resources
        .list({ type: TYPE })
        .filter(each => matches(each, scope))
        .map(presentResource);
      return { status: 200, body: pageOf(found, request) };
    },
  };
}

/** What a filter takes of the assignments around a scope. */
function readFilter(
  filter: string,
  context: EmulatorContext,
): (assignment: ArmResource, scope: string) => boolean {
  const isAtScope = /atScope\(\)/i.test(filter);
  const principal = /principalId eq '?\{?([0-9a-f-]{36})/i.exec(filter)?.[1];
  const assigned = /assignedTo\('\{?([0-9a-f-]{36})/i.exec(filter)?.[1];
  const principals = assigned && withGroups(assigned, context);
  return ({ properties }, scope) => {
    const own = String(properties.scope);
    const isAround =
      isWithin(scope, own) || (!isAtScope && isWithin(own, scope));
    const id = String(properties.principalId).toLowerCase();
    return (
      isAround &&
      (!principal || id === principal.toLowerCase()) &&
      (!principals || principals.includes(id))
    );
  };
}

/** A principal and the groups that it is a member of. */
function withGroups(id: string, context: EmulatorContext): string[] {
  const groups = [...openDirectory(context).groups.values()]
    .filter(({ members }) => members.includes(id))
    .map(group => group.id);
  return [id, ...groups].map(each => each.toLowerCase());
}

function isAssignments(type: string): boolean {
  return type.toLowerCase() === TYPE.toLowerCase();
}
