import { createPermission } from '@backstage/plugin-permission-common';

/** Reading any service's health; a basic permission, for everyone signed in. */
export const serviceHealthReadPermission = createPermission({
  name: 'service.health.read',
  attributes: { action: 'read' },
});

export const serviceHealthPermissions = [serviceHealthReadPermission];
