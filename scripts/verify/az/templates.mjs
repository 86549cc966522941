const schema = {
  group:
    'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  subscription:
    'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
};

function template(content, level = 'group') {
  return JSON.stringify({
    $schema: schema[level],
    contentVersion: '1.0.0.0',
    ...content,
  });
}

const network = template({
  parameters: {
    name: { type: 'string' },
    size: { type: 'int', defaultValue: 16 },
  },
  variables: { prefix: "[format('10.3.0.0/{0}', parameters('size'))]" },
  resources: [
    {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2023-04-01',
      name: "[parameters('name')]",
      location: '[resourceGroup().location]',
      properties: {
        addressSpace: { addressPrefixes: ["[variables('prefix')]"] },
      },
    },
  ],
  outputs: { prefix: { type: 'string', value: "[variables('prefix')]" } },
});

const networkParameters = JSON.stringify({
  $schema:
    'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: { name: { value: 'vnet-deployed' } },
});

const commented = `{
  // One line, and an expression over two:
  "$schema": "${schema.group}",
  "contentVersion": "1.0.0.0", /* a block */
  "parameters": { "name": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.ManagedIdentity/userAssignedIdentities",
      "apiVersion": "2023-01-31",
      "name": "[concat(
        parameters('name'))]",
      "location": "[resourceGroup().location]"
    }
  ],
  "outputs": {
    "clientId": {
      "type": "string",
      "value": "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('name'))).clientId]"
    }
  }
}
`;

/** Symbolic names, a copy loop, a condition, a user-defined type, children by dependsOn. */
const shapes = template({
  languageVersion: '2.0',
  definitions: {
    settings: {
      type: 'object',
      properties: { retention: { type: 'int', minValue: 1, maxValue: 7 } },
    },
  },
  parameters: {
    topics: { type: 'array', items: { type: 'string' } },
    settings: { $ref: '#/definitions/settings' },
    hasLogs: { type: 'bool', defaultValue: false },
  },
  variables: {
    namespace: "[format('evhns-{0}', uniqueString(resourceGroup().id))]",
  },
  resources: {
    namespace: {
      type: 'Microsoft.EventHub/namespaces',
      apiVersion: '2024-01-01',
      name: "[variables('namespace')]",
      location: '[resourceGroup().location]',
      sku: { name: 'Standard', tier: 'Standard', capacity: 1 },
    },
    hubs: {
      copy: {
        name: 'hubs',
        count: "[length(parameters('topics'))]",
        mode: 'serial',
        batchSize: 1,
      },
      type: 'Microsoft.EventHub/namespaces/eventhubs',
      apiVersion: '2024-01-01',
      name: "[format('{0}/{1}', variables('namespace'), parameters('topics')[copyIndex()])]",
      properties: {
        partitionCount: 2,
        messageRetentionInDays: "[parameters('settings').retention]",
      },
      dependsOn: ['namespace'],
    },
    logs: {
      condition: "[parameters('hasLogs')]",
      type: 'Microsoft.OperationalInsights/workspaces',
      apiVersion: '2022-10-01',
      name: 'log-shapes',
      location: '[resourceGroup().location]',
    },
  },
  outputs: {
    names: {
      type: 'array',
      copy: {
        count: "[length(parameters('topics'))]",
        input:
          "[last(split(reference(format('hubs[{0}]', copyIndex()), '2024-01-01', 'Full').resourceId, '/'))]",
      },
    },
    count: { type: 'int', value: "[length(parameters('topics'))]" },
  },
});

const nested = template({
  resources: [
    {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: 'inner',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { text: { value: 'from the inner template' } },
        template: {
          $schema: schema.group,
          contentVersion: '1.0.0.0',
          parameters: { text: { type: 'string' } },
          resources: [],
          outputs: { text: { type: 'string', value: "[parameters('text')]" } },
        },
      },
    },
  ],
  outputs: {
    inner: { type: 'string', value: "[reference('inner').outputs.text.value]" },
  },
});

/** Refused by the provider, at deployment time. */
const wrong = template({
  resources: [
    {
      type: 'Microsoft.EventHub/namespaces/eventhubs',
      apiVersion: '2024-01-01',
      name: 'evhns-not-there/orders',
      properties: { partitionCount: 2 },
    },
  ],
});

const invalid = template({
  variables: { broken: "[parameters('nobody')]" },
  resources: [
    {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      apiVersion: '2023-01-31',
      name: "[variables('broken')]",
      location: 'koreacentral',
    },
  ],
});

const subscription = template(
  {
    resources: [
      {
        type: 'Microsoft.Resources/resourceGroups',
        apiVersion: '2021-04-01',
        name: 'rg-landing',
        location: 'koreacentral',
      },
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'inside',
        resourceGroup: 'rg-landing',
        dependsOn: [
          "[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'rg-landing')]",
        ],
        properties: {
          mode: 'Incremental',
          template: {
            $schema: schema.group,
            contentVersion: '1.0.0.0',
            resources: [
              {
                type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
                apiVersion: '2023-01-31',
                name: 'id-landing',
                location: 'koreacentral',
              },
            ],
          },
        },
      },
    ],
  },
  'subscription',
);

/** Templates in the shapes that people write, and parameters files, by file name. */
export const templates = {
  commented,
  invalid,
  nested,
  network,
  networkParameters,
  shapes,
  subscription,
  wrong,
};
