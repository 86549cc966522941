import { namesOf } from './namesOf';
import { ServedRow } from './ServedRow';

const providers = 'src/providers';

/** Resource types with rules of their own that keep data, secrets, logs and alerts. */
export const dataTypeRows: ServedRow[] = [
  {
    surface: 'Storage',
    covers: namesOf(
      'Storage',
      'storageAccounts',
      'storageAccounts/blobServices',
      'storageAccounts/blobServices/containers',
      'storageAccounts/fileServices',
      'storageAccounts/queueServices',
      'storageAccounts/tableServices',
      'storageAccounts/managementPolicies',
    ),
    served:
      'kinds and SKUs, endpoints, keys, containers, lifecycle, free names',
    provedBy: [
      {
        by: '@azure/arm-storage 21',
        tests: [`${providers}/storage/storage.test.ts`],
      },
    ],
    differences: 'ARM alone: no blobs, queues or tables',
  },
  {
    surface: 'SQL',
    covers: namesOf(
      'Sql',
      'servers',
      'servers/databases',
      'servers/administrators',
      'servers/azureADOnlyAuthentications',
      'servers/firewallRules',
    ),
    served:
      'Entra or password, `master`, SKUs of databases, serverless, firewall rules',
    provedBy: [
      { by: '@azure/arm-sql 10', tests: [`${providers}/sql/sql.test.ts`] },
    ],
    differences: 'ARM alone: no database answers',
  },
  {
    surface: 'Cosmos DB',
    covers: namesOf(
      'DocumentDB',
      'databaseAccounts',
      'databaseAccounts/sqlDatabases',
      'databaseAccounts/sqlDatabases/containers',
      'databaseAccounts/sqlRoleAssignments',
      'databaseAccounts/sqlRoleDefinitions',
    ),
    served:
      'accounts of the SQL kind, regions, keys, databases, containers whose partition key stays, data roles',
    provedBy: [
      {
        by: '@azure/arm-cosmosdb 17',
        tests: [`${providers}/cosmosDb/cosmosDb.test.ts`],
      },
    ],
    differences: 'ARM alone; other kinds of account: the account itself',
  },
  {
    surface: 'Service Bus',
    covers: namesOf(
      'ServiceBus',
      'namespaces',
      'namespaces/queues',
      'namespaces/topics',
      'namespaces/topics/subscriptions',
      'namespaces/topics/subscriptions/rules',
      'namespaces/AuthorizationRules',
      'namespaces/queues/authorizationRules',
      'namespaces/topics/authorizationRules',
      'namespaces/networkRuleSets',
    ),
    served: 'limits of each tier, what Azure fills in, keys, rules, free names',
    provedBy: [
      {
        by: '@azure/arm-servicebus 6',
        tests: [`${providers}/serviceBus/serviceBus.test.ts`],
      },
    ],
    differences: 'ARM alone: no messages',
  },
  {
    surface: 'Key Vault',
    covers: namesOf(
      'KeyVault',
      'vaults',
      'vaults/secrets',
      'vaults/accessPolicies',
    ),
    served:
      'secrets that are never shown, access policies, soft deletion, purge protection, free names',
    provedBy: [
      {
        by: '@azure/arm-keyvault 5',
        tests: [`${providers}/keyVault/keyVault.test.ts`],
      },
    ],
    differences: 'ARM alone: no data plane; no keys or certificates',
  },
  {
    surface: 'Azure Monitor: workspaces, alerts, settings',
    covers: [
      ...namesOf(
        'Insights',
        'actionGroups',
        'activityLogAlerts',
        'dataCollectionEndpoints',
        'dataCollectionRuleAssociations',
        'dataCollectionRules',
        'diagnosticSettings',
        'metricAlerts',
        'scheduledQueryRules',
      ),
      'Microsoft.Monitor/accounts',
      'Microsoft.AlertsManagement/prometheusRuleGroups',
      'Microsoft.OperationalInsights/workspaces',
    ],
    served:
      'receivers, conditions, times, targets that must be there, one destination of a category once, data that goes where a rule says',
    provedBy: [
      {
        by: '@azure/arm-monitor 8',
        tests: [`${providers}/monitor/monitor.test.ts`],
      },
      {
        by: '@azure/arm-operationalinsights 11',
        tests: [`${providers}/monitor/monitor.test.ts`],
      },
    ],
    differences:
      'rules are kept and never fire; unproven: some codes of refusals',
  },
];
