import { HEALTH_STATES } from '@slipway/plugin-service-health-common';
import type { z as Zod } from 'zod/v3';

/** What actions that are about one service take. */
export const serviceInput = (z: typeof Zod) => ({
  service: z
    .string()
    .min(1)
    .max(300)
    .describe('The service: its name, or its entity ref'),
  environment: z
    .string()
    .max(100)
    .optional()
    .describe('One environment, e.g. `prod`; left out: all'),
});

/** How a service, a facet or a link of the chain is. */
export const stateSchema = (z: typeof Zod) =>
  z
    .enum(HEALTH_STATES as ['critical', 'unknown', 'degraded', 'healthy'])
    .describe('`unknown` says that Slipway cannot tell; it is not healthy');

/** What every action says of a service. */
export const summaryShape = (z: typeof Zod) => ({
  entityRef: z.string(),
  environment: z.string(),
  owner: z.string().optional().describe('Entity ref of the owner'),
  state: stateSchema(z),
  since: z.string().describe('Since when it has this state, ISO 8601'),
});
