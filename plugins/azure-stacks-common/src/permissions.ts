import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of the permissions and rules on stacks. */
export const STACK_RESOURCE_TYPE = 'azure-stack';

export const stackCreatePermission = createPermission({
  name: 'azure.stack.create',
  attributes: { action: 'create' },
  resourceType: STACK_RESOURCE_TYPE,
});

/** Day-2 operations, a rollout restart among them. */
export const stackOperatePermission = createPermission({
  name: 'azure.stack.operate',
  attributes: { action: 'update' },
  resourceType: STACK_RESOURCE_TYPE,
});

/** Undo and decommission. */
export const stackDeletePermission = createPermission({
  name: 'azure.stack.delete',
  attributes: { action: 'delete' },
  resourceType: STACK_RESOURCE_TYPE,
});

export const stackReadPermission = createPermission({
  name: 'azure.stack.read',
  attributes: { action: 'read' },
  resourceType: STACK_RESOURCE_TYPE,
});

export const stackPermissions = [
  stackCreatePermission,
  stackOperatePermission,
  stackDeletePermission,
  stackReadPermission,
];
