import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { ClientSecretCredential } from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
import { EmulatorCredentials } from './EmulatorCredentials';
import { until } from './__testUtils__/until';
import { startEmulator } from './startEmulator';

const command = join(__dirname, '../bin/azure-emulator.cjs');

describe('the emulator as a process', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'azure-emulator-test-'));
  const children: ChildProcess[] = [];

  afterAll(() => {
    children.forEach(child => child.kill('SIGKILL'));
    rmSync(stateDir, { recursive: true, force: true });
  });

  /** Starts it on free ports; resolves with the address that it prints. */
  function start(
    speed: number,
  ): Promise<{ child: ChildProcess; origin: string }> {
    const child = spawn(
      process.execPath,
      [command, '--port', '0', '--state', stateDir, '--speed', String(speed)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    return new Promise((resolve, reject) => {
      child.once('exit', code => reject(new Error(`ended with ${code}`)));
      child.stdout?.once('data', data => {
        const origin = /https:\/\/\S+/.exec(String(data))?.[0] ?? '';
        resolve({ child, origin });
      });
    });
  }

  function clientOf(origin: string) {
    const credentials: EmulatorCredentials = JSON.parse(
      readFileSync(join(stateDir, 'credentials.json'), 'utf8'),
    );
    const { tenantId, portal, subscriptions } = credentials;
    return new ResourceManagementClient(
      new ClientSecretCredential(
        tenantId,
        portal.clientId,
        portal.clientSecret,
        { authorityHost: origin, disableInstanceDiscovery: true },
      ),
      subscriptions.dev,
      { endpoint: origin },
    );
  }

  it('comes back after kill -9 with every write, and ends what was in progress', async () => {
    const first = await start(6);
    tls.setDefaultCACertificates([
      ...tls.getCACertificates('default'),
      readFileSync(join(stateDir, 'ca.pem'), 'utf8'),
    ]);
    const client = clientOf(first.origin);
    await client.resourceGroups.createOrUpdate('rg-kept', {
      location: 'koreacentral',
    });
    await client.resourceGroups.createOrUpdate('rg-going', {
      location: 'koreacentral',
    });
    // A deletion takes a minute of Azure's time, here ten seconds.
    await client.resourceGroups.beginDelete('rg-going');
    const going = await client.resourceGroups.get('rg-going');
    expect(going.properties?.provisioningState).toBe('Deleting');
    const ended = new Promise(resolve => first.child.once('close', resolve));
    first.child.removeAllListeners('exit').kill('SIGKILL');
    await ended;

    const second = await start(6);
    const after = clientOf(second.origin);
    expect((await after.resourceGroups.get('rg-kept')).name).toBe('rg-kept');
    await until(
      async () => !(await after.resourceGroups.checkExistence('rg-going')).body,
    );

    await expect(startEmulator({ stateDir })).rejects.toThrow('is in use');

    const stopped = new Promise(resolve => second.child.once('close', resolve));
    second.child.removeAllListeners('exit').kill('SIGTERM');
    expect(await stopped).toBe(0);
  });
});
