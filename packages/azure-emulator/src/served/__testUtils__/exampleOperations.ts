/** The request that an example stands for: parameters in braces are members of its `parameters`. */
export interface ExampleOperation {
  method: string;
  path: string;
}

const groupPath =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers';
const methods: Record<string, string> = {
  Create: 'PUT',
  Delete: 'DELETE',
  Get: 'GET',
  Head: 'HEAD',
  Update: 'PATCH',
};

/**
 * Which request an example is, where no specification beside it says so: by provider, the name that files begin
 * with, method and path. `{Verb}` in a name stands for Create (PUT), Get, Head, Update (PATCH) and Delete; a path
 * that begins with `/` is whole, any other lies in the group's provider.
 */
const table: Record<string, string> = {
  'Microsoft.ApiManagement': `
ApiManagement{Verb}ApiOperationPolicy service/{serviceName}/apis/{apiId}/operations/{operationId}/policies/{policyId}
ApiManagement{Verb}ApiOperationTag service/{serviceName}/apis/{apiId}/operations/{operationId}/tags/{tagId}
ApiManagement{Verb}ApiOperation service/{serviceName}/apis/{apiId}/operations/{operationId}
ApiManagement{Verb}ApiPolicy service/{serviceName}/apis/{apiId}/policies/{policyId}
ApiManagement{Verb}ApiIssueAttachment service/{serviceName}/apis/{apiId}/issues/{issueId}/attachments/{attachmentId}
ApiManagement{Verb}ApiIssueComment service/{serviceName}/apis/{apiId}/issues/{issueId}/comments/{commentId}
ApiManagement{Verb}ApiIssue service/{serviceName}/apis/{apiId}/issues/{issueId}
ApiManagement{Verb}ApiRelease service/{serviceName}/apis/{apiId}/releases/{releaseId}
ApiManagement{Verb}ApiSchema service/{serviceName}/apis/{apiId}/schemas/{schemaId}
ApiManagement{Verb}ApiTagDescription service/{serviceName}/apis/{apiId}/tagDescriptions/{tagDescriptionId}
ApiManagement{Verb}ApiTag service/{serviceName}/apis/{apiId}/tags/{tagId}
ApiManagement{Verb}ApiDiagnostic service/{serviceName}/apis/{apiId}/diagnostics/{diagnosticId}
ApiManagement{Verb}Subscription service/{serviceName}/subscriptions/{sid}
ApiManagementListApiIssueAttachments GET service/{serviceName}/apis/{apiId}/issues/{issueId}/attachments
ApiManagementListApiIssues GET service/{serviceName}/apis/{apiId}/issues
ApiManagementListApiOperationTags GET service/{serviceName}/apis/{apiId}/operations/{operationId}/tags
ApiManagementListApiOperationsByTags GET service/{serviceName}/apis/{apiId}/operationsByTags
ApiManagementListApiOperations GET service/{serviceName}/apis/{apiId}/operations
ApiManagementListApiProducts GET service/{serviceName}/apis/{apiId}/products
ApiManagementListApiTagDescriptions GET service/{serviceName}/apis/{apiId}/tagDescriptions
ApiManagementListApiTags GET service/{serviceName}/apis/{apiId}/tags
ApiManagementListPolicies GET service/{serviceName}/policies
ApiManagementListPolicyDescriptions GET service/{serviceName}/policyDescriptions
ApiManagement{Verb}Api service/{serviceName}/apis/{apiId}`,
  'Microsoft.ContainerRegistry': `
RegistryCheckName POST /subscriptions/{subscriptionId}/providers/Microsoft.ContainerRegistry/checkNameAvailability
RegistryList GET /subscriptions/{subscriptionId}/providers/Microsoft.ContainerRegistry/registries
Registry{Verb} registries/{registryName}
Webhook{Verb} registries/{registryName}/webhooks/{webhookName}
ImportImage POST registries/{registryName}/importImage`,
  'Microsoft.ContainerService': `
AgentPoolsGetUpgradeProfile GET managedClusters/{resourceName}/agentPools/{agentPoolName}/upgradeProfiles/default
AgentPoolsUpgradeNodeImageVersion POST managedClusters/{resourceName}/agentPools/{agentPoolName}/upgradeNodeImageVersion
AgentPools{Verb} managedClusters/{resourceName}/agentPools/{agentPoolName}
MaintenanceConfigurationsList GET managedClusters/{resourceName}/maintenanceConfigurations
MaintenanceConfigurations{Verb} managedClusters/{resourceName}/maintenanceConfigurations/{configName}
ManagedClustersListClusterCredentialResult POST managedClusters/{resourceName}/listClusterUserCredential
ManagedClustersStop POST managedClusters/{resourceName}/stop
ManagedClusters{Verb} managedClusters/{resourceName}
OutboundNetworkDependenciesEndpointsList GET managedClusters/{resourceName}/outboundNetworkDependenciesEndpoints
PrivateEndpointConnectionsList GET managedClusters/{resourceName}/privateEndpointConnections
PrivateEndpointConnectionsUpdate PUT managedClusters/{resourceName}/privateEndpointConnections/{privateEndpointConnectionName}
RunCommandRequest POST managedClusters/{resourceName}/runCommand
RunCommandResult GET managedClusters/{resourceName}/commandResults/{commandId}`,
  'Microsoft.EventHub': `
ClustersListBySubscription GET /subscriptions/{subscriptionId}/providers/Microsoft.EventHub/clusters
ListAvailableClustersGet GET /subscriptions/{subscriptionId}/providers/Microsoft.EventHub/availableClusterRegions
EHAliasAuthorizationRuleGet GET namespaces/{namespaceName}/disasterRecoveryConfigs/{alias}/authorizationRules/{authorizationRuleName}
EHAliasAuthorizationRuleListAll GET namespaces/{namespaceName}/disasterRecoveryConfigs/{alias}/authorizationRules
EHAliasBreakPairing POST namespaces/{namespaceName}/disasterRecoveryConfigs/{alias}/breakPairing
EHAliasFailOver POST namespaces/{namespaceName}/disasterRecoveryConfigs/{alias}/failover
EHAliasCheckNameAvailability POST namespaces/{namespaceName}/disasterRecoveryConfigs/checkNameAvailability
EHAliasList GET namespaces/{namespaceName}/disasterRecoveryConfigs
EHAlias{Verb} namespaces/{namespaceName}/disasterRecoveryConfigs/{alias}
EHConsumerGroupListByEventHub GET namespaces/{namespaceName}/eventhubs/{eventHubName}/consumergroups
EHConsumerGroupUpdate PUT namespaces/{namespaceName}/eventhubs/{eventHubName}/consumergroups/{consumerGroupName}
EHConsumerGroup{Verb} namespaces/{namespaceName}/eventhubs/{eventHubName}/consumergroups/{consumerGroupName}
EHEventHubAuthorizationRuleListAll GET namespaces/{namespaceName}/eventhubs/{eventHubName}/authorizationRules
EHEventHubAuthorizationRule{Verb} namespaces/{namespaceName}/eventhubs/{eventHubName}/authorizationRules/{authorizationRuleName}
EHEventHubUpdate PUT namespaces/{namespaceName}/eventhubs/{eventHubName}
EHEventHub{Verb} namespaces/{namespaceName}/eventhubs/{eventHubName}
EHNameSpaceAuthorizationRule{Verb} namespaces/{namespaceName}/authorizationRules/{authorizationRuleName}
EHNameSpaceCheckNameAvailability POST /subscriptions/{subscriptionId}/providers/Microsoft.EventHub/checkNameAvailability
EHNameSpaceGetMessagningPlan GET namespaces/{namespaceName}/messagingplan
EHNameSpaceIpFilterRuleUpdate PUT namespaces/{namespaceName}/ipfilterrules/{ipFilterRuleName}
EHNameSpaceVirtualNetworkRuleupdate PUT namespaces/{namespaceName}/virtualnetworkrules/{virtualNetworkRuleName}
EHNameSpaceVirtualNetworkRule{Verb} namespaces/{namespaceName}/virtualnetworkrules/{virtualNetworkRuleName}
EHNameSpaceListByResourceGroup GET namespaces
EHNameSpaceList GET /subscriptions/{subscriptionId}/providers/Microsoft.EventHub/namespaces
EHNameSpace{Verb} namespaces/{namespaceName}
EHNetworkRuleSet{Verb} namespaces/{namespaceName}/networkRuleSets/default
PrivateEndPointConnection{Verb} namespaces/{namespaceName}/privateEndpointConnections/{privateEndpointConnectionName}
PrivateLinkResourcesGet GET namespaces/{namespaceName}/privateLinkResources`,
  'Microsoft.Insights': `
GetActivityLogs GET /subscriptions/{subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values
GetTenantActivityLogs GET /providers/Microsoft.Insights/eventtypes/management/values
GetEventCategories GET /providers/Microsoft.Insights/eventcategories
createOrUpdateAutoscaleSetting PUT autoscalesettings/{autoscaleSettingName}
deleteAutoscaleSetting DELETE autoscalesettings/{autoscaleSettingName}
getAutoscaleSetting GET autoscalesettings/{autoscaleSettingName}
listAutoscaleSettingBySubscription GET /subscriptions/{subscriptionId}/providers/Microsoft.Insights/autoscalesettings
listAutoscaleSetting GET autoscalesettings
GetMetricDefinitions GET /{resourceUri}/providers/Microsoft.Insights/metricDefinitions
GetMetricNamespaces GET /{resourceUri}/providers/Microsoft.Insights/metricNamespaces
GetMetric GET /{resourceUri}/providers/Microsoft.Insights/metrics`,
  'Microsoft.ResourceGraph': `
ResourcesBasicQuery POST /providers/Microsoft.ResourceGraph/resources
OperationsList GET /providers/Microsoft.ResourceGraph/operations`,
  'Microsoft.ResourceHealth': `
AvailabilityStatuses_ListBySubscriptionId GET /subscriptions/{subscriptionId}/providers/Microsoft.ResourceHealth/availabilityStatuses
AvailabilityStatuses_List GET /{resourceUri}/providers/Microsoft.ResourceHealth/availabilityStatuses
EmergingIssues_Get GET /providers/Microsoft.ResourceHealth/emergingIssues/{issueName}
EmergingIssues_List GET /providers/Microsoft.ResourceHealth/emergingIssues
Events_ListBySingleResource GET /{resourceUri}/providers/Microsoft.ResourceHealth/events`,
};

/** The request of the example in the file `name` of a provider; undefined where the table has none. */
export function findExampleOperation(
  namespace: string,
  name: string,
): ExampleOperation | undefined {
  for (const line of (table[namespace] ?? '').trim().split('\n')) {
    const [pattern, ...rest] = line.split(' ');
    const verbs = Object.keys(methods).join('|');
    const match =
      new RegExp(`^${pattern.replace('{Verb}', `(${verbs})`)}`).exec(name) ??
      new RegExp(`^${pattern.replace('{Verb}', '')}(${verbs})`).exec(name);
    const path = rest[rest.length - 1];
    const method = rest.length > 1 ? rest[0] : methods[match?.[1] ?? ''];
    if (match && method) {
      return {
        method,
        path: path.startsWith('/') ? path : `${groupPath}/${namespace}/${path}`,
      };
    }
  }
  return undefined;
}
