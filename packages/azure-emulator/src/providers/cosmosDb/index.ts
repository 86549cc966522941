import { Provider } from '../Provider';
import { regenerateKey } from './accountKeys';
import { containers } from './containers';
import { databaseAccounts } from './databaseAccounts';
import { sqlDatabases } from './sqlDatabases';
import { throughputRoutes } from './throughputRoutes';
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
  routes: throughputRoutes,
  longActions: [regenerateKey],
};
