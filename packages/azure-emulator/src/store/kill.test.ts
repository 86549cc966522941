import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../seededRandom';
import { Emulator } from '../startEmulator';

const ROUNDS = 4;
const WRITERS = 8;
/** A round ends by a kill after this many acknowledged writes at most. */
const MOST_WRITES = 200;
const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const program = join(__dirname, '../__testUtils__/killableEmulator.cjs');

type Started = Pick<Emulator, 'httpsOrigin' | 'caPem' | 'credentials'>;

describe('an emulator that is killed while it is written to', () => {
  const random = seededRandom(7);
  const agents: https.Agent[] = [];
  let stateDir: string;
  let child: ChildProcess;

  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'killed-emulator-'));
  });

  afterAll(async () => {
    child.kill('SIGKILL');
    agents.forEach(agent => agent.destroy());
    await rm(stateDir, { recursive: true });
  });

  async function start(): Promise<Started> {
    child = fork(program, [stateDir], { execArgv: [] });
    return new Promise((resolve, reject) => {
      child.once('exit', code => reject(new Error(`ended with ${code}`)));
      child.on('message', ({ ready }: { ready?: Started }) => {
        if (ready) {
          resolve(ready);
        }
      });
    });
  }

  /** A function that asks ARM of one started emulator; undefined where it died meanwhile. */
  async function connect({ httpsOrigin, caPem, credentials }: Started) {
    const agent = new https.Agent({ ca: caPem, keepAlive: true });
    agents.push(agent);
    const { tenantId, portal, subscriptions } = credentials;
    const send = (
      method: string,
      path: string,
      type: string,
      body?: string,
      token?: string,
    ) =>
      new Promise<{ status: number; body: any } | undefined>(resolve => {
        const request = https.request(
          `${httpsOrigin}${path}`,
          {
            method,
            agent,
            headers: {
              'content-type': type,
              ...(token && { authorization: `Bearer ${token}` }),
            },
          },
          response => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', chunk => {
              text += chunk;
            });
            response.once('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                body: text ? JSON.parse(text) : undefined,
              }),
            );
            response.once('error', () => resolve(undefined));
          },
        );
        request.once('error', () => resolve(undefined));
        request.end(body);
      });
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: portal.clientId,
      client_secret: portal.clientSecret,
      scope: 'https://management.azure.com/.default',
    });
    const granted = await send(
      'POST',
      `/${tenantId}/oauth2/v2.0/token`,
      'application/x-www-form-urlencoded',
      form.toString(),
    );
    const group = `/subscriptions/${subscriptions.dev}/resourceGroups/rg`;
    return (method: string, path: string, version: string, body?: object) =>
      send(
        method,
        `${group}${path}?api-version=${version}`,
        'application/json',
        body && JSON.stringify(body),
        granted?.body.access_token,
      );
  }

  it('keeps every write that it acknowledged, whole', async () => {
    const kept = new Map<string, string>();
    for (let round = 0; round <= ROUNDS; round++) {
      const ask = await connect(await start());
      await ask('PUT', '', '2022-09-01', { location: 'koreacentral' });
      const read = (name: string) =>
        ask('GET', `/providers/${identities}/${name}`, '2023-01-31');
      for (const [name, value] of kept) {
        const found = await read(name);
        expect(found?.body).toMatchObject({
          name,
          tags: { value },
          properties: { clientId: expect.any(String) },
        });
      }
      if (round < ROUNDS) {
        await writeUntilKilled(round, ask, kept);
      }
    }
    expect(kept.size).toBeGreaterThan(ROUNDS);
  });

  async function writeUntilKilled(
    round: number,
    ask: Awaited<ReturnType<typeof connect>>,
    kept: Map<string, string>,
  ): Promise<void> {
    const ended = once(child, 'exit');
    const killAfter = 1 + Math.floor(random() * MOST_WRITES);
    let written = 0;
    let next = 0;
    const writer = async () => {
      while (child.exitCode === null && child.signalCode === null) {
        // Some names come again: an update must be as whole as a creation.
        const name = `id-${round}-${next++ % 100}`;
        const value = `${round}-${next}`;
        const answer = await ask(
          'PUT',
          `/providers/${identities}/${name}`,
          '2023-01-31',
          { location: 'koreacentral', tags: { value } },
        );
        if (!answer) {
          // Not acknowledged: it may be there or not.
          kept.delete(name);
          return;
        }
        kept.set(name, value);
        written++;
        if (written === killAfter) {
          child.kill('SIGKILL');
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    await ended;
  }
});
