import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  HEALTH_STATES,
  serviceHealthReadPermission,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthService } from '../service/ServiceHealthService';
import { summaryOf } from './readServices';
import { summaryShape } from './serviceHealthSchema';

/** Services in one answer; the rest is told as a number. */
const LIMIT = 100;

/** Registers `list-unhealthy-services`: what is not healthy, worst first. */
export function registerListUnhealthyServices(
  registry: ActionsRegistryService,
  health: ServiceHealthService,
): void {
  registry.register({
    name: 'list-unhealthy-services',
    title: 'List the services that are not healthy',
    description: `Services that are critical, unknown or degraded, worst first, each with its reasons; at most ${LIMIT}, and how many there are in all.`,
    visibilityPermission: serviceHealthReadPermission,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          environment: z.string().max(100).optional(),
          owner: z
            .string()
            .max(300)
            .optional()
            .describe('Entity ref of the owner, e.g. `group:default/product`'),
        }),
      output: z =>
        z.object({
          total: z.number().int().describe('How many are not healthy'),
          services: z.array(
            z.object({
              ...summaryShape(z),
              reasons: z.array(
                z.object({
                  facet: z.string(),
                  code: z.string(),
                  message: z.string(),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input }) => {
      const states = HEALTH_STATES.filter(state => state !== 'healthy');
      const fleet = await health.getFleet({ ...input, states, limit: LIMIT });
      return {
        output: {
          total: states.reduce((sum, state) => sum + fleet.counts[state], 0),
          services: fleet.services.map(one => ({
            ...summaryOf(one),
            reasons: one.facets.flatMap(({ id, reasons }) =>
              reasons.map(({ code, message }) => ({
                facet: id,
                code,
                message,
              })),
            ),
          })),
        },
      };
    },
  });
}
