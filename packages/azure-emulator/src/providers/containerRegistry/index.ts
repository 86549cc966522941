import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { replications, webhooks } from './children';
import { registries, registryName } from './registries';
import { registryUsages } from './registryUsages';

/** Microsoft.ContainerRegistry. */
export const containerRegistry: Provider = {
  types: [registries, replications, webhooks],
  routes: [
    nameAvailabilityRoute({ type: registries.type, rule: registryName }),
    registryUsages,
  ],
};
