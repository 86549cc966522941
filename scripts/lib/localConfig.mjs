import { randomBytes } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes what only this machine knows: addresses, and the secrets that the emulator made at its
 * first start. Returns the environment that the portal needs beside its configuration.
 */
export async function writeLocalConfig(places) {
  const credentials = JSON.parse(
    await readFile(join(places.emulator, 'credentials.json'), 'utf8'),
  );
  await copyFile(join(places.emulator, 'ca.pem'), places.ca);
  const token = await keepSecret(places.token);
  const config = toConfig(places, credentials, token);
  await writeFile(places.config, `${JSON.stringify(config, null, 2)}\n`, {
    mode: 0o600,
  });
  return {
    NODE_EXTRA_CA_CERTS: places.ca,
    AZURE_TENANT_ID: credentials.tenantId,
    AZURE_CLIENT_ID: credentials.portal.clientId,
    AZURE_CLIENT_SECRET: credentials.portal.clientSecret,
  };
}

/** The token of scripts and MCP clients on this machine, made once. */
async function keepSecret(file) {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) {
    return kept.trim();
  }
  const token = randomBytes(24).toString('base64url');
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return token;
}

// JSON is YAML; it needs no library and no quoting of our own.
function toConfig(places, credentials, token) {
  const portal = `http://localhost:${places.ports.portal}`;
  const azure = localAzureConfig(places, credentials);
  return {
    ...azure,
    app: { baseUrl: portal },
    backend: {
      baseUrl: portal,
      listen: `:${places.ports.portal}`,
      database: {
        client: 'better-sqlite3',
        connection: { directory: places.database },
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'local-scripts' } },
        ],
      },
    },
    auth: { ...azure.auth, session: { secret: `${token}.session` } },
  };
}

/** Where the local Azure answers, with the secrets that it made. */
export function localAzureConfig(places, credentials) {
  const azure = `https://localhost:${places.ports.tls}`;
  const people = `http://localhost:${places.ports.http}`;
  return {
    auth: {
      providers: {
        oidc: {
          production: {
            metadataUrl: `${azure}/${credentials.tenantId}/v2.0/.well-known/openid-configuration`,
            clientId: credentials.signIn.clientId,
            clientSecret: credentials.signIn.clientSecret,
          },
        },
      },
    },
    catalog: {
      providers: {
        entraOrg: {
          target: `${azure}/_graph/v1.0`,
          tenantId: credentials.tenantId,
        },
      },
    },
    integrations: {
      azure: [
        {
          host: `localhost:${places.ports.tls}`,
          credentials: [{ personalAccessToken: credentials.devopsToken }],
        },
      ],
    },
    azure: {
      endpoints: {
        resourceManager: azure,
        authority: azure,
        metrics: `${azure}/_metrics`,
        logs: `${azure}/_logs`,
        prometheus: `${azure}/_prometheus`,
        devops: azure,
        devopsWeb: people,
        prices: `${azure}/_prices`,
      },
    },
  };
}
