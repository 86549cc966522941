import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createEntraAuthenticator } from './createEntraAuthenticator';
import { oidMatchingUserEntityAnnotation } from './oidMatchingUserEntityAnnotation';
import { tellOpener } from './tellOpener';

/**
 * Sign-in by Microsoft Entra ID over OIDC. Backstage's own resolvers ask for `email_verified`,
 * which Entra does not send, so the `oidc` provider is registered with a resolver of ours.
 */
export const entraSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'entra-sign-in',
  register(reg) {
    reg.registerInit({
      deps: {
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ logger, providers }) {
        providers.registerProvider({
          providerId: 'oidc',
          factory: tellOpener(
            createOAuthProviderFactory({
              authenticator: createEntraAuthenticator({ logger }),
              signInResolverFactories: { oidMatchingUserEntityAnnotation },
            }),
          ),
        });
      },
    });
  },
});
