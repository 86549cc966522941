import { nameAvailabilityRoute } from '../nameAvailability';
import { Provider } from '../Provider';
import { databases } from './databases';
import { administrators, azureAdOnlyAuthentications } from './entraSettings';
import { firewallRules } from './firewallRules';
import { serverName, servers } from './servers';

/** Microsoft.Sql. */
export const sql: Provider = {
  types: [
    administrators,
    azureAdOnlyAuthentications,
    databases,
    firewallRules,
    servers,
  ],
  routes: [nameAvailabilityRoute({ type: servers.type, rule: serverName })],
};
