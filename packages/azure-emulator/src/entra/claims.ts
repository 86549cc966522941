import { createHash, randomBytes } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { tenantId } from '../seed';
import { DirectoryApplication, DirectoryUser } from './Directory';

/** The claims of an id token: Entra's, and no others (it sends no `email_verified`). */
export function idTokenClaims(
  user: DirectoryUser,
  clientId: string,
  nonce: string | undefined,
  context: EmulatorContext,
) {
  return {
    aud: clientId,
    iss: `${context.httpsOrigin}/${tenantId}/v2.0`,
    name: user.displayName,
    ...(nonce && { nonce }),
    oid: user.id,
    preferred_username: user.userPrincipalName,
    sub: pairwiseSubject(user.id, clientId),
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: '2.0',
  };
}

/** The claims of an access token for a person. */
export function userTokenClaims(
  user: DirectoryUser,
  clientId: string,
  audience: string,
  scope: string,
  context: EmulatorContext,
) {
  return {
    aud: audience,
    iss: `${context.httpsOrigin}/${tenantId}/`,
    appid: clientId,
    appidacr: '1',
    idtyp: 'user',
    name: user.displayName,
    given_name: user.givenName,
    family_name: user.surname,
    oid: user.id,
    scp: scope,
    sub: pairwiseSubject(user.id, audience),
    tid: tenantId,
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
  };
}

/** The claims of an access token for an application or a managed identity. */
export function appTokenClaims(
  application: DirectoryApplication,
  audience: string,
  isGraph: boolean,
  context: EmulatorContext,
) {
  return {
    aud: audience,
    iss: `${context.httpsOrigin}/${tenantId}/`,
    app_displayname: application.displayName,
    appid: application.clientId,
    appidacr: '1',
    idp: `${context.httpsOrigin}/${tenantId}/`,
    idtyp: 'app',
    oid: application.objectId,
    ...(isGraph && { roles: application.graphRoles }),
    sub: application.objectId,
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
  };
}

/** The claims of an access token for one application to another of the tenant, in Entra's second form. */
export function appTokenClaimsV2(
  application: DirectoryApplication,
  audience: string,
  context: EmulatorContext,
) {
  return {
    aud: audience,
    iss: `${context.httpsOrigin}/${tenantId}/v2.0`,
    azp: application.clientId,
    azpacr: '1',
    idtyp: 'app',
    oid: application.objectId,
    sub: application.objectId,
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: '2.0',
  };
}

/** One subject per person and application, as Entra has it. */
export function pairwiseSubject(objectId: string, clientId: string): string {
  return createHash('sha256')
    .update(`${objectId} ${clientId}`)
    .digest('base64url');
}
