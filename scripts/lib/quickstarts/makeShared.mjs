const VERSIONS = {
  group: '2024-11-01',
  network: '2024-05-01',
  vault: '2023-07-01',
};

/** Makes what templates expect to be there: a group with a network, a subnet, and a vault with a secret. */
export async function makeShared(session, credentials) {
  const subscriptionId = credentials.subscriptions.dev;
  const shared = {
    subscriptionId,
    tenantId: credentials.tenantId,
    clientId: credentials.portal.clientId,
    objectId: '5110a9e0-0000-4000-8000-00000000a003',
    group: 'rg-shared',
    network: 'vnet-shared',
    subnet: 'default',
    vault: 'kv-quickstarts',
    secret: 'password',
  };
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${shared.group}`;
  const vault = `${group}/providers/Microsoft.KeyVault/vaults/${shared.vault}`;
  const location = 'westus2';
  await put(session, group, VERSIONS.group, { location });
  await put(
    session,
    `${group}/providers/Microsoft.Network/virtualNetworks/${shared.network}`,
    VERSIONS.network,
    {
      location,
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          { name: shared.subnet, properties: { addressPrefix: '10.0.0.0/24' } },
        ],
      },
    },
  );
  await put(session, vault, VERSIONS.vault, {
    location,
    properties: {
      tenantId: shared.tenantId,
      sku: { family: 'A', name: 'standard' },
      accessPolicies: [],
      enabledForTemplateDeployment: true,
    },
  });
  await put(
    session,
    `${group}/providers/Microsoft.Resources/deployments/secret`,
    VERSIONS.group,
    { properties: { mode: 'Incremental', template: secretOf(shared) } },
  );
  return { ...shared, vaultId: vault };
}

function secretOf({ vault, secret }) {
  return {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.KeyVault/vaults/secrets',
        apiVersion: VERSIONS.vault,
        name: `${vault}/${secret}`,
        properties: { value: 'Pa55w.rd-of-the-check' },
      },
    ],
  };
}

async function put(session, id, version, body) {
  const answer = await session.finish(
    'PUT',
    `${id}?api-version=${version}`,
    body,
  );
  if (answer.body?.error) {
    throw new Error(`PUT ${id}: ${JSON.stringify(answer.body.error)}`);
  }
}
