import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// The scripts are no package; `npm start` and these tests share their client.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { PortalClient } from '../../../../scripts/lib/PortalClient.mjs';
import type { Account } from './signIn';

const home = process.env.SLIPWAY_HOME!;
const port = Number(process.env.SLIPWAY_PORT);

/** Addresses of the portal under test and of its local Azure. */
export const portalUrl = `http://localhost:${port}`;
export const azureUrl = `https://localhost:${port + 1}`;
export const azureHttpUrl = `http://localhost:${port + 2}`;

/** What the local Azure made at its first start. */
export const credentials = JSON.parse(
  readFileSync(join(home, 'emulator/credentials.json'), 'utf8'),
);

/** The portal's REST API with the account's own token. */
export function portalAs(account: Account) {
  return PortalClient.signIn(portalUrl, account);
}
