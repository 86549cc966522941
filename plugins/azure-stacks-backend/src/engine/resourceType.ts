/** Resource type out of an id, e.g. `Microsoft.Cache/redisEnterprise/databases`. */
export function resourceType(resourceId: string): string {
  const [, provider] = /.*\/providers\/(.+)$/i.exec(resourceId) ?? [];
  if (!provider) {
    return 'Microsoft.Resources/resourceGroups';
  }
  const [namespace, ...rest] = provider.split('/');
  return [namespace, ...rest.filter((_part, index) => index % 2 === 0)].join(
    '/',
  );
}
