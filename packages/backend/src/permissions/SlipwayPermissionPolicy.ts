import {
  AuthorizeResult,
  PermissionCriteria,
  PermissionCondition,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { RoleName, Roles, rolesOf } from './Roles';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** Permissions that are not plain reading, and the roles that hold them. */
const ROLES_BY_PERMISSION: Record<string, RoleName[]> = {
  'catalog.entity.delete': ['platform'],
  'catalog.entity.refresh': ['engineer', 'operations', 'platform'],
  'catalog.entity.validate': ['engineer', 'platform'],
  'catalog.location.create': ['platform'],
  'catalog.location.delete': ['platform'],
  'catalog.location.analyze': ['platform'],
  'catalog.ingestion.manage': ['platform'],
  'scaffolder.action.execute': ['engineer', 'operations', 'platform'],
  'scaffolder.task.create': ['engineer', 'operations', 'platform'],
  'scaffolder.template.management': ['platform'],
  'scaffolder.template.dry-run': ['platform'],
  'kubernetes.proxy': ['operations', 'platform'],
  'service.health.mute': ['engineer', 'operations', 'platform'],
};

/**
 * Who may do what: a signed-in person reads everything; whatever else is listed here by role,
 * and stacks by their environment and owner. What is not listed is refused.
 */
export class SlipwayPermissionPolicy implements PermissionPolicy {
  readonly #roles: Roles;

  constructor(options: { roles: Roles }) {
    this.#roles = options.roles;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    const owners = user.info.ownershipEntityRefs;
    const held = rolesOf(this.#roles, owners);
    const byRole = ROLES_BY_PERMISSION[permission.name];
    if (byRole) {
      return byRole.some(role => held.has(role)) ? ALLOW : DENY;
    }
    switch (permission.name) {
      case 'scaffolder.task.read':
      case 'scaffolder.task.cancel':
        return held.has('platform')
          ? ALLOW
          : createdBy(permission as ResourcePermission, user);
      case 'azure.stack.create':
        return this.#mayCreate(permission as ResourcePermission, held);
      case 'azure.stack.operate':
        return held.has('platform') || held.has('operations')
          ? ALLOW
          : onStack(permission as ResourcePermission, isOwner(owners));
      case 'azure.stack.delete':
        return held.has('platform')
          ? ALLOW
          : onStack(permission as ResourcePermission, isOwner(owners));
      default:
        return permission.attributes.action === 'read' ? ALLOW : DENY;
    }
  }

  #mayCreate(
    permission: ResourcePermission,
    held: Set<RoleName>,
  ): PolicyDecision {
    const environments = [...held].flatMap(role => this.#roles[role].createIn);
    return environments.length === 0
      ? DENY
      : onStack(permission, {
          rule: 'HAS_ENVIRONMENT',
          resourceType: 'azure-stack',
          params: { environments: [...new Set(environments)] },
        });
  }
}

function isOwner(owners: string[]): PermissionCondition {
  return { rule: 'IS_OWNER', resourceType: 'azure-stack', params: { owners } };
}

function onStack(
  permission: ResourcePermission,
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'azure-stacks',
    resourceType: permission.resourceType,
    conditions,
  };
}

function createdBy(
  permission: ResourcePermission,
  user: PolicyQueryUser,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'scaffolder',
    resourceType: permission.resourceType,
    conditions: {
      rule: 'IS_TASK_OWNER',
      resourceType: permission.resourceType,
      params: { createdBy: [user.info.userEntityRef] },
    },
  };
}
