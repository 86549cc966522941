import { timingSafeEqual } from 'node:crypto';
import { IncomingHttpHeaders } from 'node:http';
import { canonicalAudience } from '../entra/audiences';
import { TokenService } from '../entra/TokenService';
import { EmulatorContext } from '../EmulatorContext';

/** Who sent a request, by Entra or by the personal access token. */
export interface DevOpsCaller {
  objectId: string;
  name: string;
}

export interface DevOpsCredentials {
  tokens: TokenService;
  credentials: { devopsToken: string };
}

/** Azure DevOps' application in Entra: the audience of its tokens. */
const AUDIENCE = '499b84ac-1321-427f-aa17-267ca6975798';

/**
 * Takes a personal access token as Basic password with any user name, an Entra token as
 * Bearer, and an Entra token as Basic password, as Azure DevOps does.
 */
export async function authenticate(
  headers: IncomingHttpHeaders,
  { tokens, credentials }: DevOpsCredentials,
  context: EmulatorContext,
): Promise<DevOpsCaller | undefined> {
  const [scheme, value] = (headers.authorization ?? '').split(' ');
  if (!value) {
    return undefined;
  }
  if (scheme.toLowerCase() === 'bearer') {
    return verifyToken(value, tokens, context);
  }
  if (scheme.toLowerCase() !== 'basic') {
    return undefined;
  }
  const text = Buffer.from(value, 'base64').toString('utf8');
  const user = text.slice(0, text.indexOf(':'));
  const password = text.slice(text.indexOf(':') + 1);
  if (isSame(password, credentials.devopsToken)) {
    const name = user || 'personal access token';
    return { objectId: 'personal-access-token', name };
  }
  return password.split('.').length === 3
    ? verifyToken(password, tokens, context)
    : undefined;
}

async function verifyToken(
  token: string,
  tokens: TokenService,
  context: EmulatorContext,
): Promise<DevOpsCaller | undefined> {
  try {
    const claims = await tokens.verify(token);
    if (canonicalAudience(String(claims.aud), context) !== AUDIENCE) {
      return undefined;
    }
    const name = claims.upn ?? claims.app_displayname ?? claims.oid;
    return { objectId: String(claims.oid), name: String(name) };
  } catch {
    // Not ours, or expired: Azure DevOps answers both as if nothing had been sent.
    return undefined;
  }
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}
