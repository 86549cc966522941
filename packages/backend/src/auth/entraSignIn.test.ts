import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Emulator, startEmulator } from '@slipway/azure-emulator';
import { entraSignIn } from './entraSignIn';
import { USER_ID_ANNOTATION } from './oidMatchingUserEntityAnnotation';
import { TestBrowser, webMessage } from './__testUtils__/TestBrowser';

const APP = 'http://localhost:3000';
/** The object id of the emulator's account `engineer`. */
const ENGINEER = '5110a9e0-0000-4000-8000-000000000b01';
const engineer = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: 'engineer',
    annotations: { [USER_ID_ANNOTATION]: ENGINEER },
  },
  spec: { memberOf: [] },
};
const signedIn = {
  response: {
    backstageIdentity: { identity: { userEntityRef: 'user:default/engineer' } },
  },
};
const trusted = tls.getCACertificates('default');

describe('entraSignIn', () => {
  let stateDir: string;
  let emulator: Emulator;

  // Each test has an authority of its own, which nothing trusts yet.
  beforeEach(async () => {
    stateDir = mkdtempSync(join(tmpdir(), 'entra-sign-in-'));
    emulator = await startEmulator({ stateDir });
  });

  afterEach(async () => {
    tls.setDefaultCACertificates(trusted);
    await emulator.close();
    rmSync(stateDir, { recursive: true });
  });

  async function startPortal() {
    const { httpsOrigin, credentials } = emulator;
    const { server } = await startTestBackend({
      features: [
        authPlugin,
        entraSignIn,
        catalogServiceMock.factory({ entities: [engineer] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: APP },
            auth: {
              environment: 'production',
              session: { secret: 'secret' },
              providers: {
                oidc: {
                  production: {
                    metadataUrl: `${httpsOrigin}/${credentials.tenantId}/v2.0/.well-known/openid-configuration`,
                    ...credentials.signIn,
                    prompt: 'auto',
                    signIn: {
                      resolvers: [
                        { resolver: 'oidMatchingUserEntityAnnotation' },
                      ],
                    },
                  },
                },
              },
            },
          },
        }),
      ],
    });
    return new TestBrowser(`http://localhost:${server.port()}`);
  }

  it('says that Entra does not answer, and signs people in as soon as it does', async () => {
    tls.setDefaultCACertificates([...trusted, emulator.caPem]);
    const { httpsOrigin, httpOrigin } = emulator;
    await emulator.close();
    const browser = await startPortal();

    const refused = await browser.startSignIn();
    expect(refused.status).toBe(503);
    const { error } = await refused.json();
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).toContain(
      `Nothing answers at ${new URL(httpsOrigin).host}: check auth.providers.oidc`,
    );

    emulator = await startEmulator({
      stateDir,
      port: Number(new URL(httpsOrigin).port),
      httpPort: Number(new URL(httpOrigin).port),
    });
    expect(await browser.signIn(ENGINEER)).toMatchObject(signedIn);
  });

  it('says that the certificate is not trusted, and signs people in once it is', async () => {
    const browser = await startPortal();

    const { error } = await (await browser.startSignIn()).json();
    expect(error.message).toMatch(/is not trusted: .* NODE_EXTRA_CA_CERTS/);

    tls.setDefaultCACertificates([...trusted, emulator.caPem]);
    expect(await browser.signIn(ENGINEER)).toMatchObject(signedIn);
  });

  it('tells the page behind the pop-up window what is wrong', async () => {
    const browser = await startPortal();

    const answer = await browser.startSignIn({ flow: 'popup', origin: APP });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await webMessage(answer)).toMatchObject({
      type: 'authorization_response',
      error: {
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('is not trusted'),
      },
    });
  });

  it('tells nothing to a page that is not the portal', async () => {
    const browser = await startPortal();

    const answer = await browser.startSignIn({
      flow: 'popup',
      origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
  });
});
