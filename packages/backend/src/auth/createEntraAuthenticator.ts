import { LoggerService } from '@backstage/backend-plugin-api';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import { EntraDiscovery } from './EntraDiscovery';

/** Backstage's OIDC authenticator, which asks for Entra's addresses once and keeps a failure; this one asks again. */
export function createEntraAuthenticator(options: { logger: LoggerService }) {
  return createOAuthAuthenticator({
    ...oidcAuthenticator,
    initialize({ config, callbackUrl }) {
      return EntraDiscovery.start({ config, callbackUrl, ...options });
    },
    async start(input, discovery: EntraDiscovery) {
      return oidcAuthenticator.start(input, await discovery.context());
    },
    async authenticate(input, discovery) {
      return oidcAuthenticator.authenticate(input, await discovery.context());
    },
    async refresh(input, discovery) {
      return oidcAuthenticator.refresh(input, await discovery.context());
    },
    async logout(input, discovery) {
      return oidcAuthenticator.logout?.(input, await discovery.context());
    },
  });
}
