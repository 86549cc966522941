import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  deriveChain,
  serviceHealthReadPermission,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthService } from '../service/ServiceHealthService';
import { readServices, summaryOf } from './readServices';
import { serviceInput, stateSchema, summaryShape } from './serviceHealthSchema';

/** Registers `explain-service-health`: the way of a request, and where it is broken first. */
export function registerExplainServiceHealth(
  registry: ActionsRegistryService,
  health: ServiceHealthService,
): void {
  registry.register({
    name: 'explain-service-health',
    title: 'Explain the health of a service',
    description:
      'Follows a request from caller to API Management, pods and what the pods need, says the state of each link with its evidence, and names the first broken one. A link whose source gave no answer is unknown, never broken.',
    visibilityPermission: serviceHealthReadPermission,
    attributes: { readOnly: true, idempotent: true },
    schema: {
      input: z => z.object(serviceInput(z)),
      output: z =>
        z.object({
          services: z.array(
            z.object({
              ...summaryShape(z),
              firstBroken: z
                .string()
                .optional()
                .describe('Title of the first broken link; left out: none'),
              chain: z.array(
                z.object({
                  title: z.string(),
                  state: stateSchema(z).optional(),
                  evidence: z.array(z.string()),
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
          services: services.map(one => {
            const chain = deriveChain(one.facets);
            return {
              ...summaryOf(one),
              firstBroken: chain.find(link => link.isFirstBroken)?.title,
              chain: chain.map(({ title, state, evidence }) => ({
                title,
                state,
                evidence,
              })),
            };
          }),
        },
      };
    },
  });
}
