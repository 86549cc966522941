import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { serviceHealthReadPermission } from '@slipway/plugin-service-health-common';
import type { ServiceHealthService } from '../service/ServiceHealthService';
import { readServices, summaryOf } from './readServices';
import { serviceInput, stateSchema, summaryShape } from './serviceHealthSchema';

/** Registers `get-service-health`: state, reasons and readings of one service. */
export function registerGetServiceHealth(
  registry: ActionsRegistryService,
  health: ServiceHealthService,
): void {
  registry.register({
    name: 'get-service-health',
    title: 'Get the health of a service',
    description:
      'State of a service in each environment, with the reasons and readings of every facet (AKS, workload, APIM, Redis, Kafka and more) and the time of each reading. Reads what was collected; asks Azure nothing.',
    visibilityPermission: serviceHealthReadPermission,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => z.object(serviceInput(z)),
      output: z =>
        z.object({
          services: z.array(
            z.object({
              ...summaryShape(z),
              facets: z.array(
                z.object({
                  id: z.string(),
                  state: stateSchema(z),
                  reasons: z.array(
                    z.object({
                      code: z.string(),
                      state: stateSchema(z),
                      message: z.string(),
                      resourceId: z.string().optional(),
                      since: z.string(),
                    }),
                  ),
                  readings: z.array(
                    z.object({
                      name: z.string(),
                      value: z.union([z.number(), z.string()]),
                      unit: z.string(),
                      source: z.string(),
                      sampledAt: z.string(),
                      resourceId: z.string().optional(),
                    }),
                  ),
                }),
              ),
            }),
          ),
        }),
    },
    action: async ({ input }) => {
      const services = await readServices(health, input);
      return {
        output: {
          services: services.map(one => ({
            ...summaryOf(one),
            facets: one.facets,
          })),
        },
      };
    },
  });
}
