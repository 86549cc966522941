import { createPermission } from '@backstage/plugin-permission-common';

/** Reading any service's health; a basic permission, for everyone signed in. */
export const serviceHealthReadPermission = createPermission({
  name: 'service.health.read',
  attributes: { action: 'read' },
});

/** Holding back notifications about a service, for those who operate services. */
export const serviceHealthMutePermission = createPermission({
  name: 'service.health.mute',
  attributes: { action: 'update' },
});

export const serviceHealthPermissions = [
  serviceHealthReadPermission,
  serviceHealthMutePermission,
];
