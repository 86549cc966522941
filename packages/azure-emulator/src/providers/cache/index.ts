import { privateLinkResourcesRoute } from '../privateLinkResourcesRoute';
import { Provider } from '../Provider';
import { dataActions } from './dataActions';
import { flush } from './databaseKeys';
import { redis } from './redis';
import {
  accessPolicies,
  accessPolicyAssignments as redisAccessPolicyAssignments,
  firewallRules,
} from './redisChildren';
import { redisNameAvailability } from './redisNameAvailability';
import {
  accessPolicyAssignments,
  databases,
  redisEnterprise,
} from './redisEnterprise';

/** Microsoft.Cache: Azure Managed Redis, and the old Azure Cache for Redis. */
export const cache: Provider = {
  types: [
    accessPolicies,
    accessPolicyAssignments,
    databases,
    firewallRules,
    redis,
    redisAccessPolicyAssignments,
    redisEnterprise,
  ],
  routes: [
    redisNameAvailability,
    privateLinkResourcesRoute(redis.type, {
      groupId: 'redisCache',
      requiredMembers: ['redisCache'],
      requiredZoneNames: ['privatelink.redis.cache.windows.net'],
    }),
    privateLinkResourcesRoute(redisEnterprise.type, {
      groupId: 'redisEnterprise',
      requiredMembers: ['redisEnterprise'],
      requiredZoneNames: ['privatelink.redis.azure.net'],
    }),
  ],
  longActions: [flush, ...dataActions],
};
