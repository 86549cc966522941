import { createBackendModule } from '@backstage/backend-plugin-api';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { oidMatchingUserEntityAnnotation } from './oidMatchingUserEntityAnnotation';

/**
 * Sign-in by Microsoft Entra ID over OIDC. Backstage's own resolvers ask for `email_verified`,
 * which Entra does not send, so the `oidc` provider is registered with a resolver of ours.
 */
export const entraSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'entra-sign-in',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'oidc',
          factory: createOAuthProviderFactory({
            authenticator: oidcAuthenticator,
            signInResolverFactories: { oidMatchingUserEntityAnnotation },
          }),
        });
      },
    });
  },
});
