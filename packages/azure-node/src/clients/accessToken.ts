import type { TokenCredential } from '@azure/identity';
import { AuthenticationError } from '@backstage/errors';

/** A token for `scope`; the credential keeps it until it is about to end. */
export async function accessToken(
  credential: TokenCredential,
  scope: string,
): Promise<string> {
  const token = await credential.getToken(scope);
  if (!token) {
    throw new AuthenticationError(`Entra gave no token for '${scope}'`);
  }
  return token.token;
}
