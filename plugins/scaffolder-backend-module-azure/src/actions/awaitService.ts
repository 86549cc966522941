import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { splitEntityRef } from '@slipway/plugin-azure-stacks-common';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { examples } from './awaitService.examples';
import { stackActionInput, toTaskRequest } from './stackActionInput';
import { untilReachable } from './untilReachable';

const PLUGIN_ID = 'service-health';
const POLL_MS = 3_000;
const DEFAULT_TIMEOUT_SECONDS = 900;

/** Longest silence of a task's log, in milliseconds. */
const SILENCE_MS = 15_000;

/** The part of the health answer that this action reads. */
interface HealthEntry {
  environment: string;
  state: string;
  facets: Array<{
    id: string;
    state: string;
    reasons: Array<{ message: string }>;
  }>;
}

/** Creates the `azure:service:await` action. */
export function createAwaitServiceAction(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  stacks: AzureStacksService;
}) {
  const { auth, discovery, stacks } = options;

  async function readHealth(
    entityRef: string,
    environment: string,
  ): Promise<HealthEntry | undefined> {
    const { kind, namespace, name } = splitEntityRef(entityRef);
    const base = await discovery.getBaseUrl(PLUGIN_ID);
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    const response = await fetch(
      `${base}/entities/${kind}/${namespace}/${name}?${new URLSearchParams({ environment })}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (response.status === 404) {
      return undefined; // The collector has not seen the new stack yet.
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { services } = (await response.json()) as { services: HealthEntry[] };
    return services.find(one => one.environment === environment);
  }

  return createTemplateAction({
    id: 'azure:service:await',
    description: 'Waits until the service is healthy, or says what is not.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...stackActionInput,
        timeoutSeconds: z =>
          z
            .number()
            .int()
            .min(1)
            .max(7200)
            .optional()
            .describe('Longest wait, 900 seconds by default'),
      },
      output: {
        state: z => z.string().describe("The service's state: healthy"),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const { entityRef, environment } = request;

      if (ctx.isDryRun) {
        ctx.logger.info(`Would wait for ${entityRef} in ${environment}`);
        return;
      }

      const credentials = await auth.getOwnServiceCredentials();
      await stacks.requireAuthorisation(request, { credentials });
      const timeoutSeconds =
        ctx.input.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
      const until = Date.now() + timeoutSeconds * 1000;
      let said = '';
      let saidAt = 0;
      for (;;) {
        const health = await untilReachable(
          () => readHealth(entityRef, environment),
          ctx.signal,
        );
        const line = describeHealth(health);
        if (line !== said || Date.now() - saidAt >= SILENCE_MS) {
          ctx.logger.info(line);
          said = line;
          saidAt = Date.now();
        }
        if (health?.state === 'healthy') {
          ctx.output('state', health.state);
          return;
        }
        if (Date.now() > until) {
          throw new ServiceUnavailableError(
            `${entityRef} is not healthy after ${timeoutSeconds} s: ${line}`,
          );
        }
        await sleep(POLL_MS, undefined, { signal: ctx.signal });
      }
    },
  });
}

function describeHealth(health: HealthEntry | undefined): string {
  if (!health) {
    return 'No reading yet';
  }
  const reasons = health.facets
    .filter(({ state }) => state !== 'healthy')
    .map(
      ({ id, state, reasons: why }) =>
        `${id} is ${state}${why.length ? `: ${why.map(one => one.message).join(', ')}` : ''}`,
    );
  return [`The service is ${health.state}`, ...reasons].join('; ');
}
