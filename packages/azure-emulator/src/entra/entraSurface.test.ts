import { createHash, randomBytes } from 'node:crypto';
import { ManagedIdentityCredential } from '@azure/identity';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';

const redirectUri = 'http://localhost:7007/api/auth/oidc/handler/frame';
const engineer = '5110a9e0-0000-4000-8000-000000000b01';

describe('Entra', () => {
  let emulator: Emulator;
  let metadata: Record<string, string>;

  beforeAll(async () => {
    ({ emulator } = await startTrustedEmulator());
    const { tenantId } = emulator.credentials;
    const response = await fetch(
      `${emulator.httpsOrigin}/${tenantId}/v2.0/.well-known/openid-configuration`,
    );
    metadata = await response.json();
  });

  afterAll(() => emulator.close());

  function authorizeUrl(changes: Record<string, string> = {}): string {
    const query = new URLSearchParams({
      client_id: emulator.credentials.signIn.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile email offline_access',
      state: 'some state',
      nonce: 'some nonce',
      ...changes,
    });
    return `${metadata.authorization_endpoint}?${query}`;
  }

  async function chooseAccount(url: string): Promise<URLSearchParams> {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ account: engineer }),
    });
    expect(response.status).toBe(302);
    return new URL(response.headers.get('location') ?? '').searchParams;
  }

  async function askToken(form: Record<string, string>) {
    const { clientId, clientSecret } = emulator.credentials.signIn;
    const response = await fetch(metadata.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        ...form,
      }),
    });
    return { status: response.status, body: await response.json() };
  }

  it('offers the three accounts on a page', async () => {
    const page = await (await fetch(authorizeUrl())).text();
    for (const name of ['engineer', 'oncall', 'platform']) {
      expect(page).toContain(`${name}@slipway.example`);
    }
  });

  it('signs in with code and PKCE, with Entra’s claims and no others', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const answer = await chooseAccount(
      authorizeUrl({
        code_challenge: createHash('sha256')
          .update(verifier)
          .digest('base64url'),
        code_challenge_method: 'S256',
      }),
    );
    expect(answer.get('state')).toBe('some state');
    const grant = {
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    };
    const { status, body } = await askToken(grant);
    expect(status).toBe(200);

    const { payload } = await jwtVerify(
      body.id_token,
      createRemoteJWKSet(new URL(metadata.jwks_uri)),
      {
        issuer: metadata.issuer,
        audience: emulator.credentials.signIn.clientId,
      },
    );
    expect(payload).toMatchObject({
      oid: engineer,
      tid: emulator.credentials.tenantId,
      preferred_username: 'engineer@slipway.example',
      nonce: 'some nonce',
    });
    expect(payload).not.toHaveProperty('email_verified');

    const userinfo = await fetch(metadata.userinfo_endpoint, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await userinfo.json()).toMatchObject({ sub: payload.sub });

    const refreshed = await askToken({
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    });
    expect(refreshed.body).toHaveProperty('id_token');
    expect((await askToken(grant)).body.error_codes).toEqual([70008]);
  });

  it('refuses a wrong verifier, a wrong secret and a foreign redirect', async () => {
    const answer = await chooseAccount(
      authorizeUrl({ code_challenge: 'x', code_challenge_method: 'S256' }),
    );
    const wrong = await askToken({
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: 'y',
    });
    expect(wrong.body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [501481],
    });
    const secret = await askToken({
      grant_type: 'client_credentials',
      client_secret: 'wrong',
    });
    expect(secret.status).toBe(401);
    const foreign = await fetch(
      authorizeUrl({ redirect_uri: 'https://evil.example/cb' }),
    );
    expect(foreign.status).toBe(400);
  });

  it('gives the managed identity’s token to ManagedIdentityCredential', async () => {
    process.env.AZURE_POD_IDENTITY_AUTHORITY_HOST = emulator.httpOrigin;
    const credential = new ManagedIdentityCredential();
    const { token } = await credential.getToken(
      'https://management.azure.com/.default',
    );
    delete process.env.AZURE_POD_IDENTITY_AUTHORITY_HOST;
    const response = await fetch(
      `${emulator.httpsOrigin}/subscriptions?api-version=2022-12-01`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    expect((await response.json()).value).toHaveLength(2);
  });
});
