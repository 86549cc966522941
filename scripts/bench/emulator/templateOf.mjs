/** A deployment of `count` resources that use parameters, variables, functions and each other. */
export function templateOf(count) {
  const identities = Array.from({ length: count / 2 }, (_, index) => ({
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    apiVersion: '2023-01-31',
    name: `[concat(parameters('prefix'), '-id-${index}')]`,
    location: "[parameters('location')]",
    tags: "[variables('tags')]",
  }));
  const securityGroups = Array.from({ length: count / 2 }, (_, index) => ({
    type: 'Microsoft.Network/networkSecurityGroups',
    apiVersion: '2024-05-01',
    name: `[format('{0}-nsg-{1}', parameters('prefix'), ${index})]`,
    location: "[parameters('location')]",
    tags: `[union(variables('tags'), createObject('index', '${index}'))]`,
    dependsOn: [
      `[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', concat(parameters('prefix'), '-id-${index}'))]`,
    ],
    properties: { flushConnection: "[equals(variables('minutes'), 5)]" },
  }));
  return {
    properties: {
      mode: 'Incremental',
      template: {
        $schema:
          'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: {
          prefix: { type: 'string' },
          location: {
            type: 'string',
            defaultValue: '[resourceGroup().location]',
          },
        },
        variables: { tags: { by: "[parameters('prefix')]" }, minutes: 4 },
        resources: [...identities, ...securityGroups],
      },
      parameters: { prefix: { value: 'bench' } },
    },
  };
}
