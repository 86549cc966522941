import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { vaultAccessPolicies } from './accessPolicies';
import { deletedVaultRoutes } from './deletedVaultRoutes';
import { secrets } from './secrets';
import { deletedVaults, vaultName, vaults } from './vaults';

/** Microsoft.KeyVault. */
export const keyVault: Provider = {
  types: [secrets, vaultAccessPolicies, vaults],
  routes: [
    ...deletedVaultRoutes,
    nameAvailabilityRoute({
      type: vaults.type,
      rule: vaultName,
      invalidReason: 'AccountNameInvalid',
      isHeld: (name, context) =>
        deletedVaults.find(name, context) !== undefined,
    }),
  ],
};
