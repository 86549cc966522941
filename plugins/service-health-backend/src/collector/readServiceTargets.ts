import type { AuthService } from '@backstage/backend-plugin-api';
import {
  normalizeOwner,
  splitEntityRef,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import type { AzureStacksService } from '@slipway/plugin-azure-stacks-node';
import {
  type ServiceEntity,
  serviceKey,
  type ServiceTarget,
} from '@slipway/plugin-service-health-node';
import type { ServiceEntities } from '../catalog/ServiceEntities';

/** All services there are, by the stacks that own their resources. */
export async function readServiceTargets(options: {
  stacks: AzureStacksService;
  entities: Pick<ServiceEntities, 'read'>;
  auth: AuthService;
}): Promise<ServiceTarget[]> {
  const { stacks, entities, auth } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const all: Stack[] = [];
  let cursor: string | undefined;
  do {
    const page = await stacks.listStacks({ cursor }, { credentials });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  const byRef = await entities.read();
  return all
    .filter(isService)
    .map(stack => toTarget(stack, byRef.get(stack.entityRef.toLowerCase())));
}

/** A platform's own stack is no service, and a stack that nobody deployed yet has nothing to observe. */
function isService({ entityRef, state }: Stack): boolean {
  return (
    splitEntityRef(entityRef).kind === 'component' &&
    state !== 'authorised' &&
    state !== 'deleted'
  );
}

function toTarget(
  stack: Stack,
  entity: ServiceEntity | undefined,
): ServiceTarget {
  const { entityRef, environment, owner } = stack;
  return {
    key: serviceKey(entityRef, environment),
    entityRef,
    environment,
    name: splitEntityRef(entityRef).name,
    owner: normalizeOwner(owner),
    stack,
    ...(entity ? { entity } : {}),
  };
}
