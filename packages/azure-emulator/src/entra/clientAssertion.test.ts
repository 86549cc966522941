import https from 'node:https';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import {
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
import { CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { issueServerCertificate } from '../http/certificates';
import { Emulator, startEmulator } from '../startEmulator';

const subject = 'system:serviceaccount:market:market';
const audience = 'api://AzureADTokenExchange';
const scope = 'https://management.azure.com/.default';

describe('workload identity, by @azure/identity', () => {
  let stateDir: string;
  let emulator: Emulator;
  let issuer: string;
  let server: https.Server;
  let privateKey: CryptoKey;
  let clientId: string;

  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'workload-identity-'));
    emulator = await startEmulator({ stateDir, speed: 10_000 });
    tls.setDefaultCACertificates([
      ...tls.getCACertificates('default'),
      emulator.caPem,
    ]);
    const keys = await generateKeyPair('RS256');
    privateKey = keys.privateKey;
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one' };
    const { key, cert } = await issueServerCertificate(stateDir);
    server = https.createServer({ key, cert }, (request, response) =>
      response.end(
        JSON.stringify(
          request.url === '/keys'
            ? { keys: [jwk] }
            : { issuer, jwks_uri: `${issuer}/keys` },
        ),
      ),
    );
    await new Promise<void>(resolve => {
      server.listen(0, 'localhost', resolve);
    });
    issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
    clientId = await createIdentity();
  });

  afterAll(async () => {
    server.close();
    await emulator.close();
    await rm(stateDir, { recursive: true });
  });

  async function createIdentity(): Promise<string> {
    const { subscriptions, portal } = emulator.credentials;
    process.env.AZURE_POD_IDENTITY_AUTHORITY_HOST = emulator.httpsOrigin;
    const client = new ResourceManagementClient(
      new ManagedIdentityCredential({ clientId: portal.clientId }),
      subscriptions.dev,
      { endpoint: emulator.httpsOrigin },
    );
    const group = { location: 'koreacentral' };
    await client.resourceGroups.createOrUpdate('rg', group);
    const id = `/subscriptions/${subscriptions.dev}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-market`;
    const { properties } =
      await client.resources.beginCreateOrUpdateByIdAndWait(
        id,
        '2023-01-31',
        group,
      );
    await client.resources.beginCreateOrUpdateByIdAndWait(
      `${id}/federatedIdentityCredentials/cluster`,
      '2023-01-31',
      { properties: { issuer, subject, audiences: [audience] } },
    );
    return String(properties?.clientId);
  }

  function assertion(
    changes: { sub?: string; aud?: string; expiresIn?: string } = {},
    key = privateKey,
  ): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setSubject(changes.sub ?? subject)
      .setAudience(changes.aud ?? audience)
      .setExpirationTime(changes.expiresIn ?? '1h')
      .sign(key);
  }

  async function credentialFor(token: string) {
    const tokenFilePath = join(stateDir, `token-${Math.random()}`);
    await writeFile(tokenFilePath, token);
    return new WorkloadIdentityCredential({
      tenantId: emulator.credentials.tenantId,
      clientId,
      tokenFilePath,
      authorityHost: emulator.httpsOrigin,
      disableInstanceDiscovery: true,
    });
  }

  it('exchanges a service account’s token; what it may do is up to its roles', async () => {
    const credential = await credentialFor(await assertion());
    const token = await credential.getToken(scope);
    expect(token.expiresOnTimestamp).toBeGreaterThan(Date.now());

    const client = new ResourceManagementClient(
      credential,
      emulator.credentials.subscriptions.dev,
      { endpoint: emulator.httpsOrigin },
    );
    await expect(client.resourceGroups.get('rg')).rejects.toMatchObject({
      statusCode: 403,
      code: 'AuthorizationFailed',
    });
  });

  it('refuses another subject, another audience, an old token and a foreign key', async () => {
    const foreign = await generateKeyPair('RS256');
    const refused = [
      [await assertion({ sub: 'system:serviceaccount:event:event' }), 700213],
      [await assertion({ aud: 'https://elsewhere' }), 700212],
      [await assertion({ expiresIn: '-1h' }), 700024],
      [await assertion({}, foreign.privateKey), 700027],
    ] as const;
    for (const [token, number] of refused) {
      const credential = await credentialFor(token);
      await expect(credential.getToken(scope)).rejects.toThrow(
        `AADSTS${number}`,
      );
    }
  });

  it('gives out a user-assigned identity’s token where it is named', async () => {
    const credential = new ManagedIdentityCredential({ clientId });
    const { token } = await credential.getToken(scope);
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1], 'base64url').toString(),
    );
    expect(claims.appid).toBe(clientId);
  });

  it('refuses what the metadata service refuses', async () => {
    const address = `${emulator.httpsOrigin}/metadata/identity/oauth2/token`;
    const ask = async (query: string, headers: Record<string, string>) => {
      const response = await fetch(`${address}?${query}`, { headers });
      return { status: response.status, body: await response.json() };
    };
    const good =
      'api-version=2018-02-01&resource=https://management.azure.com/';
    expect((await ask(good, { metadata: 'true' })).status).toBe(200);
    const refused = [
      [good, {}],
      [good, { metadata: 'true', 'x-forwarded-for': '10.0.0.1' }],
      ['api-version=2018-02-01', { metadata: 'true' }],
      ['resource=https://management.azure.com/', { metadata: 'true' }],
      [`${good}&client_id=none`, { metadata: 'true' }],
    ] as const;
    for (const [query, headers] of refused) {
      expect(await ask(query, headers)).toMatchObject({
        status: 400,
        body: { error: expect.any(String) },
      });
    }
  });

  it('refuses passwords and device codes in so many words', async () => {
    const { tenantId, signIn } = emulator.credentials;
    const base = `${emulator.httpsOrigin}/${tenantId}/oauth2/v2.0`;
    const ask = async (path: string, form: Record<string, string>) => {
      const response = await fetch(`${base}/${path}`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: signIn.clientId, ...form }),
      });
      return response.json();
    };
    expect(
      await ask('token', { grant_type: 'password', username: 'a' }),
    ).toMatchObject({ error: 'unsupported_grant_type' });
    expect(await ask('devicecode', { scope: 'openid' })).toMatchObject({
      error: 'unauthorized_client',
    });
  });

  it('serves the authority that az calls adfs', async () => {
    const { portal } = emulator.credentials;
    const configuration = await fetch(
      `${emulator.httpsOrigin}/adfs/.well-known/openid-configuration`,
    );
    const { token_endpoint: endpoint } = await configuration.json();
    expect(endpoint).toBe(`${emulator.httpsOrigin}/adfs/oauth2/token`);
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: portal.clientId,
        client_secret: portal.clientSecret,
        scope: 'https://management.core.windows.net//.default',
      }),
    });
    expect(response.status).toBe(200);
  });
});
