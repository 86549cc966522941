import { ResourceType } from '../arm/ResourceType';
import { apiManagement } from './apiManagement';
import { Provider } from './Provider';
import { locks } from './authorization/locks';
import { roleAssignments } from './authorization/roleAssignments';
import { roleDefinitions } from './authorization/roleDefinitions';
import { cache } from './cache';
import { compute } from './compute';
import { containerRegistry } from './containerRegistry';
import { containerService } from './containerService';
import { eventHub } from './eventHub';
import { fluxConfigurations } from './kubernetesConfiguration/fluxConfigurations';
import { federatedIdentityCredentials } from './managedIdentity/federatedIdentityCredentials';
import { userAssignedIdentities } from './managedIdentity/userAssignedIdentities';
import { monitor } from './monitor';
import { network } from './network';
import { resourceGroups } from './resources/resourceGroups';
import { cosmosDb } from './cosmosDb';
import { keyVault } from './keyVault';
import { serviceBus } from './serviceBus';
import { sql } from './sql';
import { storage } from './storage';

const providers: Provider[] = [
  apiManagement,
  cache,
  compute,
  containerRegistry,
  containerService,
  cosmosDb,
  eventHub,
  keyVault,
  monitor,
  network,
  serviceBus,
  sql,
  storage,
];

/** Every resource type with rules of its own. */
export const resourceTypes: ResourceType[] = [
  ...providers.flatMap(({ types }) => types),
  federatedIdentityCredentials,
  fluxConfigurations,
  locks,
  resourceGroups,
  roleAssignments,
  roleDefinitions,
  userAssignedIdentities,
];

/** What providers answer beside their resources. */
export const providerRoutes = providers.flatMap(({ routes }) => routes ?? []);

/** Actions of resources that take their time. */
export const longActions = providers.flatMap(each => each.longActions ?? []);
