import { AuthenticationError } from '@backstage/errors';
import { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  createSignInResolverFactory,
  OAuthAuthenticatorResult,
  SignInInfo,
} from '@backstage/plugin-auth-node';

/** Annotation that the catalog's Entra users carry: the user's object id in the tenant. */
export const USER_ID_ANNOTATION = 'graph.microsoft.com/user-id';

/** Finds the user whose `graph.microsoft.com/user-id` is the id token's claim `oid`. */
export const oidMatchingUserEntityAnnotation = createSignInResolverFactory({
  create() {
    return async (
      info: SignInInfo<OAuthAuthenticatorResult<OidcAuthResult>>,
      context,
    ) => {
      const { oid } = info.result.fullProfile.tokenset.claims();
      if (typeof oid !== 'string' || oid === '') {
        throw new AuthenticationError(
          "The id token has no claim 'oid'; sign in with a work or school account",
        );
      }
      return context.signInWithCatalogUser({
        annotations: { [USER_ID_ANNOTATION]: oid },
      });
    };
  },
});
