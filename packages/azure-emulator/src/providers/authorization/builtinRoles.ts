import { RolePermission } from '../../arm/RolePermission';

/** A role definition's properties. */
export interface RoleDefinitionProperties extends Record<string, unknown> {
  roleName: string;
  type: 'BuiltInRole' | 'CustomRole';
  description: string;
  assignableScopes: string[];
  permissions: RolePermission[];
}

const assignRoles = [
  'Microsoft.Authorization/*/Delete',
  'Microsoft.Authorization/*/Write',
  'Microsoft.Authorization/elevateAccess/Action',
];

/** The built-in roles that templates name, by their GUIDs, as Azure's list of built-in roles has them. */
export const builtinRoles: Record<string, RoleDefinitionProperties> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': role('Owner', { actions: ['*'] }),
  'b24988ac-6180-42a0-ab88-20f7382dd24c': role('Contributor', {
    actions: ['*'],
    notActions: assignRoles,
  }),
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': role('Reader', {
    actions: ['*/read'],
  }),
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': role('User Access Administrator', {
    actions: ['*/read', 'Microsoft.Authorization/*'],
  }),
  '7f951dda-4ed3-4680-a7ca-43fe172d538d': role('AcrPull', {
    actions: ['Microsoft.ContainerRegistry/registries/pull/read'],
  }),
  '8311e382-0749-4cb8-b61a-304f252e45ec': role('AcrPush', {
    actions: [
      'Microsoft.ContainerRegistry/registries/pull/read',
      'Microsoft.ContainerRegistry/registries/push/write',
    ],
  }),
  'c2f4ef07-c644-48eb-af81-4b1b4947fb11': role('AcrDelete', {
    actions: ['Microsoft.ContainerRegistry/registries/artifacts/delete'],
  }),
  'b93aa761-3e63-49ed-ac28-beffa264f7ac': role(
    'Container Registry Repository Reader',
    { dataActions: repositoryActions('read') },
  ),
  '2a1e307c-b015-4ebd-883e-5b7698a07328': role(
    'Container Registry Repository Writer',
    { dataActions: repositoryActions('read', 'write') },
  ),
  'bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7': role(
    'Container Registry Repository Catalog Lister',
    { dataActions: ['Microsoft.ContainerRegistry/registries/catalog/read'] },
  ),
  'f526a384-b230-433a-b45c-95f59c4a2dec': role('Azure Event Hubs Data Owner', {
    actions: ['Microsoft.EventHub/*'],
    dataActions: ['Microsoft.EventHub/*'],
  }),
  '2b629674-e913-4c01-ae53-ef4638d8f975': role('Azure Event Hubs Data Sender', {
    actions: ['Microsoft.EventHub/*/eventhubs/read'],
    dataActions: ['Microsoft.EventHub/*/send/action'],
  }),
  'a638d3c7-ab3a-418d-83e6-5f17a39d4fde': role(
    'Azure Event Hubs Data Receiver',
    {
      actions: ['Microsoft.EventHub/*/eventhubs/consumergroups/read'],
      dataActions: ['Microsoft.EventHub/*/receive/action'],
    },
  ),
  '4d97b98b-1d4f-4787-a291-c67834d212e7': role('Network Contributor', {
    actions: ['Microsoft.Network/*', 'Microsoft.Authorization/*/read'],
  }),
  'f1a07417-d97a-45cb-824c-7a7467783830': role('Managed Identity Operator', {
    actions: [
      'Microsoft.ManagedIdentity/userAssignedIdentities/*/read',
      'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
    ],
  }),
  '43d0d8ad-25c7-4714-9337-8ba259a9fe05': role('Monitoring Reader', {
    actions: ['*/read'],
  }),
  'b0d8363b-8ddd-447d-831f-62ca05bff136': role('Monitoring Data Reader', {
    dataActions: ['Microsoft.Monitor/accounts/data/metrics/read'],
  }),
  '3913510d-42f4-4e42-8a64-420c390055eb': role('Monitoring Metrics Publisher', {
    dataActions: ['Microsoft.Insights/Metrics/Write'],
  }),
  '73c42c96-874c-492b-b04d-ab87d138a893': role('Log Analytics Reader', {
    actions: [
      '*/read',
      'Microsoft.OperationalInsights/workspaces/search/action',
    ],
  }),
  '4abbcc35-e782-43d8-92c5-2d3f1bd2253f': role(
    'Azure Kubernetes Service Cluster User Role',
    {
      actions: [
        'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action',
        'Microsoft.ContainerService/managedClusters/read',
      ],
    },
  ),
  '7f6c6a51-bcf8-42ba-9220-52d62157d7db': role(
    'Azure Kubernetes Service RBAC Reader',
    { dataActions: ['Microsoft.ContainerService/managedClusters/*/read'] },
  ),
  'a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb': role(
    'Azure Kubernetes Service RBAC Writer',
    {
      dataActions: [
        'Microsoft.ContainerService/managedClusters/*/read',
        'Microsoft.ContainerService/managedClusters/*/write',
        'Microsoft.ContainerService/managedClusters/*/delete',
      ],
    },
  ),
  'b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b': role(
    'Azure Kubernetes Service RBAC Cluster Admin',
    { dataActions: ['Microsoft.ContainerService/managedClusters/*'] },
  ),
  '4633458b-17de-408a-b874-0445c86b69e6': role('Key Vault Secrets User', {
    dataActions: [
      'Microsoft.KeyVault/vaults/secrets/getSecret/action',
      'Microsoft.KeyVault/vaults/secrets/readMetadata/action',
    ],
  }),
  '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39': role(
    'Azure Service Bus Data Sender',
    { dataActions: ['Microsoft.ServiceBus/*/send/action'] },
  ),
  '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0': role(
    'Azure Service Bus Data Receiver',
    { dataActions: ['Microsoft.ServiceBus/*/receive/action'] },
  ),
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': role('Storage Blob Data Reader', {
    actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read'],
    dataActions: [
      'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read',
    ],
  }),
  '423170ca-a8f6-4b0f-8487-9e4eb8f49bfa': role('Azure Maps Data Reader', {
    actions: [],
    dataActions: ['Microsoft.Maps/accounts/*/read'],
  }),
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': role(
    'Storage Blob Data Contributor',
    { dataActions: ['Microsoft.Storage/storageAccounts/blobServices/*'] },
  ),
};

function repositoryActions(...verbs: string[]): string[] {
  return ['content', 'metadata'].flatMap(part =>
    verbs.map(
      verb =>
        `Microsoft.ContainerRegistry/registries/repositories/${part}/${verb}`,
    ),
  );
}

function role(
  roleName: string,
  permission: RolePermission,
): RoleDefinitionProperties {
  return {
    roleName,
    type: 'BuiltInRole',
    description: roleName,
    assignableScopes: ['/'],
    permissions: [
      {
        actions: [],
        notActions: [],
        dataActions: [],
        notDataActions: [],
        ...permission,
      },
    ],
  };
}
