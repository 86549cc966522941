import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { azureClientsServiceRef } from '@slipway/azure-node';
import { azureStacksServiceRef } from '@slipway/plugin-azure-stacks-node';
import { createAwaitServiceAction } from './actions/awaitService';
import { createDeployStackAction } from './actions/deployStack';
import { createPreviewStackAction } from './actions/previewStack';
import { createPublishRepositoryAction } from './actions/publishRepository';
import { createRegisterEntityAction } from './actions/registerEntity';
import { createRunPipelineAction } from './actions/runPipeline';
import { createValidateServiceAction } from './actions/validateService';

/** The template actions `azure:*`. */
export const azureModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        azure: azureClientsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        reader: coreServices.urlReader,
        stacks: azureStacksServiceRef,
      },
      async init({ actions, config, ...deps }) {
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createValidateServiceAction(deps),
          createPreviewStackAction(deps),
          createPublishRepositoryAction({ ...deps, integrations }),
          createRegisterEntityAction(deps),
          createDeployStackAction(deps),
          createRunPipelineAction(deps),
          createAwaitServiceAction(deps),
        );
      },
    });
  },
});
