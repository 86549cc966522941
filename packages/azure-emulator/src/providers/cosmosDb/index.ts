import { Provider } from '../Provider';
import { regenerateKey } from './accountKeys';
import { containers } from './containers';
import { databaseAccounts } from './databaseAccounts';
import { sqlDatabases } from './sqlDatabases';
import { sqlRoleAssignments, sqlRoleDefinitions } from './sqlRoles';

/** Microsoft.DocumentDB. */
export const cosmosDb: Provider = {
  types: [
    containers,
    databaseAccounts,
    sqlDatabases,
    sqlRoleAssignments,
    sqlRoleDefinitions,
  ],
  longActions: [regenerateKey],
};
