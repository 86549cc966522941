import { AzureEnvironment } from './config/AzureConfig';

/** ARM id of a shared resource that the configuration names by name or by id. `type` such as `Microsoft.Cache/redisEnterprise`. */
export function platformResourceId(
  environment: AzureEnvironment,
  type: string,
  nameOrId: string,
): string {
  if (nameOrId.startsWith('/')) {
    return nameOrId;
  }
  const [subscriptionId] = environment.subscriptions;
  return `/subscriptions/${subscriptionId}/resourceGroups/${environment.resourceGroup}/providers/${type}/${nameOrId}`;
}
