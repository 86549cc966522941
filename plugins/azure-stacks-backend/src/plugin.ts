import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { azureClientsServiceRef } from '@slipway/azure-node';
import { stackPermissions } from '@slipway/plugin-azure-stacks-common';
import { createStackEngine } from './createStackEngine';
import { StackStore } from './database/StackStore';
import { StackAuthorizer } from './permissions/StackAuthorizer';
import {
  stackPermissionResourceRef,
  stackRules,
} from './permissions/stackRules';
import { createRouter } from './router';

/** The stack engine. */
export const azureStacksPlugin = createBackendPlugin({
  pluginId: 'azure-stacks',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        azure: azureClientsServiceRef,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({ permissions, permissionsRegistry, ...deps }) {
        const store = await StackStore.create(deps.database);
        permissionsRegistry.addResourceType({
          resourceRef: stackPermissionResourceRef,
          permissions: stackPermissions,
          rules: Object.values(stackRules),
          getResources: resourceRefs => store.withRefs(resourceRefs),
        });
        const authorizer = StackAuthorizer.create({
          permissions,
          registry: permissionsRegistry,
        });
        const { engine, follower } = await createStackEngine({
          ...deps,
          authorizer,
          store,
        });
        await follower.schedule(deps.scheduler);
        const { auditor, httpAuth } = deps;
        deps.httpRouter.use(createRouter({ auditor, engine, httpAuth }));
      },
    });
  },
});
