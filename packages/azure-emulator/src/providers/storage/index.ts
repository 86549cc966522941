import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { blobServices, otherServices } from './blobServices';
import { containers } from './containers';
import { managementPolicies } from './managementPolicies';
import { accountName, storageAccounts } from './storageAccounts';

/** Microsoft.Storage. */
export const storage: Provider = {
  types: [
    blobServices,
    containers,
    managementPolicies,
    ...otherServices,
    storageAccounts,
  ],
  routes: [
    nameAvailabilityRoute({
      type: storageAccounts.type,
      rule: accountName,
      invalidReason: 'AccountNameInvalid',
    }),
  ],
};
