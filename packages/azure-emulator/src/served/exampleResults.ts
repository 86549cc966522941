/**
 * How each of Azure's published examples was answered: outcome, method, type, the example's file and, where it was
 * not accepted, why. Made by `AZURE_EXAMPLES=… yarn workspace @slipway/azure-emulator examples`.
 */
export const exampleResults = `
accepted PUT Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiClone.json
accepted PUT Microsoft.ApiManagement/service/apis/issues/attachments apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiIssueAttachment.json
accepted PUT Microsoft.ApiManagement/service/apis/operations apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiOperation.json
accepted PUT Microsoft.ApiManagement/service/apis/operations/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiOperationPolicy.json
accepted PUT Microsoft.ApiManagement/service/apis/operations/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiOperationTag.json
accepted PUT Microsoft.ApiManagement/service/apis/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiPolicyNonXmlEncoded.json
accepted PUT Microsoft.ApiManagement/service/apis/releases apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiRelease.json
accepted PUT Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiRevisionFromExistingApi.json
accepted PUT Microsoft.ApiManagement/service/apis/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiTag.json
accepted PUT Microsoft.ApiManagement/service/apis/tagDescriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiTagDescription.json
different PUT Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiUsingImportOverrideServiceUrl.json | 400 ValidationError, not 200 or 201 or 202
accepted PUT Microsoft.ApiManagement/service/apiVersionSets apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateApiVersionSet.json
accepted PUT Microsoft.ApiManagement/service/backends apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateBackendServiceFabric.json
accepted PUT Microsoft.ApiManagement/service/products apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateProduct.json
accepted PUT Microsoft.ApiManagement/service/products/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateProductApi.json
accepted PUT Microsoft.ApiManagement/service/products/groups apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateProductGroup.json
accepted PUT Microsoft.ApiManagement/service/products/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateProductPolicy.json
accepted PUT Microsoft.ApiManagement/service/products/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateProductTag.json
accepted PUT Microsoft.ApiManagement/service/subscriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementCreateSubscription.json
accepted DELETE Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApi.json
accepted DELETE Microsoft.ApiManagement/service/apis/diagnostics apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiDiagnostic.json
accepted DELETE Microsoft.ApiManagement/service/apis/issues/attachments apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiIssueAttachment.json
accepted DELETE Microsoft.ApiManagement/service/apis/operations apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiOperation.json
accepted DELETE Microsoft.ApiManagement/service/apis/releases apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiRelease.json
accepted DELETE Microsoft.ApiManagement/service/apis/schemas apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiSchema.json
accepted DELETE Microsoft.ApiManagement/service/apis/tagDescriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiTagDescription.json
accepted DELETE Microsoft.ApiManagement/service/apiVersionSets apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteApiVersionSet.json
accepted DELETE Microsoft.ApiManagement/service/backends apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteBackend.json
accepted DELETE Microsoft.ApiManagement/service/namedValues apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteNamedValue.json
accepted DELETE Microsoft.ApiManagement/service/products/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteProductApi.json
accepted DELETE Microsoft.ApiManagement/service/products/groups apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteProductGroup.json
accepted DELETE Microsoft.ApiManagement/service/products/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementDeleteProductTag.json
accepted GET Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiContract.json
accepted GET Microsoft.ApiManagement/service/apis/diagnostics apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiDiagnostic.json
accepted GET Microsoft.ApiManagement/service/apis/operations apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiOperation.json
accepted GET Microsoft.ApiManagement/service/apis/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiPolicy.json
accepted GET Microsoft.ApiManagement/service/apis/releases apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiRelease.json
accepted GET Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiRevision.json
accepted GET Microsoft.ApiManagement/service/apis/tagDescriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiTagDescription.json
accepted GET Microsoft.ApiManagement/service/apiVersionSets apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetApiVersionSet.json
accepted GET Microsoft.ApiManagement/service/backends apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetBackend.json
accepted GET Microsoft.ApiManagement/service/products apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetProduct.json
accepted GET Microsoft.ApiManagement/service/products/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementGetProductTag.json
accepted HEAD Microsoft.ApiManagement/service/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApi.json
accepted HEAD Microsoft.ApiManagement/service/apis/diagnostics apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiDiagnostic.json
accepted HEAD Microsoft.ApiManagement/service/apis/issues apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiIssue.json
accepted HEAD Microsoft.ApiManagement/service/apis/operations apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiOperation.json
accepted HEAD Microsoft.ApiManagement/service/apis/operations/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiOperationPolicy.json
accepted HEAD Microsoft.ApiManagement/service/apis/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiPolicy.json
accepted HEAD Microsoft.ApiManagement/service/apis/schemas apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiSchema.json
accepted HEAD Microsoft.ApiManagement/service/apis/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadApiTag.json
accepted HEAD Microsoft.ApiManagement/service/backends apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadBackend.json
accepted HEAD Microsoft.ApiManagement/service/namedValues apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadNamedValue.json
accepted HEAD Microsoft.ApiManagement/service/products/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementHeadProductApi.json
accepted GET Microsoft.ApiManagement/service/apis/issues/attachments apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiIssueAttachments.json
accepted GET Microsoft.ApiManagement/service/apis/issues apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiIssues.json
accepted GET Microsoft.ApiManagement/service/apis/operations/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiOperationTags.json
accepted GET Microsoft.ApiManagement/service/apis/operations apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiOperations.json
unserved GET Microsoft.ApiManagement/service/apis/operationsByTags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiOperationsByTags.json | 404 InvalidResourceType, not 200
different GET Microsoft.ApiManagement/service/apis/products apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiProducts.json | value is empty
accepted GET Microsoft.ApiManagement/service/apis/tagDescriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiTagDescriptions.json
accepted GET Microsoft.ApiManagement/service/apis/tags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiTags.json
different GET Microsoft.ApiManagement/service/apiVersionSets apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListApiVersionSets.json | lacks value[].properties.description
accepted GET Microsoft.ApiManagement/service/policies apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListPolicies.json
unserved GET Microsoft.ApiManagement/service/policyDescriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListPolicyDescriptions.json | 404 InvalidResourceType, not 200
accepted GET Microsoft.ApiManagement/service/products/apis apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListProductApis.json
different GET Microsoft.ApiManagement/service/products/subscriptions apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListProductSubscriptions.json | value is empty
unserved GET Microsoft.ApiManagement/service/productsByTags apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementListProductsByTags.json | 404 InvalidResourceType, not 200
accepted PATCH Microsoft.ApiManagement/service/apis/issues apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementUpdateApiIssue.json
accepted PATCH Microsoft.ApiManagement/service/apis/releases apimanagement/resource-manager/Microsoft.ApiManagement/stable/2020-12-01/examples/ApiManagementUpdateApiRelease.json
unserved POST Microsoft.ContainerRegistry/registries/importImage containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/ImportImageByManifestDigest.json | 404 InvalidResourceType, not 200 or 202
unserved POST Microsoft.ContainerRegistry/registries/importImage containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/ImportImageByTag.json | 404 InvalidResourceType, not 200 or 202
unserved POST Microsoft.ContainerRegistry/registries/importImage containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/ImportImageFromPublicRegistry.json | 404 InvalidResourceType, not 200 or 202
accepted POST Microsoft.ContainerRegistry/checkNameAvailability containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/RegistryCheckNameAvailable.json
accepted POST Microsoft.ContainerRegistry/checkNameAvailability containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/RegistryCheckNameNotAvailable.json
accepted GET Microsoft.ContainerRegistry/registries containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/RegistryGet.json
accepted GET Microsoft.ContainerRegistry/registries containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/RegistryList.json
accepted PATCH Microsoft.ContainerRegistry/registries containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/RegistryUpdate.json
accepted PUT Microsoft.ContainerRegistry/registries/webhooks containerregistry/resource-manager/Microsoft.ContainerRegistry/stable/2019-05-01/examples/WebhookCreate.json
accepted PUT Microsoft.ContainerService/managedClusters/agentPools containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsCreate_CustomNodeConfig.json
accepted PUT Microsoft.ContainerService/managedClusters/agentPools containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsCreate_EnableFIPS.json
accepted PUT Microsoft.ContainerService/managedClusters/agentPools containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsCreate_GPUMIG.json
accepted PUT Microsoft.ContainerService/managedClusters/agentPools containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsCreate_OSSKU.json
accepted PUT Microsoft.ContainerService/managedClusters/agentPools containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsCreate_PPG.json
accepted GET Microsoft.ContainerService/managedClusters/agentPools/upgradeProfiles containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsGetUpgradeProfile.json
accepted POST Microsoft.ContainerService/managedClusters/agentPools/upgradeNodeImageVersion containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/AgentPoolsUpgradeNodeImageVersion.json
accepted DELETE Microsoft.ContainerService/managedClusters/maintenanceConfigurations containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/MaintenanceConfigurationsDelete.json
accepted GET Microsoft.ContainerService/managedClusters/maintenanceConfigurations containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/MaintenanceConfigurationsList.json
accepted POST Microsoft.ContainerService/managedClusters/listClusterUserCredential containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/ManagedClustersListClusterCredentialResult.json
accepted POST Microsoft.ContainerService/managedClusters/stop containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/ManagedClustersStop.json
accepted PATCH Microsoft.ContainerService/managedClusters containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/ManagedClustersUpdateTags.json
unserved GET Microsoft.ContainerService/managedClusters/outboundNetworkDependenciesEndpoints containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/OutboundNetworkDependenciesEndpointsList.json | 404 InvalidResourceType, not 200
accepted GET Microsoft.ContainerService/managedClusters/privateEndpointConnections containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/PrivateEndpointConnectionsList.json
unserved PUT Microsoft.ContainerService/managedClusters/privateEndpointConnections containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/PrivateEndpointConnectionsUpdate.json | 201, not 200
unserved POST Microsoft.ContainerService/managedClusters/runCommand containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/RunCommandRequest.json | 404 InvalidResourceType, not 200 or 202
unserved GET Microsoft.ContainerService/managedClusters/commandResults containerservice/resource-manager/Microsoft.ContainerService/stable/2021-05-01/examples/RunCommandResultSucceed.json | 404 InvalidResourceType, not 200 or 202
accepted DELETE Microsoft.EventHub/clusters eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClusterDelete.json
accepted PATCH Microsoft.EventHub/clusters eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClusterPatch.json
unserved PUT Microsoft.EventHub/clusters eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClusterPut.json | lacks properties.createdAt; lacks properties.updatedAt; lacks properties.metricId
unserved GET Microsoft.EventHub/clusters/quotaConfiguration eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClusterQuotaConfigurationGet.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.EventHub/clusters eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClustersListByResourceGroup.json | 400 NoRegisteredProviderFound, not 200
accepted GET Microsoft.EventHub/clusters eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ClustersListBySubscription.json
unserved GET Microsoft.EventHub/availableClusterRegions eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ListAvailableClustersGet.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.EventHub/clusters/namespaces eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/Clusters/ListNamespacesInClusterGet.json | 404 InvalidResourceType, not 200
accepted PUT Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/ConsumerGroup/EHConsumerGroupCreate.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/ConsumerGroup/EHConsumerGroupDelete.json
unserved GET Microsoft.EventHub/operations eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EHOperations_List.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.EventHub/sku/regions eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EHRegionsListBySkuStandard.json | 404 InvalidResourceType, not 200
accepted PUT Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EventHubs/EHEventHubAuthorizationRuleCreate.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EventHubs/EHEventHubAuthorizationRuleListAll.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EventHubs/EHEventHubCreate.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EventHubs/EHEventHubDelete.json
accepted GET Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/EventHubs/EHEventHubGet.json
accepted PUT Microsoft.EventHub/namespaces/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceAuthorizationRuleCreate.json
accepted DELETE Microsoft.EventHub/namespaces/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceAuthorizationRuleDelete.json
accepted GET Microsoft.EventHub/namespaces/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceAuthorizationRuleGet.json
unserved GET Microsoft.EventHub/namespaces/messagingplan eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceGetMessagningPlan.json | 404 InvalidResourceType, not 200
different GET Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceList.json | lacks value[].tags.tag1; lacks value[].tags.tag2
accepted PATCH Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/EHNameSpaceUpdate.json
accepted GET Microsoft.EventHub/namespaces/ipfilterrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/IPFilterRule/EHNameSpaceIPFilterRuleListAll.json
accepted DELETE Microsoft.EventHub/namespaces/ipfilterrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/IPFilterRule/EHNameSpaceIpFilterRuleDelete.json
accepted GET Microsoft.EventHub/namespaces/ipfilterrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/IPFilterRule/EHNameSpaceIpFilterRuleGet.json
unserved PUT Microsoft.EventHub/namespaces/ipfilterrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/IPFilterRule/EHNameSpaceIpFilterRuleUpdate.json | 201, not 200
accepted GET Microsoft.EventHub/namespaces/privateEndpointConnections eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/PrivateEndPointConnectionGet.json
accepted GET Microsoft.EventHub/namespaces/virtualnetworkrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/VirtualNetworkRule/EHNameSpaceVirtualNetworkRuleGet.json
unserved PUT Microsoft.EventHub/namespaces/virtualnetworkrules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/NameSpaces/VirtualNetworkRule/EHNameSpaceVirtualNetworkRuleupdate.json | 201, not 200
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasAuthorizationRuleGet.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasAuthorizationRuleListAll.json
accepted POST Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasCheckNameAvailability.json
accepted PUT Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasCreate.json
accepted POST Microsoft.EventHub/namespaces/disasterRecoveryConfigs/failover eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasFailOver.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasGet.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/preview/2018-01-01-preview/examples/disasterRecoveryConfigs/EHAliasList.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/ConsumerGroup/EHConsumerGroupCreate.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/ConsumerGroup/EHConsumerGroupDelete.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/ConsumerGroup/EHConsumerGroupListByEventHub.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/EventHubs/EHEventHubAuthorizationRuleGet.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/EventHubs/EHEventHubCreate.json
accepted GET Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/EventHubs/EHEventHubGet.json
accepted POST Microsoft.EventHub/checkNameAvailability eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/EHNameSpaceCheckNameAvailability.json
accepted DELETE Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/EHNameSpaceDelete.json
accepted GET Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/EHNameSpaceGet.json
accepted DELETE Microsoft.EventHub/namespaces/privateEndpointConnections eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/PrivateEndPointConnectionDelete.json
accepted GET Microsoft.EventHub/namespaces/privateLinkResources eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/PrivateLinkResourcesGet.json
accepted PUT Microsoft.EventHub/namespaces/networkRuleSets eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/VirtualNetworkRule/EHNetworkRuleSetCreate.json
accepted GET Microsoft.EventHub/namespaces/networkRuleSets eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/NameSpaces/VirtualNetworkRule/EHNetworkRuleSetGet.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/disasterRecoveryConfigs/EHAliasAuthorizationRuleListAll.json
accepted POST Microsoft.EventHub/namespaces/disasterRecoveryConfigs/breakPairing eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/disasterRecoveryConfigs/EHAliasBreakPairing.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/preview/2021-01-01-preview/examples/disasterRecoveryConfigs/EHAliasList.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/ConsumerGroup/EHConsumerGroupDelete.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/ConsumerGroup/EHConsumerGroupGet.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/ConsumerGroup/EHConsumerGroupListByEventHub.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs/consumergroups eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/ConsumerGroup/EHConsumerGroupUpdate.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubAuthorizationRuleCreate.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubAuthorizationRuleDelete.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubAuthorizationRuleGet.json
accepted GET Microsoft.EventHub/namespaces/eventhubs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubAuthorizationRuleListAll.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubCreate.json
accepted DELETE Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubDelete.json
accepted PUT Microsoft.EventHub/namespaces/eventhubs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/EventHubs/EHEventHubUpdate.json
accepted PUT Microsoft.EventHub/namespaces/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceAuthorizationRuleCreate.json
accepted POST Microsoft.EventHub/checkNameAvailability eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceCheckNameAvailability.json
accepted PUT Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceCreate.json
accepted DELETE Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceDelete.json
accepted GET Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceGet.json
different GET Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceListByResourceGroup.json | lacks value[].tags.tag1; lacks value[].tags.tag2
accepted PATCH Microsoft.EventHub/namespaces eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/EHNameSpaceUpdate.json
accepted PUT Microsoft.EventHub/namespaces/networkRuleSets eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/NameSpaces/VirtualNetworkRule/EHNetworkRuleSetCreate.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasAuthorizationRuleGet.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs/authorizationRules eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasAuthorizationRuleListAll.json
accepted POST Microsoft.EventHub/namespaces/disasterRecoveryConfigs/breakPairing eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasBreakPairing.json
accepted DELETE Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasDelete.json
accepted POST Microsoft.EventHub/namespaces/disasterRecoveryConfigs/failover eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasFailOver.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasGet.json
accepted GET Microsoft.EventHub/namespaces/disasterRecoveryConfigs eventhub/resource-manager/Microsoft.EventHub/stable/2017-04-01/examples/disasterRecoveryConfigs/EHAliasList.json
different GET Microsoft.Insights/metricNamespaces monitor/resource-manager/Microsoft.Insights/preview/2017-12-01-preview/examples/GetMetricNamespaces.json | value is empty
different GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetActivityLogsFiltered.json | value is empty
different GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetActivityLogsFilteredAndSelected.json | value is empty
unserved GET Microsoft.Insights/eventcategories monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetEventCategories.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetTenantActivityLogsFiltered.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetTenantActivityLogsFilteredAndSelected.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetTenantActivityLogsNoParams.json | 404 InvalidResourceType, not 200
unserved GET Microsoft.Insights/eventtypes/values monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetTenantActivityLogsSelected.json | 404 InvalidResourceType, not 200
unserved PUT Microsoft.Insights/autoscalesettings monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/createOrUpdateAutoscaleSetting.json | lacks tags.$type; lacks properties.name
accepted DELETE Microsoft.Insights/autoscalesettings monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/deleteAutoscaleSetting.json
accepted GET Microsoft.Insights/autoscalesettings monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/getAutoscaleSetting.json
accepted GET Microsoft.Insights/autoscalesettings monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/listAutoscaleSetting.json
accepted GET Microsoft.Insights/autoscalesettings monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/listAutoscaleSettingBySubscription.json
different GET Microsoft.Insights/metrics monitor/resource-manager/Microsoft.Insights/stable/2018-01-01/examples/GetMetric.json | 400 BadRequest, not 200
different GET Microsoft.Insights/metricDefinitions monitor/resource-manager/Microsoft.Insights/stable/2018-01-01/examples/GetMetricDefinitions.json | 404 ResourceNotFound, not 200
different GET Microsoft.Insights/metrics monitor/resource-manager/Microsoft.Insights/stable/2018-01-01/examples/GetMetricError.json | 400 BadRequest, not 200
different GET Microsoft.Insights/metrics monitor/resource-manager/Microsoft.Insights/stable/2018-01-01/examples/GetMetricMetadata.json | 400 BadRequest, not 200
accepted PUT Microsoft.Network/networkSecurityGroups network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/NetworkSecurityGroupCreateWithRule.json
accepted DELETE Microsoft.Network/networkSecurityGroups network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/NetworkSecurityGroupDelete.json
accepted GET Microsoft.Network/networkSecurityGroups network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/NetworkSecurityGroupGet.json
different PUT Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointCreateForManualApproval.json | properties.customDnsConfigs is empty
accepted DELETE Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointDelete.json
different GET Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointGet.json | properties.customDnsConfigs is empty
different GET Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointGetForManualApproval.json | properties.customDnsConfigs is empty
different GET Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointList.json | value[].properties.customDnsConfigs is empty; value[].properties.customDnsConfigs is empty
different GET Microsoft.Network/privateEndpoints network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/PrivateEndpointListAll.json | value[].properties.customDnsConfigs is empty; value[].properties.customDnsConfigs is empty; value[].properties.customDnsConfigs is empty
accepted PUT Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetCreate.json
accepted PUT Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetCreateServiceEndpoint.json
different PUT Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetCreateWithDelegation.json | properties.delegations is empty; lacks properties.purpose
accepted GET Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetGet.json
accepted GET Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetGetWithDelegation.json
accepted GET Microsoft.Network/virtualNetworks/subnets network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/SubnetList.json
accepted PUT Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkCreateServiceEndpointPolicy.json
accepted PUT Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkCreateServiceEndpoints.json
accepted PUT Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkCreateSubnetWithAddressPrefixes.json
different PUT Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkCreateSubnetWithDelegation.json | lacks properties.subnets[].properties.purpose
accepted PUT Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkCreateWithBgpCommunities.json
accepted DELETE Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkDelete.json
different GET Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkGetWithServiceAssociationLink.json | lacks properties.subnets[].etag
accepted GET Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkGetWithSubnetDelegation.json
accepted GET Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkList.json
accepted GET Microsoft.Network/virtualNetworks network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkListAll.json
unserved GET Microsoft.Network/virtualNetworks/usages network/resource-manager/Microsoft.Network/stable/2021-02-01/examples/VirtualNetworkListUsage.json | 404 InvalidResourceType, not 200
accepted DELETE Microsoft.Cache/redis/privateEndpointConnections redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheDeletePrivateEndpointConnection.json
accepted GET Microsoft.Cache/redis/firewallRules redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheFirewallRuleGet.json
accepted GET Microsoft.Cache/redis/firewallRules redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheFirewallRulesList.json
accepted POST Microsoft.Cache/redis/forceReboot redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheForceReboot.json
different GET Microsoft.Cache/redis redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheGet.json | properties.linkedServers is empty; properties.privateEndpointConnections is empty
accepted GET Microsoft.Cache/redis/privateEndpointConnections redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheGetPrivateEndpointConnection.json
accepted POST Microsoft.Cache/redis/import redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheImport.json
accepted PUT Microsoft.Cache/redis/linkedServers redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheLinkedServer_Create.json
accepted DELETE Microsoft.Cache/redis/linkedServers redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheLinkedServer_Delete.json
unserved GET Microsoft.Cache/redis/linkedServers redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheLinkedServer_List.json |  is object, not array
accepted GET Microsoft.Cache/redis/privateLinkResources redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCacheListPrivateLinkResources.json
accepted GET Microsoft.Cache/redis/patchSchedules redis/resource-manager/Microsoft.Cache/stable/2020-12-01/examples/RedisCachePatchSchedulesList.json
unserved GET Microsoft.Cache/locations/operationsStatus redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/OperationsStatusGet.json | 404 InvalidResourceType, not 200
accepted DELETE Microsoft.Cache/redisEnterprise/databases redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseDatabasesDelete.json
accepted POST Microsoft.Cache/redisEnterprise/databases/export redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseDatabasesExport.json
accepted GET Microsoft.Cache/redisEnterprise/databases redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseDatabasesGet.json
accepted GET Microsoft.Cache/redisEnterprise redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseGet.json
accepted GET Microsoft.Cache/redisEnterprise/privateEndpointConnections redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseGetPrivateEndpointConnection.json
accepted GET Microsoft.Cache/redisEnterprise redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseList.json
unserved GET Microsoft.Cache/redisEnterprise/privateEndpointConnections redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseListPrivateEndpointConnections.json |  is object, not array
accepted GET Microsoft.Cache/redisEnterprise/privateLinkResources redisenterprise/resource-manager/Microsoft.Cache/stable/2021-03-01/examples/RedisEnterpriseListPrivateLinkResources.json
unserved GET Microsoft.ResourceGraph/operations resourcegraph/resource-manager/Microsoft.ResourceGraph/stable/2021-03-01/examples/OperationsList.json | 404 InvalidResourceType, not 200
different POST Microsoft.ResourceGraph/resources resourcegraph/resource-manager/Microsoft.ResourceGraph/stable/2021-03-01/examples/ResourcesBasicQuery.json | data is empty
different GET Microsoft.ResourceHealth/availabilityStatuses resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2017-07-01/examples/AvailabilityStatus_GetByResource.json | 404 NotFound, not 200
different GET Microsoft.ResourceHealth/availabilityStatuses resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2017-07-01/examples/AvailabilityStatuses_ListByResourceGroup.json | value is empty
different GET Microsoft.ResourceHealth/childAvailabilityStatuses resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2017-07-01/examples/ChildAvailabilityStatuses_List.json | 404 NotFound, not 200
unserved GET Microsoft.ResourceHealth/emergingIssues resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2017-07-01/examples/EmergingIssues_Get.json | 403 AuthorizationFailed, not 200
different GET Microsoft.ResourceHealth/availabilityStatuses resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2018-07-01/examples/AvailabilityStatuses_List.json | 404 NotFound, not 200
different GET Microsoft.ResourceHealth/availabilityStatuses resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2018-07-01/examples/AvailabilityStatuses_ListBySubscriptionId.json | value is empty
unserved GET Microsoft.ResourceHealth/emergingIssues resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2018-07-01/examples/EmergingIssues_Get.json | 403 AuthorizationFailed, not 200
unserved GET Microsoft.ResourceHealth/emergingIssues resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2018-07-01/examples/EmergingIssues_List.json | 403 AuthorizationFailed, not 200
unserved GET Microsoft.ResourceHealth/events resourcehealth/resource-manager/Microsoft.ResourceHealth/stable/2018-07-01/examples/Events_ListBySingleResource.json | value is empty
unserved POST Microsoft.Resources/calculateTemplateHash resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/CalculateTemplateHash.json | 404 InvalidResourceType, not 200
accepted PUT Microsoft.Resources/resourceGroups resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/CreateResourceGroup.json
accepted DELETE Microsoft.Resources/resourceGroups resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/ForceDeleteVMsInResourceGroup.json
different GET /providers/Microsoft.Storage resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/GetNamedProviderAtTenant.json | resourceTypes[].locations is empty; lacks resourceTypes[].defaultApiVersion; lacks resourceTypes[].apiProfiles; lacks resourceTypes[].aliases
unserved GET /subscriptions/5110a9e0-0000-4000-8000-0000000000d0/providers/Microsoft.TestRP1 resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/GetProvider.json | 404 InvalidResourceNamespace, not 200
unserved GET Microsoft.TestRP/resourceTypes resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/GetProviderResourceTypes.json | 404 InvalidResourceNamespace, not 200
accepted GET Microsoft.Resources/tags resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/GetTagsResource.json
unserved POST Microsoft.Resources/deployments/whatIf resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PostDeploymentWhatIfOnManagementGroup.json | 404 InvalidResourceType, not 200 or 202
different POST Microsoft.Resources/deployments/whatIf resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PostDeploymentWhatIfOnSubscription.json | 400 InvalidTemplate, not 200 or 202
unserved PUT Microsoft.Resources/deployments resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PutDeploymentAtManagementGroup.json | 403 AuthorizationFailed, not 200 or 201
unserved PUT Microsoft.Resources/deployments resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PutDeploymentAtScope.json | 403 AuthorizationFailed, not 200 or 201
unserved PUT Microsoft.Resources/deployments resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PutDeploymentWithOnErrorDeploymentLastSuccessful.json | 400 InvalidContentLink, not 200 or 201
accepted PUT Microsoft.Resources/tags resources/resource-manager/Microsoft.Resources/stable/2021-04-01/examples/PutTagsResource.json
`;
