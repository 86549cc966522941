import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import type { ServiceHealthService } from '../service/ServiceHealthService';

/** The health of a service by its name or entity ref; throws `NotFoundError` where none is known. */
export async function readServices(
  health: ServiceHealthService,
  input: { service: string; environment?: string },
): Promise<ServiceHealth[]> {
  const entityRef = stringifyEntityRef(
    parseEntityRef(input.service, {
      defaultKind: 'component',
      defaultNamespace: DEFAULT_NAMESPACE,
    }),
  );
  const { services } = await health.getEntity(entityRef, input.environment);
  if (services.length === 0) {
    const where = input.environment ? ` in ${input.environment}` : '';
    throw new NotFoundError(`No health is known of ${entityRef}${where}`);
  }
  return services;
}

/** What every action says of a service. */
export function summaryOf(health: ServiceHealth) {
  const { entityRef, environment, owner, state, since } = health;
  return { entityRef, environment, owner, state, since };
}
