import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readRoles } from './Roles';
import { SlipwayPermissionPolicy } from './SlipwayPermissionPolicy';

/** Puts Slipway's policy into the permission backend. */
export const permissionPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'slipway-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint, config: coreServices.rootConfig },
      async init({ policy, config }) {
        policy.setPolicy(
          new SlipwayPermissionPolicy({ roles: readRoles(config) }),
        );
      },
    });
  },
});
