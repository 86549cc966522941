import { EmulatorContext } from '../EmulatorContext';
import { JsonObject } from '../template/Json';

/**
 * What `environment()` answers. Its addresses for signing in and managing are the emulator's; names
 * of services end as in Azure's public cloud, for templates build and compare names with them.
 */
export function azureEnvironment({ httpsOrigin }: EmulatorContext): JsonObject {
  return {
    name: 'AzureCloud',
    gallery: 'https://gallery.azure.com/',
    graph: httpsOrigin,
    portal: 'https://portal.azure.com',
    graphAudience: 'https://graph.windows.net/',
    activeDirectoryDataLake: 'https://datalake.azure.net/',
    batch: 'https://batch.core.windows.net/',
    media: 'https://rest.media.azure.net',
    sqlManagement: 'https://management.core.windows.net:8443/',
    vmImageAliasDoc:
      'https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json',
    resourceManager: `${httpsOrigin}/`,
    authentication: {
      loginEndpoint: `${httpsOrigin}/`,
      audiences: [
        'https://management.core.windows.net/',
        'https://management.azure.com/',
      ],
      tenant: 'common',
      identityProvider: 'AAD',
    },
    suffixes: {
      acrLoginServer: '.azurecr.io',
      azureDatalakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.net',
      azureDatalakeStoreFileSystem: 'azuredatalakestore.net',
      azureFrontDoorEndpointSuffix: 'azurefd.net',
      keyvaultDns: '.vault.azure.net',
      sqlServerHostname: '.database.windows.net',
      storage: 'core.windows.net',
    },
  };
}
