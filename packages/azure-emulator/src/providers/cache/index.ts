import { Provider } from '../Provider';
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
  routes: [redisNameAvailability],
  longActions: [flush],
};
