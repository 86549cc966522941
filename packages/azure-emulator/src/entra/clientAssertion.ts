import {
  createLocalJWKSet,
  decodeJwt,
  errors,
  JSONWebKeySet,
  JWTPayload,
  jwtVerify,
} from 'jose';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { DirectoryApplication } from './Directory';
import { EntraError } from './EntraError';
import { fetchJson } from './fetchJson';

const IDENTITIES = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const CREDENTIALS = `${IDENTITIES}/federatedIdentityCredentials`;

/** The value of `client_assertion_type` that goes with a signed assertion. */
export const JWT_BEARER =
  'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * Throws Entra's refusal unless a token of another issuer, such as a cluster's, may stand for the
 * application: a federated identity credential names its issuer, subject and audience, and its
 * signature is by a key that the issuer publishes.
 */
export async function requireFederation(
  assertion: string,
  application: DirectoryApplication,
  context: EmulatorContext,
): Promise<void> {
  const claims = decode(assertion);
  const issuer = String(claims.iss);
  const credentials = credentialsOf(application, context);
  const byIssuer = credentials.filter(each =>
    sameUrl(String(each.properties.issuer), issuer),
  );
  requireMatch(byIssuer, 700211, 'issuer', issuer);
  const bySubject = byIssuer.filter(
    each => each.properties.subject === claims.sub,
  );
  requireMatch(bySubject, 700213, 'subject', String(claims.sub));
  const audiences = [claims.aud].flat();
  const byAudience = bySubject.filter(({ properties }) =>
    [properties.audiences]
      .flat()
      .some(each => audiences.includes(String(each))),
  );
  requireMatch(byAudience, 700212, 'audience', audiences.join(', '));
  await verify(assertion, issuer, context);
}

function decode(assertion: string): JWTPayload {
  try {
    return decodeJwt(assertion);
  } catch {
    throw new EntraError(
      400,
      'invalid_request',
      50027,
      'JWT token is invalid or malformed.',
    );
  }
}

function credentialsOf(
  { clientId }: DirectoryApplication,
  { resources }: EmulatorContext,
): ArmResource[] {
  const identity = resources
    .list({ type: IDENTITIES })
    .find(({ properties }) => properties.clientId === clientId);
  return identity
    ? resources.list({ type: CREDENTIALS, scope: identity.id })
    : [];
}

function requireMatch(
  found: ArmResource[],
  number: number,
  what: string,
  value: string,
): void {
  if (found.length === 0) {
    throw new EntraError(
      401,
      'invalid_client',
      number,
      `No matching federated identity record found for presented assertion ${what} '${value}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    );
  }
}

async function verify(
  assertion: string,
  issuer: string,
  context: EmulatorContext,
): Promise<void> {
  const keys = await readKeys(issuer, context);
  try {
    await jwtVerify(assertion, createLocalJWKSet(keys), {
      currentDate: new Date(context.clock.now()),
    });
  } catch (error) {
    const isOutOfTime =
      error instanceof errors.JWTExpired ||
      (error instanceof errors.JWTClaimValidationFailed &&
        error.claim === 'nbf');
    throw isOutOfTime
      ? new EntraError(
          401,
          'invalid_client',
          700024,
          'Client assertion is not within its valid time range.',
        )
      : new EntraError(
          401,
          'invalid_client',
          700027,
          'Client assertion failed signature validation.',
        );
  }
}

/** The issuer's keys, by the address that its discovery document names. */
async function readKeys(
  issuer: string,
  context: EmulatorContext,
): Promise<JSONWebKeySet> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { jwks_uri: keysAddress } = (await fetchJson(
      address,
      context.caPem,
    )) as { jwks_uri: string };
    return (await fetchJson(keysAddress, context.caPem)) as JSONWebKeySet;
  } catch (error) {
    throw new EntraError(
      400,
      'invalid_request',
      50166,
      `Request to External OIDC endpoint failed: '${issuer}': ${(error as Error).message}.`,
    );
  }
}

/** A cluster's issuer ends with a slash; clients write it with and without. */
function sameUrl(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}
