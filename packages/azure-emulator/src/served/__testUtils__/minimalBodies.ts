import { JsonObject } from './Json';

const location = 'westus';

/** What is enough to make what an example refers to or lies in; by type in lower case. */
const bodies: Record<string, JsonObject> = {
  'microsoft.apimanagement/service': {
    location,
    sku: { name: 'Developer', capacity: 1 },
    properties: { publisherEmail: 'a@contoso.com', publisherName: 'Contoso' },
  },
  'microsoft.apimanagement/service/apis/operations': {
    properties: { displayName: 'Get', method: 'GET', urlTemplate: '/get' },
  },
  'microsoft.apimanagement/service/apis/policies': { properties: policy() },
  'microsoft.apimanagement/service/apis/operations/policies': {
    properties: policy(),
  },
  'microsoft.apimanagement/service/policies': { properties: policy() },
  'microsoft.apimanagement/service/products/policies': { properties: policy() },
  'microsoft.apimanagement/service/backends': {
    properties: { url: 'https://backend.contoso.com', protocol: 'http' },
  },
  'microsoft.apimanagement/service/apiversionsets': {
    properties: { displayName: 'Set', versioningScheme: 'Segment' },
  },
  'microsoft.apimanagement/service/loggers': {
    properties: {
      loggerType: 'applicationInsights',
      credentials: {
        instrumentationKey: '00000000-0000-0000-0000-000000000001',
      },
    },
  },
  'microsoft.cache/redis': {
    location,
    properties: { sku: { name: 'Premium', family: 'P', capacity: 1 } },
  },
  'microsoft.cache/redis/firewallrules': {
    properties: { startIP: '10.0.0.1', endIP: '10.0.0.2' },
  },
  'microsoft.cache/redisenterprise': {
    location,
    sku: { name: 'EnterpriseFlash_F300', capacity: 3 },
  },
  'microsoft.containerregistry/registries': {
    location,
    sku: { name: 'Premium' },
  },
  'microsoft.containerservice/managedclusters': {
    location,
    identity: { type: 'SystemAssigned' },
    properties: {
      dnsPrefix: 'example',
      agentPoolProfiles: [
        { name: 'system', mode: 'System', count: 1, vmSize: 'Standard_D4s_v5' },
      ],
    },
  },
  'microsoft.containerservice/managedclusters/agentpools': {
    properties: { mode: 'User', count: 1, vmSize: 'Standard_D4s_v5' },
  },
  'microsoft.eventhub/namespaces': { location, sku: { name: 'Standard' } },
  'microsoft.eventhub/namespaces/authorizationrules': rights(),
  'microsoft.eventhub/namespaces/eventhubs/authorizationrules': rights(),
  'microsoft.eventhub/namespaces/disasterrecoveryconfigs': {
    properties: { partnerNamespace: 'sdk-Namespace-partner' },
  },
  'microsoft.network/virtualnetworks': {
    location,
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/8'] } },
  },
  'microsoft.keyvault/vaults': {
    location,
    properties: {
      sku: { family: 'A', name: 'standard' },
      tenantId: '00000000-0000-0000-0000-000000000001',
      accessPolicies: [],
    },
  },
};

/** A body that makes a resource of `type`, whose name is `name`. */
export function minimalBody(type: string, name: string): JsonObject {
  const known = bodies[type.toLowerCase()];
  if (known) {
    return known;
  }
  const displayName = { displayName: name };
  switch (type.toLowerCase()) {
    case 'microsoft.apimanagement/service/apis':
      return {
        properties: { ...displayName, path: name, protocols: ['https'] },
      };
    case 'microsoft.network/virtualnetworks/subnets':
      return { properties: { addressPrefix: rangeOf(name) } };
    case 'microsoft.apimanagement/service/namedvalues':
      return { properties: { ...displayName, value: 'one' } };
    case 'microsoft.apimanagement/service/products':
    case 'microsoft.apimanagement/service/groups':
    case 'microsoft.apimanagement/service/tags':
      return { properties: displayName };
    default:
      return type.split('/').length === 2
        ? { location, properties: {} }
        : { properties: {} };
  }
}

/** A range that hardly any other name has. */
function rangeOf(name: string): string {
  const code = [...name].reduce((sum, each) => sum * 7 + each.charCodeAt(0), 0);
  return `10.${200 + (code % 50)}.${code % 251}.0/24`;
}

function policy(): JsonObject {
  return {
    format: 'xml',
    value:
      '<policies><inbound /><backend><forward-request /></backend><outbound /></policies>',
  };
}

function rights(): JsonObject {
  return { properties: { rights: ['Listen', 'Send'] } };
}
