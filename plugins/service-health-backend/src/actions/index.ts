import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ServiceHealthService } from '../service/ServiceHealthService';
import { registerExplainServiceHealth } from './explainServiceHealth';
import { registerGetServiceHealth } from './getServiceHealth';
import { registerListUnhealthyServices } from './listUnhealthyServices';

/** Registers what assistants may ask by MCP. */
export function registerActions(options: {
  registry: ActionsRegistryService;
  health: ServiceHealthService;
}): void {
  const { registry, health } = options;
  registerGetServiceHealth(registry, health);
  registerExplainServiceHealth(registry, health);
  registerListUnhealthyServices(registry, health);
}
