import { KeptItem, StackResource } from '@slipway/plugin-azure-stacks-common';

/**
 * What Azure keeps of a deleted resource, by its type in lower case. Azure's
 * pages on soft delete and backups of each service, read November 2026.
 */
const KEPT: Record<string, string> = {
  'microsoft.keyvault/vaults':
    'Azure keeps the vault soft-deleted for 7 to 90 days, and its name with it; purge it to free the name',
  'microsoft.apimanagement/service':
    'Azure keeps the service soft-deleted for 48 hours, and its name with it; purge it to free the name',
  'microsoft.operationalinsights/workspaces':
    'Azure keeps the workspace soft-deleted for 14 days, and its logs with it',
  'microsoft.recoveryservices/vaults':
    'Azure keeps deleted backups for 14 days at least',
  'microsoft.dataprotection/backupvaults':
    'Azure keeps deleted backups for 14 days at least',
  'microsoft.sql/servers':
    'Azure keeps backups with long-term retention until their time is over',
  'microsoft.documentdb/databaseaccounts':
    'Azure keeps the continuous backup, from which the account can be restored, for 7 to 30 days',
  'microsoft.storage/storageaccounts':
    'Azure can restore a deleted storage account for 14 days',
};

/** What Azure goes on keeping when these resources are deleted. */
export function keptByAzure(resources: StackResource[]): KeptItem[] {
  return resources.flatMap(({ id, type }) => {
    const reason = KEPT[type.toLowerCase()];
    return reason ? [{ id, reason }] : [];
  });
}
