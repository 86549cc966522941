/** Page of a resource in Azure's own portal. */
export function azurePortalUrl(resourceId: string): string {
  return `https://portal.azure.com/#resource${encodeURI(resourceId)}`;
}
