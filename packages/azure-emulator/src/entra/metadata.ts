import { EmulatorContext } from '../EmulatorContext';

/** The tenant's OpenID configuration. The authorize page is on plain http: browsers don't trust our CA. */
export function openidConfiguration(
  context: EmulatorContext,
  tenantId: string,
) {
  const { httpsOrigin, httpOrigin } = context;
  const base = `${httpsOrigin}/${tenantId}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${httpOrigin}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'client_secret_basic',
    ],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    userinfo_endpoint: `${httpsOrigin}/oidc/userinfo`,
    end_session_endpoint: `${httpOrigin}/${tenantId}/oauth2/v2.0/logout`,
    response_modes_supported: ['query'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'ver',
      'oid',
    ],
    tenant_region_scope: null,
  };
}

/** The configuration of the authority `/adfs`, which has no tenant and no version in its paths. */
export function adfsConfiguration(context: EmulatorContext) {
  const base = `${context.httpsOrigin}/adfs`;
  return {
    issuer: base,
    authorization_endpoint: `${context.httpOrigin}/adfs/oauth2/authorize`,
    token_endpoint: `${base}/oauth2/token`,
    jwks_uri: `${base}/discovery/keys`,
    end_session_endpoint: `${context.httpOrigin}/adfs/oauth2/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** Instance discovery: the one authority of this cloud is ours. */
export function instanceDiscovery(context: EmulatorContext, tenantId: string) {
  const { host } = new URL(context.httpsOrigin);
  return {
    tenant_discovery_endpoint: `${context.httpsOrigin}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      { preferred_network: host, preferred_cache: host, aliases: [host] },
    ],
  };
}
