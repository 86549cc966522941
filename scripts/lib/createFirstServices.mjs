import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandLineError } from './CommandLineError.mjs';
import { root } from './paths.mjs';
import { phase } from './phase.mjs';
import { PortalClient } from './PortalClient.mjs';

const ENVIRONMENTS = ['prod', 'dev'];
const SERVICES = ['market', 'notification', 'event', 'metaverse', 'admin'];
const FOUNDATION = 'template:default/platform-foundation';
const SERVICE = 'template:default/spring-boot-service';
const HEALTH_SECONDS = 420;

/**
 * Creates both platforms and the five services of the reference architecture through the
 * scaffolder, by the templates that people use, signed in as `platform`. What an earlier start
 * created, or is still creating, is left as it is.
 */
export async function createFirstServices({ places }) {
  const portal = `http://localhost:${places.ports.portal}`;
  const client = await phase('Signing in as platform', async () => {
    const signedIn = await PortalClient.signIn(portal, 'platform');
    await signedIn.waitForEntity('template', 'platform-foundation');
    await signedIn.waitForEntity('template', 'spring-boot-service');
    return signedIn;
  });
  await phase(`Creating the platforms ${ENVIRONMENTS.join(' and ')}`, () =>
    Promise.all(
      ENVIRONMENTS.map(environment =>
        client.runTemplate(
          FOUNDATION,
          { environment },
          values => values.environment === environment,
        ),
      ),
    ),
  );
  await phase(`Creating ${SERVICES.join(', ')}`, () =>
    Promise.all(
      SERVICES.map(async name =>
        client.runTemplate(
          SERVICE,
          await readPreset(name),
          values => values.name === name && values.environment === 'prod',
        ),
      ),
    ),
  );
  await phase('Waiting until all five are healthy', () =>
    waitUntilHealthy(client),
  );
}

async function readPreset(name) {
  const file = join(
    root,
    'templates/spring-boot-service/presets',
    `${name}.json`,
  );
  return JSON.parse(await readFile(file, 'utf8'));
}

async function waitUntilHealthy(client) {
  const until = Date.now() + HEALTH_SECONDS * 1000;
  let services = [];
  while (Date.now() < until) {
    ({ services } = await client.request(
      '/api/service-health/fleet?environment=prod',
    ));
    const healthy = services.filter(service => service.state === 'healthy');
    if (healthy.length >= SERVICES.length) {
      return;
    }
    await sleep(1000);
  }
  const rest = services
    .filter(service => service.state !== 'healthy')
    .map(service => `${service.entityRef} is ${service.state}`);
  throw new CommandLineError(
    `After ${HEALTH_SECONDS} s not all five services are healthy: ${
      rest.join(', ') || 'no service is known to the fleet page'
    }`,
  );
}
