import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { AzureClients } from '@slipway/azure-node';
import { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import { examples } from './registerEntity.examples';
import {
  entityName,
  stackActionInput,
  toTaskRequest,
} from './stackActionInput';

/** How long the catalog may take to read the new location. */
const PATIENCE_MS = 60_000;

export interface RegisterEntityActionOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
  stacks: AzureStacksService;
}

/** Creates the `azure:catalog:register` action. */
export function createRegisterEntityAction(
  options: RegisterEntityActionOptions,
) {
  const { auth, azure, catalog, stacks } = options;

  return createTemplateAction({
    id: 'azure:catalog:register',
    description:
      "Registers the repository's catalog-info.yaml with the portal's own rights and waits until the entity is there.",
    examples,
    supportsDryRun: true,
    schema: {
      input: stackActionInput,
      output: {
        entityRef: z => z.string().describe('The entity that was registered'),
        catalogInfoUrl: z => z.string().describe('Address of its file'),
      },
    },
    async handler(ctx) {
      const request = toTaskRequest(ctx);
      const { entityRef } = request;
      const gitUrl = azure.devops().gitUrl(entityName(entityRef));
      const target = `${gitUrl}?path=/catalog-info.yaml`;

      if (ctx.isDryRun) {
        ctx.logger.info(`Would register ${target}`);
        ctx.output('entityRef', entityRef);
        ctx.output('catalogInfoUrl', target);
        return;
      }

      const credentials = await auth.getOwnServiceCredentials();
      await stacks.requireAuthorisation(request, { credentials });
      try {
        await catalog.addLocation({ type: 'url', target }, { credentials });
        ctx.logger.info(`Registered ${target}`);
      } catch (error) {
        if (!isConflict(error)) {
          throw error;
        }
        ctx.logger.info(`${target} is registered already`);
      }
      const until = Date.now() + PATIENCE_MS;
      while (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
        if (Date.now() > until) {
          throw new ServiceUnavailableError(
            `The catalog did not read ${target} within ${PATIENCE_MS / 1000} s; its page shows why`,
          );
        }
        await sleep(1_000, undefined, { signal: ctx.signal });
      }
      ctx.output('entityRef', entityRef);
      ctx.output('catalogInfoUrl', target);
    },
  });
}

/** The catalog has the location already, from this run before it was killed. */
function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 409;
}
