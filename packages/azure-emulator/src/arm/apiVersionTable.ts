/* eslint-disable max-lines -- data alone, one line a set of types, as Microsoft publishes it */
/**
 * The api-versions of Azure's resource types, as Microsoft's published types had them on
 * 2026-08-20. A line that begins with a namespace lists its versions; an indented line
 * holds places in that list (from 0, `-` between the ends of a run) and the types that have them.
 */
export const apiVersionTable = `
ArizeAi.ObservabilityEval 2024-10-01,2024-10-01-preview
 0-1 organizations
Astronomer.Astro 2023-08-01,2023-08-01-preview,2024-08-27,2024-08-27-preview
 0-3 organizations
Commvault.ContentStore 2024-10-01-preview,2025-01-01-preview,2026-03-01-preview,2026-05-01-preview,2026-06-01-preview,2026-06-02-preview,2026-07-01-preview,2026-07-03-preview
 0-7 cloudAccounts cloudAccounts/plans cloudAccounts/protectionGroups cloudAccounts/protectionGroups/protectedItems cloudAccounts/storages
 7 cloudAccounts/roleMappings
Dell.Storage 2025-03-21,2025-03-21-preview
 0-1 filesystems
Dynatrace.Observability 2021-09-01,2021-09-01-preview,2023-04-27,2024-04-24
 0-3 monitors monitors/singleSignOnConfigurations monitors/tagRules
 3 monitors/monitoredSubscriptions
GitHub.Network 2024-04-01,2024-04-01-preview,2024-04-02
 0-2 networkSettings
Informatica.DataManagement 2023-03-01-preview,2023-08-20-preview,2024-05-08,2024-07-22-preview,2024-11-29-preview,2025-11-27
 0-5 organizations organizations/serverlessRuntimes
LambdaTest.HyperExecute 2024-02-01,2024-02-01-preview
 0-1 organizations
Microsoft.AAD 2017-01-01,2017-06-01,2020-01-01,2021-03-01,2021-05-01,2022-09-01,2022-12-01,2025-05-01,2025-06-01,2025-10-01-preview
 0-9 domainServices
 9 domainServices/ouContainer
Microsoft.AVS 2020-03-20,2020-07-17-preview,2021-01-01-preview,2021-06-01,2021-12-01,2022-05-01,2023-03-01,2023-09-01,2024-09-01,2025-09-01
 0-9 privateClouds privateClouds/authorizations privateClouds/clusters privateClouds/hcxEnterpriseSites
 1-9 privateClouds/addons privateClouds/globalReachConnections privateClouds/workloadNetworks/dhcpConfigurations privateClouds/workloadNetworks/dnsServices privateClouds/workloadNetworks/dnsZones privateClouds/workloadNetworks/gateways privateClouds/workloadNetworks/portMirroringProfiles privateClouds/workloadNetworks/segments privateClouds/workloadNetworks/virtualMachines privateClouds/workloadNetworks/vmGroups
 2-9 privateClouds/clusters/datastores
 3-9 privateClouds/cloudLinks privateClouds/scriptExecutions privateClouds/scriptPackages privateClouds/scriptPackages/scriptCmdlets privateClouds/workloadNetworks/publicIPs
 4-9 privateClouds/clusters/placementPolicies privateClouds/clusters/virtualMachines
 5-9 privateClouds/workloadNetworks
 7-9 privateClouds/iscsiPaths
 8-9 privateClouds/clusters/hosts privateClouds/provisionedNetworks privateClouds/pureStoragePolicies
 9 privateClouds/licenses privateClouds/maintenances
Microsoft.Addons 2017-05-15,2018-03-01
 0-1 supportProviders/supportPlanTypes
Microsoft.Advisor 2016-07-12-preview,2017-03-31,2017-04-19,2020-01-01,2022-09-01,2022-10-01,2023-01-01,2023-09-01-preview,2024-11-18-preview,2025-01-01,2025-05-01-preview,2026-02-01-preview,2026-03-01-preview
 0-12 recommendations/suppressions
 1-12 recommendations
 10-12 metadata
 3-12 configurations
 5-12 advisorScore
 7-8,10-11 triageRecommendations
 7-8,10-12 assessments resiliencyReviews
 8,10-11 triageResources
Microsoft.AgFoodPlatform 2020-05-12-preview,2021-09-01-preview,2023-06-01-preview
 0-2 farmBeats farmBeats/extensions farmBeatsExtensionDefinitions
 1-2 farmBeats/privateEndpointConnections farmBeats/privateLinkResources farmBeats/solutions farmBeatsSolutionDefinitions
 2 farmBeats/dataConnectors
Microsoft.AgriculturePlatform 2024-06-01-preview
 0 agriServices
Microsoft.AlertsManagement 2018-05-05,2018-05-05-preview,2019-03-01,2019-05-05-preview,2019-06-01,2021-04-01,2021-07-22-preview,2021-08-08,2021-08-08-preview,2023-03-01,2023-04-01-preview,2025-03-01-preview,2025-05-25-preview
 0-1,3 smartGroups
 0-3,12 alerts
 10 tenantActivityLogAlerts
 11 issues
 2,4-5 smartDetectorAlertRules
 3,7-8 actionRules
 6,9 prometheusRuleGroups
Microsoft.AnalysisServices 2016-05-16,2017-07-14,2017-08-01
 0-2 servers
Microsoft.ApiCenter 2023-07-01-preview,2024-03-01,2024-03-15-preview,2024-06-01-preview
 0-3 services
 1-3 services/metadataSchemas services/workspaces services/workspaces/apis services/workspaces/apis/deployments services/workspaces/apis/versions services/workspaces/apis/versions/definitions services/workspaces/environments
 2-3 deletedServices
 3 services/workspaces/apiSources
Microsoft.ApiManagement 2016-07-07,2016-10-10,2017-03-01,2018-01-01,2018-06-01-preview,2019-01-01,2019-12-01,2019-12-01-preview,2020-06-01-preview,2020-12-01,2021-01-01-preview,2021-04-01-preview,2021-08-01,2021-12-01-preview,2022-04-01-preview,2022-08-01,2022-09-01-preview,2023-03-01-preview,2023-05-01-preview,2023-09-01-preview,2024-05-01,2024-06-01-preview,2024-10-01-preview,2025-03-01-preview,2025-09-01-preview
 0-24 service service/apis service/apis/operations service/authorizationServers service/backends service/certificates service/groups service/groups/users service/identityProviders service/loggers service/openidConnectProviders service/products service/products/apis service/products/groups service/subscriptions service/users
 0-5 service/properties
 1,8-24 service/tenant
 11-24 service/privateEndpointConnections service/privateLinkResources service/schemas
 13-24 service/policyFragments service/portalconfigs
 14-24 service/authorizationProviders service/authorizationProviders/authorizations service/authorizationProviders/authorizations/accessPolicies
 15-24 service/apis/resolvers service/apis/resolvers/policies service/apis/wikis service/documentations service/products/wikis
 16-24 service/products/apiLinks service/products/groupLinks service/tags/apiLinks service/tags/operationLinks service/tags/productLinks service/workspaces service/workspaces/apiVersionSets service/workspaces/apis service/workspaces/apis/operations service/workspaces/apis/operations/policies service/workspaces/apis/policies service/workspaces/apis/releases service/workspaces/apis/schemas service/workspaces/groups service/workspaces/groups/users service/workspaces/namedValues service/workspaces/notifications service/workspaces/notifications/recipientEmails service/workspaces/notifications/recipientUsers service/workspaces/policies service/workspaces/policyFragments service/workspaces/products service/workspaces/products/apiLinks service/workspaces/products/groupLinks service/workspaces/products/policies service/workspaces/schemas service/workspaces/subscriptions service/workspaces/tags service/workspaces/tags/apiLinks service/workspaces/tags/operationLinks service/workspaces/tags/productLinks
 18-24 service/policyRestrictions
 19-24 gateways gateways/configConnections service/workspaceLinks service/workspaces/apis/diagnostics service/workspaces/backends service/workspaces/certificates service/workspaces/diagnostics service/workspaces/loggers
 2-24 service/apis/diagnostics service/apis/issues service/apis/issues/attachments service/apis/issues/comments service/apis/operations/policies service/apis/operations/tags service/apis/policies service/apis/releases service/apis/schemas service/apis/tagDescriptions service/apis/tags service/diagnostics service/notifications service/notifications/recipientEmails service/notifications/recipientUsers service/policies service/portalsettings service/products/policies service/products/tags service/tags service/templates
 2-3 service/apis/diagnostics/loggers service/diagnostics/loggers
 2-4 service/api-version-sets
 22-24 service/clientApplications service/clientApplications/productLinks
 23-24 gateways/hostnameBindings service/apis/tools
 4-24 service/caches service/issues
 5-24 service/apiVersionSets
 6,8-24 service/contentTypes service/contentTypes/contentItems
 6-24 service/gateways service/gateways/apis service/gateways/hostnameConfigurations service/namedValues
 8-24 locations/deletedservices service/gateways/certificateAuthorities service/portalRevisions service/settings service/users/subscriptions
Microsoft.App 2022-01-01-preview,2022-03-01,2022-06-01-preview,2022-10-01,2022-11-01-preview,2023-04-01-preview,2023-05-01,2023-05-02-preview,2023-08-01-preview,2023-11-02-preview,2024-02-02-preview,2024-03-01,2024-08-02-preview,2024-10-02-preview,2025-01-01,2025-02-02-preview,2025-07-01,2025-10-02-preview,2026-01-01
 0-18 containerApps containerApps/authConfigs containerApps/revisions containerApps/revisions/replicas containerApps/sourcecontrols managedEnvironments managedEnvironments/certificates managedEnvironments/daprComponents managedEnvironments/storages
 10,12-13,15,17 containerApps/builds containerApps/patches
 10,12-13,15-18 logicApps managedEnvironments/privateEndpointConnections
 10,12-18 sessionPools
 13,15,17 containerApps/labelHistory
 13,15-18 managedEnvironments/httpRouteConfigs managedEnvironments/maintenanceConfigurations
 16-18 logicApps/workflows
 17 containerApps/functions containerApps/revisions/functions
 17-18 jobs/executions
 18 agentSpaces agentSpaces/connectors agents agents/connectors
 2-18 connectedEnvironments connectedEnvironments/certificates connectedEnvironments/daprComponents connectedEnvironments/storages containerApps/detectorProperties containerApps/detectorProperties/revisions containerApps/detectors managedEnvironments/detectorProperties managedEnvironments/detectors
 4-18 jobs managedEnvironments/managedCertificates
 8-10,12-13,15,17 builders builders/builds containerApps/resiliencyPolicies managedEnvironments/daprComponents/resiliencyPolicies managedEnvironments/daprSubscriptions
 8-18 jobs/detectorProperties jobs/detectors
 9-10,12-13,15,17 managedEnvironments/dotNetComponents
 9-10,12-18 managedEnvironments/javaComponents
Microsoft.AppComplianceAutomation 2022-11-16-preview,2024-06-27
 0-1 reports reports/snapshots
 1 reports/evidences reports/scopingConfigurations reports/webhooks
Microsoft.AppConfiguration 2019-02-01-preview,2019-10-01,2019-11-01-preview,2020-06-01,2020-07-01-preview,2021-03-01-preview,2021-10-01-preview,2022-03-01-preview,2022-05-01,2023-03-01,2023-08-01-preview,2023-09-01-preview,2024-05-01,2024-06-01,2024-06-15-preview,2025-02-01-preview,2025-06-01-preview,2025-08-01-preview
 0-17 configurationStores
 10-17 configurationStores/snapshots
 15-17 configurationStores/privateLinkResources locations/deletedConfigurationStores
 17 configurationStores/networkSecurityPerimeterConfigurations
 2-17 configurationStores/privateEndpointConnections
 4-17 configurationStores/keyValues
 7,9-17 configurationStores/replicas
Microsoft.AppLink 2025-08-01-preview
 0 appLinks appLinks/appLinkMembers
Microsoft.AppPlatform 2020-07-01,2020-11-01-preview,2021-06-01-preview,2021-09-01-preview,2022-01-01-preview,2022-03-01-preview,2022-04-01,2022-05-01-preview,2022-09-01-preview,2022-11-01-preview,2022-12-01,2023-01-01-preview,2023-03-01-preview,2023-05-01-preview,2023-07-01-preview,2023-09-01-preview,2023-11-01-preview,2023-12-01,2024-01-01-preview,2024-05-01-preview
 0-19 Spring Spring/apps Spring/apps/bindings Spring/apps/deployments Spring/apps/domains Spring/certificates Spring/configServers Spring/monitoringSettings
 12-19 Spring/containerRegistries
 13-16,18-19 Spring/eurekaServers
 13-19 Spring/apms
 19 Spring/jobs
 3-5,7-19 Spring/storages
 4-19 Spring/buildServices Spring/buildServices/agentPools Spring/buildServices/builders Spring/buildServices/builders/buildpackBindings Spring/buildServices/builds Spring/buildServices/builds/results Spring/buildServices/supportedBuildpacks Spring/buildServices/supportedStacks Spring/configurationServices Spring/serviceRegistries
 4-5,7-19 Spring/apiPortals Spring/apiPortals/domains Spring/gateways Spring/gateways/domains Spring/gateways/routeConfigs
 9,11-19 Spring/DevToolPortals Spring/applicationAccelerators Spring/applicationAccelerators/customizedAccelerators Spring/applicationAccelerators/predefinedAccelerators Spring/applicationLiveViews
Microsoft.Attestation 2018-09-01-preview,2020-10-01,2021-06-01,2021-06-01-preview
 0-3 attestationProviders
 1-3 attestationProviders/privateEndpointConnections
Microsoft.Authorization 2015-01-01,2015-07-01,2015-10-01-preview,2015-11-01,2016-04-01,2016-09-01,2016-12-01,2017-04-01,2017-06-01-preview,2017-10-01-preview,2018-01-01-preview,2018-03-01,2018-05-01,2018-05-01-preview,2018-09-01-preview,2019-01-01,2019-06-01,2019-09-01,2020-03-01,2020-03-01-preview,2020-04-01-preview,2020-05-01,2020-07-01-preview,2020-08-01-preview,2020-09-01,2020-10-01,2020-10-01-preview,2021-01-01-preview,2021-03-01-preview,2021-06-01,2021-07-01-preview,2021-11-16-preview,2021-12-01-preview,2022-04-01,2022-04-01-preview,2022-05-01-preview,2022-06-01,2022-07-01-preview,2022-08-01-preview,2023-04-01,2024-02-01-preview,2024-04-01,2024-05-01,2024-07-01-preview,2024-09-01-preview,2024-12-01-preview,2025-01-01,2025-03-01,2025-11-01,2025-12-01-preview,2026-01-01-preview,2026-06-01,2026-07-01
 0,5,7,21 locks
 1,10,33,35 roleDefinitions
 1,9-10,14,19-20,23,26,33 roleAssignments
 13,28,30-32 accessReviewScheduleDefinitions accessReviewScheduleDefinitions/instances accessReviewScheduleDefinitions/instances/decisions accessReviewScheduleSettings
 2,4 policyassignments
 2-4 policydefinitions
 21 privateLinkAssociations resourceManagementPrivateLinks
 22,37,45,49-50 policyExemptions
 24,48-52 dataPolicyManifests
 25-26,34,40,44 roleAssignmentScheduleRequests roleEligibilityScheduleRequests
 25-26,40,44 roleManagementPolicyAssignments
 27 roleAssignmentApprovals roleAssignmentApprovals/stages
 3,6,8,11-12,15-18,24,29,36,39,41-42,46-52 policyAssignments
 31-32 accessReviewHistoryDefinitions
 38 roleManagementAlertConfigurations roleManagementAlertDefinitions roleManagementAlerts roleManagementAlerts/alertIncidents
 38,45,49-50 variables variables/values
 39,42,46-52 policyDefinitions/versions policySetDefinitions/versions
 43 denyAssignments
 44 roleAssignmentScheduleInstances roleAssignmentSchedules roleEligibilityScheduleInstances roleEligibilitySchedules roleManagementPolicies
 49 attributeNamespaces
 50 policyEnrollments
 6,11-12,15-18,24,29,39,42,46-52 policyDefinitions
 8,11-12,15-18,24,29,39,42,46-52 policySetDefinitions
Microsoft.Automanage 2020-06-30-preview,2021-04-30-preview,2022-05-04
 0 accounts configurationProfilePreferences
 0-2 configurationProfileAssignments
 1-2 bestPractices bestPractices/versions configurationProfileAssignments/reports configurationProfiles configurationProfiles/versions servicePrincipals
Microsoft.Automation 2015-10-31,2017-05-15-preview,2018-01-15,2018-06-30,2019-06-01,2020-01-13-preview,2021-06-22,2022-02-22,2022-08-08,2023-05-15-preview,2023-11-01,2024-10-23
 0,2,4-5,8-11 automationAccounts/nodeConfigurations
 0,2,4-5,9 automationAccounts/compilationjobs
 0,2,4-5,9,11 automationAccounts/nodes
 0,3-4,8-11 automationAccounts/runbooks automationAccounts/runbooks/draft
 0,4,8-11 automationAccounts/configurations
 0,4-5,8-11 automationAccounts/certificates automationAccounts/connectionTypes automationAccounts/connections automationAccounts/credentials automationAccounts/jobSchedules automationAccounts/modules automationAccounts/schedules automationAccounts/variables
 0,4-5,9,11 automationAccounts/watchers
 0,4-6,8-11 automationAccounts
 0,9,11 automationAccounts/webhooks
 0-1,4,8-11 automationAccounts/jobs
 1,4,9,11 automationAccounts/softwareUpdateConfigurations
 1,4-5,8-11 automationAccounts/sourceControls automationAccounts/sourceControls/sourceControlSyncJobs
 10 automationAccounts/powerShell72Modules
 3-5,8-11 automationAccounts/python2Packages
 5,9,11 automationAccounts/privateEndpointConnections
 6,8-11 automationAccounts/hybridRunbookWorkerGroups/hybridRunbookWorkers
 6-11 automationAccounts/hybridRunbookWorkerGroups
 8-11 automationAccounts/python3Packages
 9,11 automationAccounts/runtimeEnvironments automationAccounts/runtimeEnvironments/packages
Microsoft.AwsConnector 2024-12-01
 0 accessAnalyzerAnalyzers acmCertificateSummaries apiGatewayRestApis apiGatewayStages appSyncGraphqlApis autoScalingAutoScalingGroups cloudFormationStackSets cloudFormationStacks cloudFrontDistributions cloudTrailTrails cloudWatchAlarms codeBuildProjects codeBuildSourceCredentialsInfos configServiceConfigurationRecorderStatuses configServiceConfigurationRecorders configServiceDeliveryChannels databaseMigrationServiceReplicationInstances daxClusters dynamoDBContinuousBackupsDescriptions dynamoDBTables ec2AccountAttributes ec2Addresses ec2FlowLogs ec2Images ec2InstanceStatuses ec2Instances ec2Ipams ec2KeyPairs ec2NetworkAcls ec2NetworkInterfaces ec2RouteTables ec2SecurityGroups ec2Snapshots ec2Subnets ec2VPCEndpoints ec2VPCPeeringConnections ec2Volumes ec2Vpcs ecrImageDetails ecrRepositories ecsClusters ecsServices ecsTaskDefinitions efsFileSystems efsMountTargets eksClusters eksNodegroups elasticBeanstalkApplications elasticBeanstalkConfigurationTemplates elasticBeanstalkEnvironments elasticLoadBalancingV2Listeners elasticLoadBalancingV2LoadBalancers elasticLoadBalancingV2TargetGroups elasticLoadBalancingV2TargetHealthDescriptions emrClusters guardDutyDetectors iamAccessKeyLastUseds iamAccessKeyMetadata iamGroups iamInstanceProfiles iamMFADevices iamPasswordPolicies iamPolicyVersions iamRoles iamServerCertificates iamVirtualMFADevices kmsAliases kmsKeys lambdaFunctionCodeLocations lambdaFunctions lightsailBuckets lightsailInstances logsLogGroups logsLogStreams logsMetricFilters logsSubscriptionFilters macie2JobSummaries macieAllowLists networkFirewallFirewallPolicies networkFirewallFirewalls networkFirewallRuleGroups openSearchDomainStatuses organizationsAccounts organizationsOrganizations rdsDBClusters rdsDBInstances rdsDBSnapshotAttributesResults rdsDBSnapshots rdsEventSubscriptions rdsExportTasks redshiftClusterParameterGroups redshiftClusters route53DomainsDomainSummaries route53HostedZones route53ResourceRecordSets s3AccessControlPolicies s3AccessPoints s3BucketPolicies s3Buckets s3ControlMultiRegionAccessPointPolicyDocuments sageMakerApps sageMakerNotebookInstanceSummaries secretsManagerResourcePolicies secretsManagerSecrets snsSubscriptions snsTopics sqsQueues ssmInstanceInformations ssmParameters ssmResourceComplianceSummaryItems wafWebACLSummaries wafv2LoggingConfigurations
Microsoft.AzureActiveDirectory 2019-01-01-preview,2020-05-01-preview,2021-04-01,2023-01-18-preview,2023-05-17-preview
 0,2-4 b2cDirectories
 1-4 guestUsages
 4 ciamDirectories
Microsoft.AzureArcData 2021-06-01-preview,2021-07-01-preview,2021-08-01,2021-11-01,2022-03-01-preview,2022-06-15-preview,2023-01-15-preview,2024-01-01,2024-05-01-preview,2025-03-01-preview,2025-06-01-preview,2026-01-01,2026-03-01-preview
 0-1,4-12 postgresInstances
 0-12 dataControllers sqlManagedInstances sqlServerInstances
 4-12 dataControllers/activeDirectoryConnectors
 5-12 sqlServerInstances/databases
 6-12 sqlManagedInstances/failoverGroups
 7-12 sqlServerInstances/availabilityGroups
 8-12 sqlServerEsuLicenses sqlServerLicenses
Microsoft.AzureBridge.Admin 2016-01-01
 0 activations activations/downloadedProducts activations/products
Microsoft.AzureData 2017-03-01-preview,2019-07-24-preview
 0-1 sqlServerRegistrations sqlServerRegistrations/sqlServers
Microsoft.AzureDataTransfer 2023-10-11-preview,2024-01-25,2024-05-07,2024-09-11,2024-09-27,2025-03-01-preview,2025-04-11-preview,2025-05-21,2025-05-30-preview,2025-10-10-preview,2026-02-06-preview
 0-10 connections connections/flows pipelines
 8-10 pipelines/flowProfiles
Microsoft.AzureFleet 2023-11-01-preview,2024-05-01-preview,2024-11-01,2026-04-01-preview,2026-06-01-preview
 0-4 fleets
Microsoft.AzureLargeInstance 2023-07-20-preview,2024-04-10,2024-08-01-preview
 0-2 azureLargeInstances azureLargeStorageInstances
Microsoft.AzurePlaywrightService 2023-10-01-preview,2024-02-01-preview,2024-08-01-preview,2024-12-01
 0-3 accounts locations/quotas
 1-3 accounts/quotas
Microsoft.AzureResilienceManagement 2025-02-01-preview,2026-03-01-preview,2026-04-01-preview,2026-06-01-preview
 0-1 drills/drillRuns/chaosJobs drills/drillRuns/chaosJobs/chaosJobChildJobs drills/drillRuns/chaosJobs/chaosJobResources drills/drillRuns/drillRunChildJobs recoveryPlans/recoveryJobs/recoveryChildJobs
 0-3 drills drills/drillResources drills/drillRuns drills/drillRuns/drillRunResources goalAssignments goalAssignments/goalResources goalTemplates recoveryPlans recoveryPlans/recoveryJobs recoveryPlans/recoveryJobs/recoveryJobResources recoveryPlans/recoveryResources unifiedResilienceItems
 1-3 usagePlans usagePlans/enrollments
Microsoft.AzureStack 2016-01-01,2017-06-01,2020-06-01-preview,2022-06-01
 0-3 registrations registrations/products
 1-3 cloudManifestFiles registrations/customerSubscriptions
 2 linkedSubscriptions
Microsoft.AzureStackHCI 2020-03-01-preview,2020-10-01,2021-01-01-preview,2021-07-01-preview,2021-09-01,2021-09-01-preview,2022-01-01,2022-03-01,2022-05-01,2022-09-01,2022-10-01,2022-12-01,2022-12-15-preview,2023-02-01,2023-03-01,2023-06-01,2023-07-01-preview,2023-08-01,2023-08-01-preview,2023-09-01-preview,2023-11-01-preview,2024-01-01,2024-02-01-preview,2024-02-15-preview,2024-04-01,2024-05-01-preview,2024-08-01-preview,2024-09-01-preview,2024-10-01-preview,2024-12-01-preview,2025-02-01-preview,2025-04-01-preview,2025-06-01-preview,2025-09-01-preview,2025-09-15-preview,2025-10-01,2025-11-01-preview,2025-12-01-preview,2026-02-01,2026-02-01-preview,2026-02-15-preview,2026-03-01-preview,2026-04-01-preview,2026-04-30,2026-05-01-preview
 0-2,4-15,17-18,20-21,23-24,27,29-30,34-38,40-44 clusters
 10-15,17-18,20-21,23-24,27,29-30,34-37,40-42,44 clusters/publishers
 10-15,17-18,20-21,23-24,27,29-30,34-38,40-44 clusters/publishers/offers clusters/publishers/offers/skus clusters/updateSummaries clusters/updates clusters/updates/updateRuns
 12 virtualMachines
 12,16,19,21-22,25-26,28,30-33,39,42 galleryImages marketplaceGalleryImages networkInterfaces storageContainers virtualHardDisks
 12,16,33,39,42 virtualNetworks
 16,19,21-22,25-26,28,30-33,39,42 virtualMachineInstances virtualMachineInstances/guestAgents virtualMachineInstances/hybridIdentityMetadata
 18,20-21,23-24,27,29-30,34-38,40-44 clusters/deploymentSettings edgeDevices
 19,21-22,25-26,28,30-33,39,42 logicalNetworks
 2,4-15,17-18,20-21,23-24,27,29-30,34-38,40-44 clusters/arcSettings clusters/arcSettings/extensions
 20-21,23-24,27,29-30,34-38,40-44 clusters/securitySettings
 22,25-26,28,30-33,39,42 networkSecurityGroups networkSecurityGroups/securityRules virtualMachineInstances/attestationStatus
 27,29-30,34-38,40-44 edgeDevices/jobs
 3,5 galleryimages networkinterfaces virtualharddisks virtualmachines virtualnetworks
 30,34-38,40-44 locations/validatedSolutionRecipes
 33,39,42 loadBalancers natGateways publicIPAddresses virtualNetworks/subnets
 36-37,40-42,44 locations/osImages locations/platformUpdates locations/updateContents
 37,40-42,44 edgeMachines edgeMachines/jobs
 39,42 snapshots
 40-42,44 clusters/jobs
 41-42,44 devicePools
 42 natGateways/inboundRules
 44 edgeMachines/disks edgeMachines/disks/jobs edgeMachines/disks/privilegedJobs edgeMachines/gpus edgeMachines/gpus/jobs edgeMachines/networkAdapters edgeMachines/networkAdapters/jobs edgeMachines/updates edgeMachines/volumes
 5 marketplacegalleryimages storagecontainers
 5,12 virtualMachines/extensions virtualMachines/guestAgents virtualMachines/hybridIdentityMetadata
Microsoft.Backup.Admin 2018-09-01
 0 backupLocations backupLocations/backups
Microsoft.BareMetalInfrastructure 2020-08-06-preview,2021-08-09,2023-04-06,2023-08-04-preview,2023-11-01-preview,2024-08-01-preview
 0-5 bareMetalInstances
 2-5 bareMetalStorageInstances
Microsoft.Batch 2015-12-01,2017-01-01,2017-05-01,2017-09-01,2018-12-01,2019-04-01,2019-08-01,2020-03-01,2020-05-01,2020-09-01,2021-01-01,2021-06-01,2022-01-01,2022-06-01,2022-10-01,2023-05-01,2023-11-01,2024-02-01,2024-07-01,2025-06-01
 0-19 batchAccounts batchAccounts/applications batchAccounts/applications/versions
 12-19 batchAccounts/detectors
 18-19 batchAccounts/networkSecurityPerimeterConfigurations
 3-18 batchAccounts/certificates
 3-19 batchAccounts/pools
 7-19 batchAccounts/privateEndpointConnections batchAccounts/privateLinkResources
Microsoft.Billing 2017-02-27-preview,2017-04-24-preview,2018-03-01-preview,2018-06-30,2018-08-31,2018-10-01,2018-11-01-preview,2019-01-01,2019-04-01-preview,2019-05-01,2019-05-01-preview,2019-06-01,2019-10-01,2019-10-01-preview,2019-11-01,2020-05-01,2020-09-01-preview,2020-11-01-preview,2021-10-01,2024-04-01,2024-08-01-preview
 0-2 invoices
 1-2 billingPeriods
 13 billingAccounts/billingProfiles/invoiceSections/billingSubscriptions billingAccounts/billingProfiles/invoiceSections/products billingAccounts/customers/products
 13,15 billingAccounts/billingProfiles/instructions
 13,15,19 billingAccounts/billingProfiles/billingRoleAssignments billingAccounts/billingProfiles/billingRoleDefinitions billingAccounts/billingProfiles/invoiceSections billingAccounts/billingProfiles/invoiceSections/billingRoleAssignments billingAccounts/billingProfiles/invoiceSections/billingRoleDefinitions billingAccounts/billingRoleAssignments billingAccounts/billingRoleDefinitions billingAccounts/billingSubscriptions/invoices billingAccounts/customers/policies billingAccounts/invoices billingProperty
 13,19 billingAccounts/departments/billingRoleAssignments billingAccounts/departments/billingRoleDefinitions billingAccounts/enrollmentAccounts/billingRoleAssignments billingAccounts/enrollmentAccounts/billingRoleDefinitions
 15,18-19 billingAccounts/billingSubscriptions
 15,19 billingAccounts/products
 16-17 promotions
 18-19 billingAccounts/billingProfiles/paymentMethodLinks billingAccounts/billingSubscriptionAliases billingAccounts/paymentMethods paymentMethods
 19 billingAccounts/associatedTenants billingAccounts/availableBalance billingAccounts/billingProfiles/billingSubscriptions billingAccounts/billingProfiles/customers billingAccounts/billingProfiles/customers/billingRoleAssignments billingAccounts/billingProfiles/customers/billingRoleDefinitions billingAccounts/billingProfiles/customers/policies billingAccounts/billingProfiles/customers/transfers billingAccounts/billingProfiles/invoiceSections/transfers billingAccounts/departments/enrollmentAccounts billingAccounts/policies billingAccounts/reservationOrders billingAccounts/reservationOrders/reservations billingAccounts/savingsPlanOrders billingAccounts/savingsPlanOrders/savingsPlans billingRequests policies transfers
 2 enrollmentAccounts
 20 billingAccounts/migrations
 3-5,7-12,14 billingPeriods/Microsoft.Consumption
 6 billingAccounts/invoiceSections billingAccounts/invoiceSections/billingSubscriptions billingAccounts/invoiceSections/products billingAccounts/lineOfCredit billingRoleAssignments billingRoleDefinitions
 6,13 billingAccounts/billingProfiles/invoices billingAccounts/customers/billingSubscriptions
 6,13,15,19 billingAccounts billingAccounts/agreements billingAccounts/billingProfiles billingAccounts/billingProfiles/availableBalance billingAccounts/billingProfiles/policies billingAccounts/customers
 6,13,19 billingAccounts/departments billingAccounts/enrollmentAccounts
Microsoft.BillingBenefits 2022-11-01,2024-11-01-preview,2025-05-01-preview,2025-12-01-preview,2026-06-01
 0-4 reservationOrderAliases savingsPlanOrderAliases savingsPlanOrders savingsPlanOrders/savingsPlans
 1-4 discounts
 2-4 conditionalCredits conditionalCredits/contributors credits credits/sources maccs maccs/contributors
 3-4 freeServices
 4 catalogGroups conditionalCredits/transactions credits/transactions maccs/transactions
Microsoft.BillingTrust 2026-03-17-preview
 0 assessments assessments/rules
Microsoft.Blueprint 2017-11-11-preview,2018-11-01-preview
 0-1 blueprintAssignments blueprints blueprints/artifacts blueprints/versions blueprints/versions/artifacts
 1 blueprintAssignments/assignmentOperations
Microsoft.BotService 2017-12-01,2018-07-12,2020-06-02,2021-03-01,2021-05-01-preview,2022-06-15-preview,2022-09-15,2023-09-15-preview
 0-1 botServices/Connections
 0-7 botServices botServices/channels
 1 enterpriseChannels
 2-7 botServices/connections
 4-7 botServices/privateEndpointConnections
 7 botServices/networkSecurityPerimeterConfigurations
Microsoft.Cache 2015-08-01,2016-04-01,2017-02-01,2017-10-01,2018-03-01,2019-07-01,2020-06-01,2020-10-01-preview,2020-12-01,2021-02-01-preview,2021-03-01,2021-06-01,2021-08-01,2022-01-01,2022-05-01,2022-06-01,2022-11-01-preview,2023-03-01-preview,2023-04-01,2023-05-01-preview,2023-07-01,2023-08-01,2023-08-01-preview,2023-10-01-preview,2023-11-01,2024-02-01,2024-03-01,2024-03-01-preview,2024-04-01-preview,2024-06-01-preview,2024-09-01-preview,2024-10-01,2024-11-01,2025-04-01,2025-05-01-preview,2025-07-01,2025-08-01-preview,2026-02-01-preview,2026-05-01-preview,2026-06-01-preview
 0-5 Redis
 1-5 Redis/firewallRules Redis/patchSchedules
 19,21,26,28,32,36 redis/accessPolicies redis/accessPolicyAssignments
 2-5 Redis/linkedServers
 30,33-39 redisEnterprise/databases/accessPolicyAssignments
 36-39 redisEnterprise/migrations
 6,8,11,14-15,18-19,21,26,28,32,36 redis redis/firewallRules redis/linkedServers redis/patchSchedules redis/privateEndpointConnections
 7,9-10,12-13,16-17,20,22-25,27,29-31,33-39 redisEnterprise redisEnterprise/databases redisEnterprise/privateEndpointConnections
Microsoft.Capacity 2017-11-01,2018-06-01,2019-04-01,2019-07-19-preview,2020-10-01-preview,2020-10-25,2021-07-01,2022-03-01,2022-11-01
 0-2,4,6-8 reservationOrders reservationOrders/reservations
 3,5 resourceProviders/locations/serviceLimits resourceProviders/locations/serviceLimitsRequests
Microsoft.Cdn 2015-06-01,2016-04-02,2016-10-02,2017-04-02,2017-10-12,2019-04-15,2019-06-15,2019-06-15-preview,2019-12-31,2020-04-15,2020-09-01,2021-06-01,2022-05-01-preview,2022-11-01-preview,2023-05-01,2023-07-01-preview,2024-02-01,2024-05-01-preview,2024-06-01-preview,2024-07-22-preview,2024-09-01,2025-01-01-preview,2025-04-15,2025-05-01-preview,2025-06-01,2025-07-01-preview,2025-09-01-preview,2025-12-01,2025-12-01-preview,2026-04-01-preview
 0-18,20-27,29 profiles profiles/endpoints profiles/endpoints/customDomains profiles/endpoints/origins
 10-18,20-27,29 profiles/afdEndpoints profiles/afdEndpoints/routes profiles/customDomains profiles/originGroups profiles/originGroups/origins profiles/ruleSets profiles/ruleSets/rules profiles/secrets profiles/securityPolicies
 11-18,20-27,29 cdnWebApplicationFirewallPolicies
 15,17-18,26 profiles/keyGroups
 18 profiles/targetGroups profiles/tunnelPolicies
 18,23,26 profiles/deploymentVersions
 19,26,28 edgeActions edgeActions/executionFilters edgeActions/versions
 26 profiles/agents webAgents webAgents/knowledgeSources
 6-7,9-10 CdnWebApplicationFirewallPolicies
 8-18,20-27,29 profiles/endpoints/originGroups
Microsoft.CertificateRegistration 2015-08-01,2018-02-01,2019-08-01,2020-06-01,2020-09-01,2020-10-01,2020-12-01,2021-01-01,2021-01-15,2021-02-01,2021-03-01,2022-03-01,2022-09-01,2023-01-01,2023-12-01,2024-04-01,2024-11-01
 0-16 certificateOrders certificateOrders/certificates
 6-16 certificateOrders/detectors
Microsoft.Chaos 2021-09-15-preview,2022-07-01-preview,2022-10-01-preview,2023-04-01-preview,2023-04-15-preview,2023-09-01-preview,2023-10-27-preview,2023-11-01,2024-01-01,2024-03-22-preview,2024-11-01-preview,2025-01-01,2026-05-01-preview,2026-08-01-preview
 0-13 experiments locations/targetTypes locations/targetTypes/capabilityTypes targets targets/capabilities
 10-13 experiments/executions
 12-13 locations/actions locations/actions/versions workspaces workspaces/discoveredResources workspaces/scenarios workspaces/scenarios/configurations workspaces/scenarios/runs
 13 workspaces/connections
 6,9-10,12-13 privateAccesses privateAccesses/privateEndpointConnections
Microsoft.CloudHealth 2025-05-01-preview,2026-01-01-preview,2026-05-01-preview
 0-2 healthmodels healthmodels/authenticationsettings healthmodels/discoveryrules healthmodels/entities healthmodels/relationships healthmodels/signaldefinitions
Microsoft.CodeSigning 2024-02-05-preview,2024-09-30-preview,2025-10-13,2026-05-15-preview
 0-3 codeSigningAccounts codeSigningAccounts/certificateProfiles
Microsoft.CognitiveServices 2016-02-01-preview,2017-04-18,2021-04-30,2021-10-01,2022-03-01,2022-10-01,2022-12-01,2023-05-01,2023-10-01-preview,2024-04-01-preview,2024-06-01-preview,2024-10-01,2025-04-01-preview,2025-06-01,2025-07-01-preview,2025-09-01,2025-10-01-preview,2025-12-01,2026-01-15-preview,2026-03-01,2026-03-15-preview,2026-05-01,2026-05-15-preview,2026-07-01
 0-23 accounts
 1-23 accounts/privateEndpointConnections
 10-23 locations/raiContentFilters
 12-23 accounts/capabilityHosts accounts/connections accounts/projects accounts/projects/capabilityHosts accounts/projects/connections
 14-23 accounts/raitopics quotaTiers
 16-23 accounts/managedNetworks accounts/managedNetworks/outboundRules accounts/projects/applications accounts/projects/applications/agentDeployments accounts/raiToolLabels accounts/testRaiExternalSafetyProvider raiExternalSafetyProviders raiPolicy
 18,20,22 locations/computeOperations
 2-23 locations/resourceGroups/deletedAccounts
 20,22 accounts/computes accounts/managedComputeDeployments accounts/projects/workbenches
 3-23 accounts/commitmentPlans accounts/deployments
 6-23 commitmentPlans commitmentPlans/accountAssociations
 8-23 accounts/encryptionScopes accounts/raiBlocklists accounts/raiBlocklists/raiBlocklistItems accounts/raiPolicies
 9-23 accounts/defenderForAISettings accounts/networkSecurityPerimeterConfigurations
Microsoft.Communication 2020-08-20,2020-08-20-preview,2021-10-01-preview,2022-07-01-preview,2023-03-01-preview,2023-03-31,2023-04-01,2023-04-01-preview,2023-06-01-preview,2024-09-01-preview,2025-05-01,2025-05-01-preview,2025-09-01,2026-03-18
 0-13 communicationServices
 2-13 emailServices emailServices/domains
 4-13 emailServices/domains/senderUsernames
 8-9,11-13 emailServices/domains/suppressionLists emailServices/domains/suppressionLists/suppressionListAddresses
 9,11-13 communicationServices/smtpUsernames
Microsoft.Community 2023-11-01
 0 communityTrainings
Microsoft.Compute 2015-06-15,2016-03-30,2016-04-30-preview,2016-06-01,2016-09-01,2016-12-01,2017-03-01,2017-03-30,2017-06-01,2017-08-01,2017-09-01,2017-10-01,2017-11-01,2017-12-01,2018-01-01,2018-02-01,2018-04-01,2018-06-01,2018-07-01,2018-08-01,2018-09-30,2018-10-01,2018-11-01,2018-12-01,2019-02-01,2019-03-01,2019-04-01,2019-06-01,2019-07-01,2019-08-01,2019-09-01,2019-11-01,2019-12-01,2020-03-01,2020-04-01,2020-05-01,2020-06-01,2020-06-30,2020-07-01,2020-08-01,2020-09-30,2020-10-01-preview,2020-11-01,2020-12-01,2021-02-01,2021-03-01,2021-04-01,2021-05-01,2021-07-01,2021-08-01,2021-10-01,2021-11-01,2021-12-01,2022-01-01,2022-01-03,2022-03-01,2022-03-02,2022-03-03,2022-04-04,2022-05-01,2022-07-01,2022-07-02,2022-08-01,2022-08-03,2022-09-01,2022-09-04,2022-11-01,2023-01-02,2023-02-01,2023-03-01,2023-04-01,2023-04-02,2023-05-01,2023-06-01,2023-07-01,2023-07-03,2023-09-01,2023-10-02,2023-11-01,2024-01-01,2024-03-01,2024-03-01-preview,2024-03-02,2024-03-03,2024-05-01,2024-06-01-preview,2024-07-01,2024-10-01,2024-11-01,2024-11-04,2025-01-01,2025-01-02,2025-02-01-preview,2025-03-01,2025-03-03,2025-04-01,2025-05-01,2025-06-05,2025-07-01,2025-09-01,2025-11-01,2025-12-03,2026-03-01,2026-03-02,2026-04-01,2026-04-06-preview,2026-05-05-preview,2026-07-06-preview,2026-08-06-preview
 0-1,3-12,14-19,21-24,26-36,38-39,42,44-45,47,49,53,59-60,64,66,68,70,72-73,76,78-80,84,86-87,90,93 virtualMachineScaleSets/virtualMachines/networkInterfaces
 0-2,7,13,16-17,21,25,28,32,36,43,45-46,48 virtualMachineScaleSets/virtualmachines
 0-2,7,13,16-17,21,25,28,32,36,43,45-46,48,51,55 locations/publishers/artifacttypes/offers/skus/versions
 0-2,7,13,16-17,21,25,28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 availabilitySets locations/publishers/artifacttypes/types/versions virtualMachineScaleSets virtualMachines virtualMachines/extensions
 10-12,14-19,21-24,26-36,38-39,42,44-45,47,49,53,59-60,64,66,68,70,72-73,76,78-80,84,86-87,90,93 virtualMachineScaleSets/virtualMachines/networkInterfaces/ipConfigurations
 100,102,104 virtualMachineScaleSets/lifecycleHookEvents
 102,104 interconnectBlocks
 104 virtualMachineScaleSets/virtualMachines/diagnosticRunCommands virtualMachines/diagnosticRunCommands
 105,107-108 locations/launchBulkInstancesOperations
 106 locations/skuMixPlacementScores
 107-108 locations/bulkCreateCustom scheduledActions scheduledActions/occurrences
 16-17,21,25,28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 proximityPlacementGroups
 17,25,28,32,40,48,50,54,57,63,75,83,94,101 galleries galleries/images galleries/images/versions
 2,7,13,16-17,21,25,28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 images
 2,7,16-17,20,25,28,31,35,37,43,46,49,52,56,61,67,71,77,82,91,103 disks snapshots
 25,28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 hostGroups hostGroups/hosts
 25,28,32,40,48,50,54,57,63,75,83,94,101 galleries/applications galleries/applications/versions
 28,31,35,37,43,46,49,52,56,61,67,71,77,82,91,103 diskEncryptionSets
 28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 virtualMachineScaleSets/virtualMachines/extensions
 32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 sshPublicKeys
 35,37,43,46,49,52,56,61,67,71,77,82,91,103 diskAccesses
 36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 virtualMachineScaleSets/virtualMachines/runCommands virtualMachines/runCommands
 41,58,65,89 cloudServices cloudServices/updateDomains
 43,45-46,48,51,55 locations/edgeZones/publishers/artifacttypes/offers/skus/versions
 43,46,49,52,56,61,67,71,77,82,91,103 diskAccesses/privateEndpointConnections
 45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 restorePointCollections restorePointCollections/restorePoints
 46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 capacityReservationGroups capacityReservationGroups/capacityReservations
 51,55,62,66,69,74,76,80,86,88,95,100,102,104 virtualMachineScaleSets/virtualMachines
 6-12,14-19,21-24,26-36,38-39,42,44-45,47,49,53,59-60,64,66,68,70,72-73,76,78-80,84,86-87,90,93 virtualMachineScaleSets/virtualMachines/networkInterfaces/ipconfigurations/publicipaddresses
 7,13,16-17,21,25,28,32,36,43,45-46,48,51,55,62,66,69,74,76,80,86,88,95,100,102,104 virtualMachineScaleSets/extensions virtualMachineScaleSets/rollingUpgrades
 81,85,92 locations/diagnostics
 82,91,103 restorePointCollections/restorePoints/diskRestorePoints
 83,94,101 galleries/inVMAccessControlProfiles galleries/inVMAccessControlProfiles/versions
 85,92,97,106 locations/placementScores
 94,101 galleries/scripts galleries/scripts/versions
 96,98-99 cloudServices/roleInstances/networkInterfaces cloudServices/roleInstances/networkInterfaces/ipconfigurations/publicipaddresses
Microsoft.Compute.Admin 2015-12-01-preview,2018-02-09,2018-07-30-preview,2020-11-01,2021-01-01,2021-03-30,2021-04-01,2021-09-01
 0-7 locations/artifactTypes/publishers/offers/skus/versions locations/artifactTypes/publishers/types/versions locations/computeScaleUnits locations/diskmigrationjobs locations/disks locations/features locations/quotas
Microsoft.ComputeBulkActions 2026-02-01-preview
 0 locations/launchBulkInstancesOperations
Microsoft.ComputeLimit 2025-08-15,2026-03-20,2026-04-30,2026-06-01,2026-07-01,2026-07-31
 0-5 locations/guestSubscriptions locations/sharedLimits
 1-5 locations/features
 2-5 locations/vmFamilies
 4-5 locations/sharedLimitCaps locations/sharedLimitCaps/memberCapOverrides
 5 locations/trustedHostSubscriptions
Microsoft.ComputeSchedule 2025-04-15-preview,2026-01-01-preview,2026-03-01-preview,2026-04-15-preview
 0-3 scheduledActions scheduledActions/occurrences
Microsoft.ConfidentialLedger 2020-12-01-preview,2021-05-13-preview,2022-05-13,2022-09-08-preview,2023-01-26-preview,2023-06-28-preview,2024-07-09-preview,2024-09-19-preview,2025-06-10-preview,2026-02-23,2026-05-22-preview
 0-10 ledgers
 3-8 managedCCFs
Microsoft.Confluent 2020-03-01,2020-03-01-preview,2021-03-01-preview,2021-09-01-preview,2021-12-01,2023-08-22,2024-02-13,2024-07-01,2025-07-17-preview,2025-08-18-preview,2026-05-01-preview,2026-06-02-preview
 0-11 agreements organizations
 10-11 organizations/environments/networkGateways organizations/environments/networkGateways/accessPoints
 7-11 organizations/environments organizations/environments/clusters organizations/environments/clusters/connectors organizations/environments/clusters/topics
Microsoft.ConnectedCache 2023-05-01-preview,2024-11-30-preview,2026-06-01
 0 cacheNodes enterpriseCustomers
 0-2 enterpriseMccCustomers enterpriseMccCustomers/enterpriseMccCacheNodes ispCustomers ispCustomers/ispCacheNodes
Microsoft.ConnectedVMwarevSphere 2020-10-01-preview,2022-01-10-preview,2022-07-15-preview,2023-03-01-preview,2023-10-01,2023-12-01
 0-3 virtualMachines virtualMachines/extensions virtualMachines/guestAgents virtualMachines/hybridIdentityMetadata
 0-5 clusters datastores hosts resourcePools vcenters vcenters/inventoryItems virtualMachineTemplates virtualNetworks
 3-5 virtualMachineInstances virtualMachineInstances/guestAgents virtualMachineInstances/hybridIdentityMetadata
Microsoft.Consumption 2017-12-30-preview,2018-01-31,2018-03-31,2018-05-31,2018-06-30,2018-08-31,2018-10-01,2018-11-01-preview,2019-01-01,2019-04-01-preview,2019-05-01,2019-05-01-preview,2019-06-01,2019-10-01,2019-11-01,2021-05-01,2021-10-01,2022-09-01,2023-03-01,2023-05-01,2023-11-01,2024-08-01,2026-06-01
 0-2,4-6,8-22 budgets
 1-6,8-22 pricesheets
 7,13-22 credits
Microsoft.ContainerInstance 2017-08-01-preview,2017-10-01-preview,2017-12-01-preview,2018-02-01-preview,2018-04-01,2018-06-01,2018-09-01,2018-10-01,2019-12-01,2020-11-01,2021-03-01,2021-07-01,2021-09-01,2021-10-01,2022-09-01,2022-10-01-preview,2023-02-01-preview,2023-05-01,2024-05-01-preview,2024-09-01-preview,2024-10-01-preview,2024-11-01-preview,2025-09-01,2026-06-01-preview,2026-07-01,2026-08-01-preview
 0-25 containerGroups
 18,21-25 containerGroupProfiles containerGroupProfiles/revisions
 19,21-25 ngroups
 23-24 sandboxGroups
 25 aiAgentsGroups
Microsoft.ContainerRegistry 2017-03-01,2017-10-01,2018-09-01,2019-04-01,2019-05-01,2019-05-01-preview,2019-06-01-preview,2019-12-01-preview,2020-11-01-preview,2021-06-01-preview,2021-08-01-preview,2021-09-01,2021-12-01-preview,2022-02-01-preview,2022-12-01,2023-01-01-preview,2023-06-01-preview,2023-07-01,2023-08-01-preview,2023-11-01-preview,2024-11-01-preview,2025-03-01-preview,2025-04-01,2025-05-01-preview,2025-06-01-preview,2025-11-01,2026-01-01-preview,2026-03-01-preview
 0-1,4,7-27 registries
 1,4,7-27 registries/replications registries/webhooks
 15-27 registries/cacheRules registries/credentialSets
 16,18-21,23-24,26-27 registries/packages/archives registries/packages/archives/versions
 2-3,6,21 registries/runs registries/tasks
 24-27 registries/privateLinkResources
 5,8-10,12-27 registries/scopeMaps registries/tokens
 6,21 registries/agentPools registries/taskRuns
 7-10,12-13,15-16,18-21,23-24,26-27 registries/exportPipelines registries/importPipelines registries/pipelineRuns
 7-27 registries/privateEndpointConnections
 8-10,12-13,15-16,18-27 registries/connectedRegistries
Microsoft.ContainerRegistry.Admin 2019-11-01-preview
 0 locations/capacities locations/configurations locations/quotas
Microsoft.ContainerService 2015-11-01-preview,2016-03-30,2016-09-30,2017-01-31,2017-07-01,2017-08-31,2018-03-31,2018-08-01-preview,2018-09-30-preview,2019-02-01,2019-04-01,2019-04-30,2019-06-01,2019-08-01,2019-09-30-preview,2019-10-01,2019-10-27-preview,2019-11-01,2020-01-01,2020-02-01,2020-03-01,2020-04-01,2020-06-01,2020-07-01,2020-09-01,2020-11-01,2020-12-01,2021-02-01,2021-03-01,2021-05-01,2021-07-01,2021-08-01,2021-09-01,2021-10-01,2021-11-01-preview,2022-01-01,2022-01-02-preview,2022-02-01,2022-02-02-preview,2022-03-01,2022-03-02-preview,2022-04-01,2022-04-02-preview,2022-05-02-preview,2022-06-01,2022-06-02-preview,2022-07-01,2022-07-02-preview,2022-08-02-preview,2022-08-03-preview,2022-09-01,2022-09-02-preview,2022-10-02-preview,2022-11-01,2022-11-02-preview,2023-01-01,2023-01-02-preview,2023-02-01,2023-02-02-preview,2023-03-01,2023-03-02-preview,2023-03-15-preview,2023-04-01,2023-04-02-preview,2023-05-01,2023-05-02-preview,2023-06-01,2023-06-02-preview,2023-06-15-preview,2023-07-01,2023-07-02-preview,2023-08-01,2023-08-02-preview,2023-08-15-preview,2023-09-01,2023-09-02-preview,2023-10-01,2023-10-02-preview,2023-10-15,2023-11-01,2023-11-02-preview,2024-01-01,2024-01-02-preview,2024-02-01,2024-02-02-preview,2024-03-02-preview,2024-04-01,2024-04-02-preview,2024-05-01,2024-05-02-preview,2024-06-02-preview,2024-07-01,2024-07-02-preview,2024-08-01,2024-09-01,2024-09-02-preview,2024-10-01,2024-10-02-preview,2025-01-01,2025-01-02-preview,2025-02-01,2025-02-02-preview,2025-03-01,2025-03-02-preview,2025-04-01,2025-04-01-preview,2025-04-02-preview,2025-05-01,2025-05-02-preview,2025-06-02-preview,2025-07-01,2025-07-02-preview,2025-08-01,2025-08-01-preview,2025-08-02-preview,2025-09-01,2025-09-02-preview,2025-10-01,2025-10-02-preview,2026-01-01,2026-01-02-preview,2026-02-01,2026-02-01-preview,2026-02-02-preview,2026-03-01,2026-03-02-preview,2026-04-01,2026-04-02-preview,2026-05-01,2026-05-02-preview,2026-06-01,2026-08-02-preview
 0-4 containerServices
 101 managedClusters/namespaces
 103,106,108-109,111,114-121,123-129 managedClusters/managedNamespaces
 104,106,108,110 deploymentSafeguards
 105,113,122,125,130 fleets/gates
 109,111,114,116,118,120,123,125-129 managedClusters/identityBindings
 111,114,116,118,120,123,125,127,129 managedClusters/jwtAuthenticators
 113,122,125,130 fleets/managedNamespaces
 114,116 nodeCustomizations nodeCustomizations/versions
 114,116,118,120,123,125,127,129 managedClusters/meshMemberships
 117-121,123-129 managedClusters/agentPools/upgradeProfiles managedClusters/upgradeProfiles
 123,125,127,129 preparedImageSpecifications preparedImageSpecifications/versions
 125 fleets/clusterMeshProfiles
 127,129 maintenanceWindows
 127,129,131 aiManagers aiManagers/namespaces
 129 managedClusters/alertConfigurations
 129,131 aiManagers/modelSources aiManagers/namespaces/modelDeployments locations/aiModels
 22-60,62-67,69-72,74-77,79-85,87-104,106-112,114-121,123-129 managedClusters/privateEndpointConnections
 26-60,62-67,69-72,74-77,79-85,87-104,106-112,114-121,123-129 managedClusters/maintenanceConfigurations
 31-60,62-67,69-72,74-77,79-85,87-104,106-112,114-121,123-129 snapshots
 38,40,42-43,45,47-49,51-52,54,56,58,60,63,65,67,70,72,75,77,80,82,84-85,87,89-90,92,95,97,99,101,103,106,108-109,111,114,116,118,120,123,125,127,129 managedclustersnapshots
 42-43,45,47-49,51-52,54,56,58,60,63,65,67,70,72,74-77,79-85,87-104,106-112,114-121,123-129 managedClusters/trustedAccessRoleBindings
 45,47,51,61,68,73,78,84,86,89,102,105,113,122,125,130 fleets fleets/members
 5 managedClusters/accessProfiles
 5-7,9-10,12-13,15,17-60,62-67,69-72,74-77,79-85,87-104,106-112,114-121,123-129 managedClusters
 61,68,73,78,84,86,89,102,105,113,122,125,130 fleets/updateRuns
 67,70-72,74-77,79-85,87-104,106-112,114-121,123-129 locations/meshRevisionProfiles managedClusters/meshUpgradeProfiles
 70,72,75,77,80,82,84-85,87,89-104,106-112,114-121,123-129 managedClusters/agentPools/machines
 70,72,75,77,80,82,84-85,87,89-90,92,95,97,99,101,103,106,108-109,111,114,116,118,120,123,125,127,129 locations/guardrailsVersions
 73,78,84,86,89,102,105,113,122,125,130 fleets/updateStrategies
 8,11,14,16 openShiftManagedClusters
 80,82,84-85,87,89-90,92,95,97,99,101,103,106,108-109,111,114,116,118,120,123,125,127,129 locations/safeguardsVersions
 85,87,89-90,92,95,97,99,101,103,106,108-109,111,114,116,118,120,123,125,127,129 managedClusters/loadBalancers
 89,102,105,113,122,125,130 fleets/autoUpgradeProfiles
 9-10,12-13,15,17-60,62-67,69-72,74-77,79-85,87-104,106-112,114-121,123-129 managedClusters/agentPools
Microsoft.ContainerStorage 2023-07-01-preview
 0 pools pools/snapshots pools/volumes
Microsoft.Contoso 2021-10-01-preview,2021-11-01
 0-1 employees
Microsoft.CostManagement 2018-05-31,2018-08-01-preview,2019-01-01,2019-03-01-preview,2019-04-01-preview,2019-09-01,2019-10-01,2019-11-01,2020-03-01-preview,2020-06-01,2020-12-01-preview,2021-01-01,2021-10-01,2022-04-01-preview,2022-06-01-preview,2022-08-01-preview,2022-10-01,2022-10-01-preview,2022-10-05-preview,2023-03-01,2023-04-01-preview,2023-07-01-preview,2023-08-01,2023-09-01,2023-11-01,2024-08-01,2024-10-01-preview,2025-03-01,2026-06-01
 0 reportconfigs
 1 connectors reports
 13-14,16,19-28 scheduledActions
 18,28 markupRules
 2,5-7,9-12,16,19-28 exports
 27-28 operationResults operationStatus
 3 cloudConnectors externalBillingAccounts externalSubscriptions showbackRules
 4,20,22-28 budgets
 4,7,9,12,15-28 views
 7,17-18,22-28 settings
 7,9,12,15-28 alerts
 8,22-28 costAllocationRules
Microsoft.CustomProviders 2018-09-01-preview
 0 associations resourceProviders
Microsoft.CustomerInsights 2017-01-01,2017-04-26
 0-1 hubs hubs/authorizationPolicies hubs/connectors hubs/connectors/mappings hubs/interactions hubs/kpi hubs/links hubs/profiles hubs/relationshipLinks hubs/relationships hubs/roleAssignments hubs/views hubs/widgetTypes
 1 hubs/predictions
Microsoft.DBForMySql 2017-12-01,2017-12-01-preview,2018-06-01,2020-01-01,2020-07-01-preview,2021-05-01,2021-05-01-preview,2021-12-01-preview,2022-01-01,2022-09-30-preview,2023-06-01-preview,2023-06-30,2023-10-01-preview,2023-12-01-preview,2023-12-30,2024-02-01-preview,2024-06-01-preview,2024-10-01-preview,2024-12-01-preview,2024-12-30,2025-06-01-preview,2025-12-01-preview
 0-1 servers servers/administrators servers/configurations servers/databases servers/firewallRules servers/securityAlertPolicies servers/virtualNetworkRules
 10-11,13-14,17-21 locations/capabilitySets
 12,14,18-21 flexibleServers/backupsV2 flexibleServers/maintenances
 12-21 flexibleServers/advancedThreatProtectionSettings
 2 servers/advisors servers/advisors/recommendedActions servers/privateEndpointConnections servers/privateLinkResources servers/queryTexts servers/topQueryStatistics servers/waitStatistics
 21 flexibleServers/fabricMirroringSettings
 3 servers/keys
 4 flexibleServers/keys
 5-12,14,18-21 flexibleServers/backups
 5-21 flexibleServers
 5-8,10-11,14,18-21 flexibleServers/configurations flexibleServers/databases flexibleServers/firewallRules
 7-8,10-11,14,18-21 flexibleServers/administrators
 9,11,18-21 flexibleServers/privateEndpointConnections flexibleServers/privateLinkResources
Microsoft.DBforMariaDB 2018-06-01,2018-06-01-preview
 0 servers/advisors servers/advisors/recommendedActions servers/privateEndpointConnections servers/privateLinkResources servers/queryTexts servers/topQueryStatistics servers/waitStatistics
 0-1 servers servers/configurations servers/databases servers/firewallRules servers/securityAlertPolicies servers/virtualNetworkRules
Microsoft.DBforPostgreSQL 2017-12-01,2017-12-01-preview,2018-06-01,2020-01-01,2021-06-01,2021-06-01-preview,2022-01-20-preview,2022-03-08-preview,2022-05-01-preview,2022-11-08,2022-12-01,2023-03-01-preview,2023-03-02-preview,2023-06-01-preview,2023-12-01-preview,2024-03-01-preview,2024-08-01,2024-11-01-preview,2025-01-01-preview,2025-06-01-preview,2025-08-01,2026-01-01-preview,2026-04-01-preview
 0-1 servers servers/administrators servers/configurations servers/databases servers/firewallRules servers/securityAlertPolicies servers/virtualNetworkRules
 11,13-22 flexibleServers/ltrBackupOperations
 13-22 flexibleServers/advancedThreatProtectionSettings flexibleServers/privateEndpointConnections flexibleServers/privateLinkResources flexibleServers/virtualendpoints
 17-22 flexibleServers/tuningOptions
 2 servers/advisors servers/advisors/recommendedActions servers/privateEndpointConnections servers/privateLinkResources servers/queryTexts servers/topQueryStatistics servers/waitStatistics
 22 flexibleServers/maintenanceEvents flexibleServers/majorVersionUpgradePrecheck
 3 servers/keys
 4-7,10-11,13-22 flexibleServers flexibleServers/configurations flexibleServers/databases flexibleServers/firewallRules
 5 flexibleServers/advisors flexibleServers/queryTexts
 6-7,10-11,13-22 flexibleServers/backups
 7,10-11,13-22 flexibleServers/administrators
 8,11,13-22 flexibleServers/migrations
 9,12 serverGroupsv2 serverGroupsv2/configurations serverGroupsv2/coordinatorConfigurations serverGroupsv2/firewallRules serverGroupsv2/nodeConfigurations serverGroupsv2/privateEndpointConnections serverGroupsv2/privateLinkResources serverGroupsv2/roles serverGroupsv2/servers
Microsoft.Dashboard 2021-09-01-preview,2022-05-01-preview,2022-08-01,2022-10-01-preview,2023-09-01,2023-10-01-preview,2024-10-01,2024-11-01-preview,2025-08-01,2025-09-01-preview
 0-9 grafana
 1-9 grafana/privateEndpointConnections grafana/privateLinkResources
 3-9 grafana/managedPrivateEndpoints
 5-9 grafana/integrationFabrics
 7-9 dashboards
 9 dashboards/dashboardDefinitions
Microsoft.DataBox 2018-01-01,2019-09-01,2020-04-01,2020-11-01,2021-03-01,2021-05-01,2021-08-01-preview,2021-12-01,2022-02-01,2022-09-01,2022-10-01,2022-12-01,2023-03-01,2023-12-01,2024-02-01-preview,2024-03-01-preview,2025-02-01,2025-07-01
 0-17 jobs
Microsoft.DataBoxEdge 2019-03-01,2019-07-01,2019-08-01,2020-05-01-preview,2020-09-01,2020-09-01-preview,2020-12-01,2021-02-01,2021-02-01-preview,2021-06-01,2021-06-01-preview,2022-03-01,2022-04-01-preview,2022-12-01-preview,2023-01-01-preview,2023-07-01,2023-12-01
 0-16 dataBoxEdgeDevices dataBoxEdgeDevices/alerts dataBoxEdgeDevices/bandwidthSchedules dataBoxEdgeDevices/networkSettings dataBoxEdgeDevices/orders dataBoxEdgeDevices/roles dataBoxEdgeDevices/shares dataBoxEdgeDevices/storageAccountCredentials dataBoxEdgeDevices/triggers dataBoxEdgeDevices/updateSummary dataBoxEdgeDevices/users
 11-16 dataBoxEdgeDevices/deviceCapacityInfo
 13-14 dataBoxEdgeDevices/publishers/offers/skus/versions
 16 dataBoxEdgeDevices/jobs dataBoxEdgeDevices/operationsStatus
 2-16 dataBoxEdgeDevices/storageAccounts dataBoxEdgeDevices/storageAccounts/containers
 4-16 dataBoxEdgeDevices/roles/addons dataBoxEdgeDevices/roles/monitoringConfig
 7,9-16 dataBoxEdgeDevices/diagnosticProactiveLogCollectionSettings dataBoxEdgeDevices/diagnosticRemoteSupportSettings
Microsoft.DataCatalog 2016-03-30
 0 catalogs
Microsoft.DataFactory 2017-09-01-preview,2018-06-01
 0-1 factories factories/datasets factories/integrationRuntimes factories/linkedservices factories/pipelines factories/triggers
 1 factories/adfcdcs factories/credentials factories/dataflows factories/globalParameters factories/managedVirtualNetworks factories/managedVirtualNetworks/managedPrivateEndpoints factories/privateEndpointConnections
Microsoft.DataLakeAnalytics 2015-10-01-preview,2016-11-01,2019-11-01-preview
 0 accounts/DataLakeStoreAccounts accounts/StorageAccounts
 0-2 accounts accounts/computePolicies accounts/firewallRules accounts/storageAccounts/containers
 1-2 accounts/dataLakeStoreAccounts accounts/storageAccounts
Microsoft.DataLakeStore 2015-10-01-preview,2016-11-01
 0-1 accounts accounts/firewallRules
 1 accounts/trustedIdProviders accounts/virtualNetworkRules
Microsoft.DataMigration 2017-11-15-preview,2018-03-15-preview,2018-03-31-preview,2018-04-19,2018-07-15-preview,2021-06-30,2021-10-30-preview,2022-01-30-preview,2022-03-30-preview,2023-07-15-preview,2025-03-15-preview,2025-06-30,2025-09-01-preview
 0-12 services services/projects services/projects/tasks
 4-12 services/projects/files services/serviceTasks
 6-12 databaseMigrations sqlMigrationServices
 9-12 migrationServices
Microsoft.DataProtection 2021-01-01,2021-02-01-preview,2021-06-01-preview,2021-07-01,2021-10-01-preview,2021-12-01-preview,2022-01-01,2022-02-01-preview,2022-03-01,2022-03-31-preview,2022-04-01,2022-05-01,2022-09-01-preview,2022-10-01-preview,2022-11-01-preview,2022-12-01,2023-01-01,2023-04-01-preview,2023-05-01,2023-06-01-preview,2023-08-01-preview,2023-11-01,2023-12-01,2024-02-01-preview,2024-03-01,2024-04-01,2025-01-01,2025-02-01,2025-07-01,2025-09-01,2026-03-01,2026-04-01-preview,2026-06-01
 0-32 backupVaults backupVaults/backupInstances backupVaults/backupInstances/recoveryPoints backupVaults/backupJobs backupVaults/backupPolicies backupVaults/operationResults
 12-14,16-32 backupVaults/backupResourceGuardProxies
 12-32 backupVaults/deletedBackupInstances
 28-32 resourceGuards/deleteProtectedItemRequests resourceGuards/deleteResourceGuardProxyRequests resourceGuards/disableSoftDeleteRequests resourceGuards/getBackupSecurityPINRequests resourceGuards/updateProtectedItemRequests resourceGuards/updateProtectionPolicyRequests
 29-32 locations/deletedVaults
 3-32 resourceGuards
 6-32 backupVaults/backupInstances/operationResults
Microsoft.DataReplication 2021-02-16-preview,2024-09-01,2026-05-01
 0-2 replicationFabrics replicationFabrics/fabricAgents replicationVaults replicationVaults/alertSettings replicationVaults/jobs replicationVaults/protectedItems replicationVaults/replicationExtensions replicationVaults/replicationPolicies
 1-2 replicationVaults/events replicationVaults/privateEndpointConnections replicationVaults/privateLinkResources replicationVaults/protectedItems/recoveryPoints
Microsoft.DataShare 2018-11-01-preview,2019-11-01,2020-09-01,2020-10-01-preview,2021-08-01
 0-4 accounts accounts/shareSubscriptions accounts/shareSubscriptions/dataSetMappings accounts/shareSubscriptions/triggers accounts/shares accounts/shares/dataSets accounts/shares/invitations accounts/shares/providerShareSubscriptions accounts/shares/synchronizationSettings locations/consumerInvitations
Microsoft.DatabaseFleetManager 2025-02-01-preview
 0 fleets fleets/fleetspaces fleets/fleetspaces/databases fleets/fleetspaces/firewallRules fleets/tiers
Microsoft.DatabaseWatcher 2023-09-01-preview,2024-07-19-preview,2024-10-01-preview,2025-01-02
 0-3 watchers watchers/sharedPrivateLinkResources watchers/targets
 1-3 watchers/alertRuleResources
 2-3 watchers/healthValidations
Microsoft.Databricks 2018-04-01,2021-04-01-preview,2022-04-01-preview,2022-10-01-preview,2023-02-01,2023-05-01,2023-09-15-preview,2024-05-01,2024-09-01-preview,2025-03-01-preview,2025-08-01-preview,2025-10-01-preview,2026-01-01
 0-2,4,6-12 workspaces workspaces/virtualNetworkPeerings
 1-2,4,6-12 workspaces/privateEndpointConnections workspaces/privateLinkResources
 2-3,5,7-12 accessConnectors
Microsoft.Datadog 2020-02-01-preview,2021-03-01,2022-06-01,2022-08-01,2023-01-01,2023-07-07,2023-10-20,2024-03-01,2025-01-07,2025-06-11,2025-11-03-preview,2025-12-26-preview
 0-11 agreements monitors monitors/singleSignOnConfigurations monitors/tagRules
 4-11 monitors/monitoredSubscriptions
Microsoft.DelegatedNetwork 2020-08-08-preview,2021-03-15,2023-05-18-preview,2023-06-27-preview
 0-3 controller delegatedSubnets orchestrators
Microsoft.DependencyMap 2025-01-31-preview,2025-05-01-preview,2025-07-01-preview
 0-2 maps maps/discoverySources
Microsoft.Deployment.Admin 2018-07-01,2019-01-01
 0-1 locations/fileContainers locations/productPackages
 1 locations locations/actionPlans locations/actionPlans/operations locations/productDeployments locations/productPackages/secrets
Microsoft.DesktopVirtualization 2019-01-23-preview,2019-09-24-preview,2019-12-10-preview,2020-09-21-preview,2020-10-19-preview,2020-11-02-preview,2020-11-10-preview,2021-01-14-preview,2021-02-01-preview,2021-03-09-preview,2021-04-01-preview,2021-07-12,2021-09-03-preview,2022-02-10-preview,2022-04-01-preview,2022-09-09,2022-10-14-preview,2023-09-05,2023-10-04-preview,2023-11-01-preview,2024-01-16-preview,2024-03-06-preview,2024-04-03,2024-04-08-preview,2024-08-08-preview,2024-11-01-preview,2025-03-01-preview,2025-04-01-preview,2025-08-01-preview,2025-09-01-preview,2025-10-10,2025-11-01-preview,2026-01-01-preview,2026-03-01-preview,2026-04-01-preview
 0-34 applicationGroups applicationGroups/applications applicationGroups/desktops hostPools hostPools/sessionHosts hostPools/sessionHosts/userSessions workspaces
 10,12-14,16-34 hostPools/privateEndpointConnections workspaces/privateEndpointConnections
 14-34 scalingPlans/pooledSchedules
 17-34 scalingPlans/personalSchedules
 18-34 appAttachPackages
 19-21,23-29,31-34 hostPools/activeSessionHostConfigurations hostPools/sessionHostConfigurations hostPools/sessionHostManagements
 3-34 hostPools/msixPackages
 6-34 scalingPlans
Microsoft.DevCenter 2022-08-01-preview,2022-09-01-preview,2022-10-12-preview,2022-11-11-preview,2023-01-01-preview,2023-04-01,2023-08-01-preview,2023-10-01-preview,2024-02-01,2024-05-01-preview,2024-06-01-preview,2024-07-01-preview,2024-08-01-preview,2024-10-01-preview,2025-02-01,2025-04-01-preview,2025-07-01-preview,2025-10-01-preview,2026-01-01-preview
 0-18 devcenters devcenters/attachednetworks devcenters/catalogs devcenters/devboxdefinitions devcenters/environmentTypes devcenters/galleries devcenters/galleries/images devcenters/galleries/images/versions networkConnections networkConnections/healthChecks projects projects/attachednetworks projects/devboxdefinitions projects/environmentTypes projects/pools projects/pools/schedules
 1-18 projects/allowedEnvironmentTypes
 10-18 projects/catalogs/imageDefinitions projects/images projects/images/versions
 11-18 projects/catalogs/imageDefinitions/builds
 12-13 devcenters/curationProfiles
 13-18 devcenters/projectPolicies
 15-18 devcenters/catalogs/imageDefinitions devcenters/catalogs/imageDefinitions/builds
 6-18 devcenters/catalogs/environmentDefinitions
 6-7 devcenters/catalogs/devboxdefinitions
 6-7,9-18 devcenters/catalogs/tasks
 8-18 projects/catalogs projects/catalogs/environmentDefinitions
 9-13 plans plans/members
 9-13,15-18 devcenters/encryptionSets
Microsoft.DevHub 2022-04-01-preview,2022-10-11-preview,2023-08-01,2024-05-01-preview,2024-08-01-preview,2025-03-01-preview
 0-5 workflows
 3-5 iacProfiles
 4-5 locations/adooauth
 5 templates templates/versions
Microsoft.DevOps 2019-07-01-preview,2020-07-13-preview
 0-1 pipelines
Microsoft.DevOpsInfrastructure 2023-10-30-preview,2023-12-13-preview,2024-03-26-preview,2024-04-04-preview,2024-10-19,2025-01-21,2025-09-20,2026-04-17-preview,2026-06-02,2026-07-03-preview
 0-9 pools
Microsoft.DevSpaces 2019-04-01
 0 controllers
Microsoft.DevTestLab 2015-05-21-preview,2016-05-15,2018-09-15
 0 labs/costinsights
 0-2 labs labs/artifactsources labs/artifactsources/artifacts labs/costs labs/customimages labs/formulas labs/policysets/policies labs/schedules labs/virtualmachines labs/virtualnetworks
 1-2 labs/artifactsources/armtemplates labs/notificationchannels labs/servicerunners labs/users labs/users/disks labs/users/environments labs/users/secrets labs/virtualmachines/schedules schedules
 2 labs/users/servicefabrics labs/users/servicefabrics/schedules
Microsoft.DeviceRegistry 2023-11-01-preview,2024-09-01-preview,2024-11-01,2025-07-01-preview,2025-10-01,2025-11-01-preview,2026-03-01-preview,2026-04-01
 0-7 assetEndpointProfiles assets
 1 discoveredAssetEndpointProfiles discoveredAssets
 1,3-7 schemaRegistries schemaRegistries/schemas schemaRegistries/schemas/schemaVersions
 1-7 billingContainers
 3-7 namespaces namespaces/assets namespaces/devices namespaces/discoveredAssets namespaces/discoveredDevices
 5-6 namespaces/credentials namespaces/credentials/policies
Microsoft.DeviceUpdate 2020-03-01-preview,2022-04-01-preview,2022-10-01,2022-12-01-preview,2023-07-01
 0-4 accounts accounts/instances accounts/privateEndpointConnectionProxies accounts/privateEndpointConnections accounts/privateLinkResources
Microsoft.Devices 2016-02-03,2017-01-19,2017-07-01,2017-08-21-preview,2017-11-15,2018-01-22,2018-04-01,2018-12-01-preview,2019-03-22,2019-03-22-preview,2019-07-01-preview,2019-11-04,2020-01-01,2020-03-01,2020-04-01,2020-06-15,2020-07-10-preview,2020-08-01,2020-08-31,2020-08-31-preview,2020-09-01-preview,2021-02-01-preview,2021-03-03-preview,2021-03-31,2021-07-01,2021-07-01-preview,2021-07-02,2021-07-02-preview,2021-10-15,2022-02-05,2022-04-30-preview,2022-11-15-preview,2022-12-12,2023-03-01-preview,2023-06-30,2023-06-30-preview,2025-02-01-preview,2025-08-01-preview,2026-03-01-preview,2026-05-01-preview
 0-2,5-11,13-19,21-27,30-31,34-35,37-39 IotHubs IotHubs/eventHubEndpoints/ConsumerGroups
 13,20,28-29,32-33,36,38 provisioningServices/privateEndpointConnections
 13-19,21-27,30-31,34-35,37-39 iotHubs/privateEndpointConnections
 2,5-11,13-19,21-27,30-31,34-35,37-39 IotHubs/certificates
 3-5,12-13,20,28-29,32-33,36,38 provisioningServices provisioningServices/certificates
 36,38 provisioningServices/privateLinkResources
Microsoft.DigitalTwins 2020-03-01-preview,2020-10-31,2020-12-01,2021-06-30-preview,2022-05-31,2022-10-31,2023-01-31
 0-6 digitalTwinsInstances digitalTwinsInstances/endpoints
 2-6 digitalTwinsInstances/privateEndpointConnections
 3-6 digitalTwinsInstances/timeSeriesDatabaseConnections
Microsoft.Discovery 2026-02-01-preview,2026-06-01
 0-1 bookshelves bookshelves/privateEndpointConnections bookshelves/privateLinkResources storageContainers storageContainers/storageAssets supercomputers supercomputers/nodePools tools workspaces workspaces/chatModelDeployments workspaces/privateEndpointConnections workspaces/privateLinkResources workspaces/projects
Microsoft.DocumentDB 2015-04-01,2015-04-08,2015-11-06,2016-03-19,2016-03-31,2019-08-01,2019-08-01-preview,2019-12-12,2020-03-01,2020-04-01,2020-06-01-preview,2020-09-01,2021-01-15,2021-03-01-preview,2021-03-15,2021-04-01-preview,2021-04-15,2021-05-15,2021-06-15,2021-07-01-preview,2021-10-15,2021-10-15-preview,2021-11-15-preview,2022-02-15-preview,2022-05-15,2022-05-15-preview,2022-08-15,2022-08-15-preview,2022-11-15,2022-11-15-preview,2023-03-01-preview,2023-03-15,2023-03-15-preview,2023-04-15,2023-09-15,2023-09-15-preview,2023-11-15,2023-11-15-preview,2024-02-15-preview,2024-03-01-preview,2024-05-15,2024-05-15-preview,2024-06-01-preview,2024-07-01,2024-08-15,2024-09-01-preview,2024-10-01-preview,2024-11-15,2024-12-01-preview,2025-04-01-preview,2025-04-15,2025-05-01-preview,2025-07-01-preview,2025-08-01-preview,2025-09-01,2025-10-15,2025-11-01-preview,2026-02-01-preview,2026-03-15,2026-04-01-preview,2026-06-01,2026-06-15-preview
 0-4 databaseAccounts/apis/databases databaseAccounts/apis/databases/collections databaseAccounts/apis/databases/collections/settings databaseAccounts/apis/databases/containers databaseAccounts/apis/databases/containers/settings databaseAccounts/apis/databases/graphs databaseAccounts/apis/databases/graphs/settings databaseAccounts/apis/databases/settings databaseAccounts/apis/keyspaces databaseAccounts/apis/keyspaces/settings databaseAccounts/apis/keyspaces/tables databaseAccounts/apis/keyspaces/tables/settings databaseAccounts/apis/tables databaseAccounts/apis/tables/settings
 0-5,7-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts
 10,13,15-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/sqlRoleAssignments databaseAccounts/sqlRoleDefinitions
 13,15,19,21-23,25,27,29-30,32 cassandraClusters/backups
 13,15,19-38,40-41,44-45,47-48,50-51,55-56,58-59 cassandraClusters cassandraClusters/dataCenters locations
 15,19,21-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/services
 19,21-23,25,27,29-30,32,35,37-38,41,45,48,51,56,59 databaseAccounts/cassandraKeyspaces/views databaseAccounts/cassandraKeyspaces/views/throughputSettings databaseAccounts/graphs
 21-23,25,27,29-30,32,35,37-38,41,45,48,51,56,59 databaseAccounts/dataTransferJobs
 21-23,25,27-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/sqlDatabases/clientEncryptionKeys
 21-23,25-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/mongodbRoleDefinitions databaseAccounts/mongodbUserDefinitions
 30,32,35,37-39,42-43,46,49,52-54,57,60-61 mongoClusters mongoClusters/firewallRules
 37-38,41,45,48,51,56,59 throughputPools throughputPools/throughputPoolAccounts
 39,42-43,46,49,52-54,57,60-61 mongoClusters/privateEndpointConnections
 41,45,48,51,56,59 databaseAccounts/networkSecurityPerimeterConfigurations
 45,48,51,56,59 databaseAccounts/chaosFaults
 48,51,56,58-59 databaseAccounts/tableRoleAssignments databaseAccounts/tableRoleDefinitions
 49,52-54,57,60-61 mongoClusters/users
 5,7-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/cassandraKeyspaces databaseAccounts/cassandraKeyspaces/tables databaseAccounts/cassandraKeyspaces/tables/throughputSettings databaseAccounts/cassandraKeyspaces/throughputSettings databaseAccounts/gremlinDatabases databaseAccounts/gremlinDatabases/graphs databaseAccounts/gremlinDatabases/graphs/throughputSettings databaseAccounts/gremlinDatabases/throughputSettings databaseAccounts/mongodbDatabases databaseAccounts/mongodbDatabases/collections databaseAccounts/mongodbDatabases/collections/throughputSettings databaseAccounts/mongodbDatabases/throughputSettings databaseAccounts/notebookWorkspaces databaseAccounts/sqlDatabases databaseAccounts/sqlDatabases/containers databaseAccounts/sqlDatabases/containers/storedProcedures databaseAccounts/sqlDatabases/containers/throughputSettings databaseAccounts/sqlDatabases/containers/triggers databaseAccounts/sqlDatabases/containers/userDefinedFunctions databaseAccounts/sqlDatabases/throughputSettings databaseAccounts/tables databaseAccounts/tables/throughputSettings
 51,55-56,58-59 fleets fleets/fleetspaces fleets/fleetspaces/fleetspaceAccounts
 51,56,58-59 databaseAccounts/cassandraRoleAssignments databaseAccounts/cassandraRoleDefinitions databaseAccounts/gremlinRoleAssignments databaseAccounts/gremlinRoleDefinitions databaseAccounts/mongoMIRoleAssignments databaseAccounts/mongoMIRoleDefinitions
 51,56,59 databaseAccounts/copyJobs fleets/fleetAnalytics
 56,58-59 locations/restorableDatabaseAccounts
 56,59 garnetClusters
 59 locations/softDeletedDatabaseAccounts locations/softDeletedDatabaseAccounts/softDeletedSqlDatabases locations/softDeletedDatabaseAccounts/softDeletedSqlDatabases/softDeletedSqlContainers
 6,12-38,40-41,44-45,47-48,50-51,55-56,58-59 databaseAccounts/privateEndpointConnections databaseAccounts/privateLinkResources
Microsoft.DomainRegistration 2015-04-01,2015-08-01,2018-02-01,2019-08-01,2020-06-01,2020-09-01,2020-10-01,2020-12-01,2021-01-01,2021-01-15,2021-02-01,2021-03-01,2022-03-01,2022-09-01,2023-01-01,2023-12-01,2024-04-01,2024-11-01
 0,2-17 domains/domainOwnershipIdentifiers
 0-17 domains topLevelDomains
 1 domains/operationresults
Microsoft.DurableTask 2024-10-01-preview,2025-04-01-preview,2025-11-01,2026-02-01,2026-05-01-preview
 0-4 schedulers schedulers/taskHubs
 1-4 schedulers/retentionPolicies
 3-4 schedulers/privateEndpointConnections schedulers/privateLinkResources
 4 schedulers/transparentDataEncryptions
Microsoft.Dynamics365FraudProtection 2021-02-01-preview
 0 instances
Microsoft.Easm 2022-04-01-preview,2023-04-01-preview
 0-1 workspaces workspaces/labels
 1 workspaces/tasks
Microsoft.Edge 2024-02-01-preview,2025-03-01-preview,2025-06-01,2025-06-01-preview,2025-08-01,2025-08-15-preview,2026-03-01,2026-03-15
 0-2 sites
 2,4 configurationReferences configurations configurations/dynamicConfigurations configurations/dynamicConfigurations/versions
 2,4-6 configTemplates configTemplates/versions contexts contexts/siteReferences contexts/workflows contexts/workflows/versions contexts/workflows/versions/executions diagnostics jobs schemaReferences schemas schemas/dynamicSchemas schemas/dynamicSchemas/versions schemas/versions solutionTemplates solutionTemplates/versions targets targets/solutions targets/solutions/instances targets/solutions/instances/histories targets/solutions/versions
 3,7 disconnectedOperations disconnectedOperations/images disconnectedOperations/images/artifacts
 4-6 configTemplates/configTemplateMetadatas configTemplates/versions/configTemplateSchemas hierarchyConfigurationMetadatas hierarchyConfigurationMetadatas/versions solutionMetadatas solutionMetadatas/versions solutionTemplates/versions/solutionSchemas
 5 workflows workflows/versions workflows/versions/executions
 7 disconnectedOperations/hardwareSettings
Microsoft.EdgeMarketplace 2023-08-01,2023-08-01-preview,2024-10-01,2025-10-01-preview
 0-3 offers publishers
Microsoft.EdgeOrder 2020-12-01-preview,2021-12-01,2022-05-01-preview,2024-02-01
 0-3 addresses locations/orders orderItems
Microsoft.EdgeZones 2024-04-01-preview,2026-10-01
 0-1 extendedZones
Microsoft.Education 2021-12-01-preview
 0 grants labs labs/joinRequests labs/students studentLabs
Microsoft.Elastic 2020-07-01,2020-07-01-preview,2021-09-01-preview,2021-10-01-preview,2022-05-05-preview,2022-07-01-preview,2022-09-01-preview,2023-02-01-preview,2023-05-01-preview,2023-06-01,2023-06-15-preview,2023-07-01-preview,2023-10-01-preview,2023-11-01-preview,2024-01-01-preview,2024-03-01,2024-05-01-preview,2024-06-15-preview,2024-10-01-preview,2025-01-15-preview,2025-06-01
 0-20 monitors monitors/tagRules
 14-20 monitors/openAIIntegrations
 16-20 monitors/monitoredSubscriptions
Microsoft.ElasticSan 2021-11-20-preview,2022-12-01-preview,2023-01-01,2024-05-01,2024-06-01-preview,2024-07-01-preview,2025-09-01,2026-04-01-preview
 0-7 elasticSans elasticSans/volumegroups elasticSans/volumegroups/volumes
 1-7 elasticSans/privateEndpointConnections
 2-7 elasticSans/volumegroups/snapshots
Microsoft.EngagementFabric 2018-09-01-preview
 0 Accounts Accounts/Channels
Microsoft.EnterpriseKnowledgeGraph 2018-12-03
 0 services
Microsoft.EventGrid 2017-06-15-preview,2017-09-15-preview,2018-01-01,2018-05-01-preview,2018-09-15-preview,2019-01-01,2019-02-01-preview,2019-06-01,2020-01-01-preview,2020-04-01-preview,2020-06-01,2020-10-15-preview,2021-06-01-preview,2021-10-15-preview,2021-12-01,2022-06-15,2023-06-01-preview,2023-12-15-preview,2024-06-01-preview,2024-12-15-preview,2025-02-15,2025-04-01-preview,2025-07-15-preview
 0-22 eventSubscriptions topicTypes topics
 12-13,15-22 partnerNamespaces/privateEndpointConnections
 13,15-22 domains/eventSubscriptions domains/topics/eventSubscriptions partnerConfigurations partnerNamespaces/channels topics/eventSubscriptions verifiedPartners
 13,16-19,21-22 partnerDestinations
 16-22 namespaces namespaces/caCertificates namespaces/clientGroups namespaces/clients namespaces/permissionBindings namespaces/privateEndpointConnections namespaces/topicSpaces namespaces/topics namespaces/topics/eventSubscriptions
 4,6-22 domains domains/topics
 9,11-13 partnerNamespaces/eventChannels
 9,11-13,15-22 partnerNamespaces partnerRegistrations partnerTopics partnerTopics/eventSubscriptions
 9,11-22 extensionTopics systemTopics systemTopics/eventSubscriptions
 9-22 domains/privateEndpointConnections topics/privateEndpointConnections
Microsoft.EventHub 2014-09-01,2015-08-01,2017-04-01,2018-01-01-preview,2021-01-01-preview,2021-06-01-preview,2021-11-01,2022-01-01-preview,2022-10-01-preview,2023-01-01-preview,2024-01-01,2024-05-01-preview,2025-05-01-preview,2026-01-01,2026-07-01-preview
 0-1 namespaces/AuthorizationRules
 0-14 namespaces namespaces/eventhubs namespaces/eventhubs/authorizationRules namespaces/eventhubs/consumergroups
 10,12-14 namespaces/networkSecurityPerimeterConfigurations
 14 clusters/upgradePreferences namespaces/eventhubs/fabricShortcuts
 2-14 namespaces/authorizationRules namespaces/disasterRecoveryConfigs namespaces/disasterRecoveryConfigs/authorizationRules namespaces/networkRuleSets
 3 namespaces/ipfilterrules namespaces/virtualnetworkrules
 3,5-14 clusters
 3-14 namespaces/privateEndpointConnections
 6-14 namespaces/schemagroups
 7-14 namespaces/applicationGroups
Microsoft.ExtendedLocation 2021-03-15-preview,2021-08-15,2021-08-31-preview,2024-09-15-preview
 0-3 customLocations
 2-3 customLocations/resourceSyncRules
Microsoft.Fabric 2023-11-01,2025-01-15-preview,2026-08-01-preview
 0-2 capacities
Microsoft.Fabric.Admin 2016-05-01,2018-10-01,2019-05-01,2020-10-01,2022-03-01
 0 fabricLocations/applicationOperationResults fabricLocations/edgeGatewayPools fabricLocations/edgeGateways fabricLocations/fileShares fabricLocations/infraRoleInstances fabricLocations/infraRoles fabricLocations/ipPools fabricLocations/logicalNetworks fabricLocations/logicalNetworks/logicalSubnets fabricLocations/macAddressPools fabricLocations/networkOperationResults fabricLocations/slbMuxInstances fabricLocations/storageOperationResults fabricLocations/storageSubSystems fabricLocations/storageSubSystems/storagePools fabricLocations/storageSubSystems/storagePools/volumes
 0,3 fabricLocations/computeOperationResults fabricLocations/scaleUnitNodes fabricLocations/scaleUnits
 0,4 fabricLocations
 1 fabricLocations/scaleUnits/storageSubSystems
 1-2 fabricLocations/scaleUnits/storageSubSystems/drives fabricLocations/scaleUnits/storageSubSystems/volumes
 2 fabricLocations/nasClusters
Microsoft.Features 2021-07-01
 0 featureProviders/subscriptionFeatureRegistrations
Microsoft.FileShares 2025-06-01-preview,2025-09-01-preview,2026-06-01
 0-2 fileShares fileShares/fileShareSnapshots
 1-2 fileShares/privateEndpointConnections fileShares/privateLinkResources
Microsoft.FluidRelay 2021-03-12-preview,2021-06-15-preview,2021-08-30-preview,2021-09-10-preview,2022-02-15,2022-04-21,2022-05-11,2022-05-26,2022-06-01,2025-06-20-preview
 0-9 fluidRelayServers
 2-9 fluidRelayServers/fluidRelayContainers
 9 fluidRelayServers/privateEndpointConnections fluidRelayServers/privateLinkResources
Microsoft.GraphServices 2022-09-22-preview,2023-04-13
 0-1 accounts
Microsoft.GuestConfiguration 2018-01-20-preview,2018-06-30-preview,2018-11-20,2020-06-25,2021-01-25,2022-01-25,2024-04-05
 0-6 guestConfigurationAssignments
Microsoft.HDInsight 2015-03-01-preview,2018-06-01-preview,2021-06-01,2023-04-15-preview,2023-08-15-preview,2024-08-01-preview,2025-01-15-preview
 0-6 clusters clusters/applications
 2-6 clusters/privateEndpointConnections clusters/privateLinkResources
Microsoft.HanaOnAzure 2017-11-03-preview,2020-02-07-preview
 0 hanaInstances
 1 sapMonitors sapMonitors/providerInstances
Microsoft.HardwareSecurityModules 2018-10-31-preview,2021-11-30,2022-08-31-preview,2023-12-10-preview,2024-06-30-preview,2025-03-31,2025-12-01-preview
 0-1,4-6 dedicatedHSMs
 2-6 cloudHsmClusters cloudHsmClusters/privateEndpointConnections
 6 paymentHsmClusters paymentHsmClusters/privateEndpointConnections
Microsoft.HealthBot 2020-10-20,2020-10-20-preview,2020-12-08,2020-12-08-preview,2021-06-10,2021-08-24,2022-08-08,2023-05-01,2024-02-01,2025-05-25,2025-11-01
 0-10 healthBots
Microsoft.HealthDataAIServices 2024-09-20
 0 deidServices deidServices/privateEndpointConnections
Microsoft.HealthcareApis 2018-08-20-preview,2019-09-16,2020-03-15,2020-03-30,2021-01-11,2021-06-01-preview,2021-11-01,2022-01-31-preview,2022-05-15,2022-06-01,2022-10-01-preview,2022-12-01,2023-02-28,2023-09-06,2023-11-01,2023-12-01,2024-03-01,2024-03-31,2025-03-01-preview,2025-04-01-preview
 0-19 services
 10 workspaces/analyticsconnectors
 3-19 services/privateEndpointConnections services/privateLinkResources
 5-19 workspaces workspaces/dicomservices workspaces/fhirservices workspaces/iotconnectors workspaces/iotconnectors/fhirdestinations
 6-19 workspaces/privateEndpointConnections workspaces/privateLinkResources
Microsoft.Help 2023-01-01-preview,2023-06-01,2023-09-01-preview,2024-03-01-preview
 0-3 diagnostics
 2-3 solutions troubleshooters
 3 selfHelp simplifiedSolutions
Microsoft.HorizonDb 2026-01-20-preview,2026-05-01-preview
 0-1 clusters clusters/pools clusters/pools/firewallRules clusters/pools/replicas clusters/privateEndpointConnections clusters/privateLinkResources parameterGroups
 1 clusters/administrators
Microsoft.HybridCloud 2023-01-01-preview
 0 cloudConnections cloudConnectors
Microsoft.HybridCompute 2019-03-18-preview,2019-08-02-preview,2019-12-12,2020-07-30-preview,2020-08-02,2020-08-15-preview,2021-01-28-preview,2021-03-25-preview,2021-04-22-preview,2021-05-17-preview,2021-05-20,2021-06-10-preview,2021-12-10-preview,2022-03-10,2022-05-10-preview,2022-08-11-preview,2022-11-10,2022-12-27,2022-12-27-preview,2023-03-15-preview,2023-06-20-preview,2023-10-03-preview,2024-03-31-preview,2024-05-20-preview,2024-07-10,2024-07-31-preview,2024-09-10-preview,2024-11-10-preview,2025-01-13,2025-02-19-preview,2025-06-01,2025-08-21-preview,2025-09-16-preview,2026-02-12-preview,2026-06-04-preview,2026-06-16-preview,2026-07-15
 0-36 machines
 1-36 machines/extensions
 15-36 locations/publishers/extensionTypes/versions
 20-36 licenses machines/licenseProfiles
 21-23,25-36 machines/runCommands
 21-36 privateLinkScopes/networkSecurityPerimeterConfigurations
 22-23,25-36 gateways settings
 5 privateLinkScopes/scopedResources
 5-36 privateLinkScopes privateLinkScopes/privateEndpointConnections privateLinkScopes/privateLinkResources
Microsoft.HybridConnectivity 2021-10-06-preview,2022-05-01-preview,2023-03-15,2024-12-01
 0-3 endpoints
 2-3 endpoints/serviceConfigurations
 3 publicCloudConnectors solutionConfigurations solutionConfigurations/inventory solutionTypes
Microsoft.HybridContainerService 2023-11-15-preview,2024-01-01,2026-04-01-preview
 0-2 kubernetesVersions provisionedClusterInstances provisionedClusterInstances/agentPools provisionedClusterInstances/hybridIdentityMetadata provisionedClusterInstances/upgradeProfiles skus virtualNetworks
Microsoft.HybridNetwork 2020-01-01-preview,2021-05-01,2022-01-01-preview,2023-09-01,2024-04-15
 0-2 devices locations/vendors/networkFunctions locations/vendors/networkFunctions/roleInstances vendors vendors/vendorSkus vendors/vendorSkus/previewSubscriptions
 0-4 networkFunctions
 3-4 configurationGroupValues networkFunctions/components publishers publishers/artifactStores publishers/artifactStores/artifactManifests publishers/configurationGroupSchemas publishers/networkFunctionDefinitionGroups publishers/networkFunctionDefinitionGroups/networkFunctionDefinitionVersions publishers/networkServiceDesignGroups publishers/networkServiceDesignGroups/networkServiceDesignVersions siteNetworkServices sites
Microsoft.Impact 2024-05-01-preview,2025-01-01-preview,2026-01-01-preview
 0-2 connectors impactCategories workloadImpacts workloadImpacts/insights
Microsoft.ImportExport 2016-11-01,2020-08-01,2021-01-01
 0-2 jobs
Microsoft.InfrastructureInsights.Admin 2016-05-01
 0 regionHealths regionHealths/alerts regionHealths/serviceHealths regionHealths/serviceHealths/resourceHealths
Microsoft.Insights 2014-04-01,2015-04-01,2015-05-01,2016-03-01,2017-05-01-preview,2017-10-01,2018-03-01,2018-04-16,2018-05-01-preview,2018-06-01-preview,2018-11-27-preview,2019-10-17-preview,2019-11-01-preview,2020-02-02,2020-02-02-preview,2020-03-01-preview,2020-05-01-preview,2020-10-01,2020-10-05-preview,2020-10-20,2020-11-20,2021-02-01-preview,2021-03-08,2021-04-01,2021-05-01-preview,2021-07-01-preview,2021-08-01,2021-09-01,2021-09-01-preview,2021-10-01,2022-04-01,2022-06-01,2022-06-15,2022-08-01-preview,2022-10-01,2023-01-01,2023-01-01-preview,2023-03-11,2023-03-15-preview,2023-06-01,2023-06-01-preview,2023-09-01-preview,2023-12-01,2024-03-01-preview,2024-03-11,2024-10-01-preview,2025-01-01-preview,2026-01-01,2026-03-01
 0-1,24,34 autoscalesettings
 10 vmInsightsOnboardingStatuses
 11,25,27,40 privateLinkScopes/privateEndpointConnections privateLinkScopes/privateLinkResources privateLinkScopes/scopedResources
 12,23,28,31,37,44 dataCollectionRuleAssociations dataCollectionRules
 15 components/linkedStorageAccounts
 17,36,47 activityLogAlerts
 19,22,26,30,39 workbooks
 2 components/analyticsItems components/exportconfiguration components/favorites components/myanalyticsItems
 2,19,22 myWorkbooks
 2,8 components/ProactiveDetectionConfigs
 2,8,13-14 components
 2,8,18,32 webtests
 20 workbooktemplates
 22,26,30,39 workbooks/revisions
 23,28,31,37,44 dataCollectionEndpoints
 24 diagnosticSettings
 27,30-31,35,41,45 actionGroups
 27,40 privateLinkScopes
 29 actionGroups/networkSecurityPerimeterConfigurations dataCollectionEndpoints/networkSecurityPerimeterConfigurations scheduledQueryRules/networkSecurityPerimeterConfigurations
 3 logprofiles
 4,24 diagnosticSettingsCategories
 5 components/pricingPlans
 6,43,47 metricAlerts
 7,16,21,26,32-33,38,42,46,48 scheduledQueryRules
 9 guestDiagnosticSettings guestDiagnosticSettingsAssociation
Microsoft.IntegrationSpaces 2023-11-14-preview
 0 spaces spaces/applications spaces/applications/businessProcesses spaces/applications/businessProcesses/versions spaces/applications/resources spaces/infrastructureResources
Microsoft.Intune 2015-01-14-preview
 0 locations locations/androidPolicies locations/androidPolicies/apps locations/androidPolicies/groups locations/flaggedUsers locations/iosPolicies locations/iosPolicies/apps locations/iosPolicies/groups locations/statuses locations/users/devices
Microsoft.IoTCentral 2018-09-01,2021-06-01,2021-11-01-preview
 0-2 iotApps
 2 iotApps/privateEndpointConnections iotApps/privateLinkResources
Microsoft.IoTFirmwareDefense 2023-02-08-preview,2024-01-10,2025-04-01-preview,2025-08-02,2025-12-01-preview
 0-4 workspaces workspaces/firmwares
 1-4 workspaces/firmwares/summaries
 2-4 workspaces/usageMetrics
Microsoft.IoTOperations 2024-07-01-preview,2024-08-15-preview,2024-09-15-preview,2024-11-01,2025-04-01,2025-07-01-preview,2025-10-01,2026-03-01,2026-07-01
 0-8 instances instances/brokers instances/brokers/authentications instances/brokers/authorizations instances/brokers/listeners instances/dataflowEndpoints instances/dataflowProfiles instances/dataflowProfiles/dataflows
 5-8 instances/akriConnectorTemplates instances/akriConnectorTemplates/connectors instances/dataflowProfiles/dataflowGraphs instances/registryEndpoints
 7-8 instances/akriServices
Microsoft.IoTOperationsDataProcessor 2023-10-04-preview
 0 instances instances/datasets instances/pipelines
Microsoft.IoTOperationsMQ 2023-10-04-preview
 0 mq mq/broker mq/broker/authentication mq/broker/authorization mq/broker/listener mq/dataLakeConnector mq/dataLakeConnector/topicMap mq/diagnosticService mq/kafkaConnector mq/kafkaConnector/topicMap mq/mqttBridgeConnector mq/mqttBridgeConnector/topicMap
Microsoft.IoTOperationsOrchestrator 2023-10-04-preview
 0 instances solutions targets
Microsoft.KeyVault 2015-06-01,2016-10-01,2018-02-14,2018-02-14-preview,2019-09-01,2020-04-01-preview,2021-04-01-preview,2021-06-01-preview,2021-10-01,2021-11-01-preview,2022-02-01-preview,2022-07-01,2022-11-01,2023-02-01,2023-07-01,2024-04-01-preview,2024-11-01,2024-12-01-preview,2025-05-01,2026-02-01,2026-03-01-preview
 0-20 vaults
 1-20 vaults/accessPolicies vaults/secrets
 12-20 managedHSMs/keys managedHSMs/keys/versions
 15,17 vaults/networkSecurityPerimeterConfigurations
 18-20 locations/deletedManagedHSMs locations/deletedVaults
 2,4-20 vaults/privateEndpointConnections
 4-20 vaults/keys vaults/keys/versions
 5-20 managedHSMs
 6-20 managedHSMs/privateEndpointConnections
Microsoft.Kubernetes 2020-01-01-preview,2021-03-01,2021-04-01-preview,2021-10-01,2022-05-01-preview,2022-10-01-preview,2023-11-01-preview,2024-01-01,2024-02-01-preview,2024-06-01-preview,2024-07-01-preview,2024-07-15-preview,2024-12-01-preview,2025-08-01-preview,2025-12-01-preview,2026-02-01-preview,2026-05-01
 0-16 connectedClusters
Microsoft.KubernetesConfiguration 2019-11-01-preview,2020-07-01-preview,2020-10-01-preview,2021-03-01,2021-05-01-preview,2021-09-01,2021-11-01-preview,2022-01-01-preview,2022-01-15-preview,2022-03-01,2022-04-02-preview,2022-07-01,2022-11-01,2023-05-01,2023-05-01-preview,2024-04-01-preview,2024-11-01,2024-11-01-preview,2025-03-01,2025-04-01,2026-06-15-preview,2026-07-01-preview
 0-4,6-7,9,11-13 sourceControlConfigurations
 1,4-7,9-13,16,18 extensions
 10,17 privateLinkScopes privateLinkScopes/privateEndpointConnections privateLinkScopes/privateLinkResources
 14,17 extensionTypes/versions locations/extensionTypes locations/extensionTypes/versions
 20 upgradeAssessments
 21 kubernetesResources
 6-7,9,11-13,15-16,19 fluxConfigurations
 8,14,17 extensionTypes
Microsoft.KubernetesRuntime 2023-10-01-preview,2024-03-01
 0-1 bgpPeers loadBalancers services storageClasses
Microsoft.Kusto 2018-09-07-preview,2019-01-21,2019-05-15,2019-09-07,2019-11-09,2020-02-15,2020-06-14,2020-09-18,2021-01-01,2021-08-27,2022-02-01,2022-07-07,2022-11-11,2022-12-29,2023-05-02,2023-08-15,2024-04-13,2025-02-14
 0 clusters/databases/eventhubconnections
 0-17 clusters clusters/databases
 1-17 clusters/databases/dataConnections
 15-17 clusters/sandboxCustomImages
 3-17 clusters/attachedDatabaseConfigurations
 4-17 clusters/databases/principalAssignments clusters/principalAssignments
 8-17 clusters/databases/scripts
 9-17 clusters/managedPrivateEndpoints clusters/privateEndpointConnections clusters/privateLinkResources
Microsoft.LabServices 2018-10-15,2021-10-01-preview,2021-11-15-preview,2022-08-01,2023-06-07
 0 labaccounts labaccounts/galleryimages labaccounts/labs labaccounts/labs/environmentsettings labaccounts/labs/environmentsettings/environments labaccounts/labs/users
 1-4 labPlans labPlans/images labs labs/schedules labs/users labs/virtualMachines
Microsoft.LoadTestService 2022-12-01,2023-12-01-preview,2024-12-01-preview,2025-07-01-preview,2025-09-01,2026-01-01-preview,2026-02-01-preview
 0-2 loadTests locations/quotas
 1-2 loadTestMappings loadTestProfileMappings
 2 loadTests/limits
 3-6 locations/playwrightQuotas playwrightWorkspaces playwrightWorkspaces/quotas
Microsoft.Logic 2015-02-01-preview,2015-08-01-preview,2016-06-01,2018-07-01-preview,2019-05-01,2026-04-01-preview
 0 workflows/accessKeys
 0,2-4 workflows workflows/runs workflows/runs/actions workflows/triggers workflows/triggers/histories workflows/versions
 1-4 integrationAccounts integrationAccounts/agreements integrationAccounts/certificates integrationAccounts/maps integrationAccounts/partners integrationAccounts/schemas
 2 integrationAccounts/rosettanetprocessconfigurations
 2-4 integrationAccounts/assemblies integrationAccounts/batchConfigurations integrationAccounts/sessions workflows/runs/actions/repetitions workflows/runs/actions/repetitions/requestHistories workflows/runs/actions/requestHistories workflows/runs/actions/scopeRepetitions workflows/runs/operations
 4 integrationServiceEnvironments integrationServiceEnvironments/managedApis
 5 automationProjects
Microsoft.M365SecurityAndCompliance 2021-03-25-preview
 0 privateLinkServicesForEDMUpload privateLinkServicesForEDMUpload/privateEndpointConnections privateLinkServicesForEDMUpload/privateLinkResources privateLinkServicesForM365ComplianceCenter privateLinkServicesForM365ComplianceCenter/privateEndpointConnections privateLinkServicesForM365ComplianceCenter/privateLinkResources privateLinkServicesForM365SecurityCenter privateLinkServicesForM365SecurityCenter/privateEndpointConnections privateLinkServicesForM365SecurityCenter/privateLinkResources privateLinkServicesForMIPPolicySync privateLinkServicesForMIPPolicySync/privateEndpointConnections privateLinkServicesForMIPPolicySync/privateLinkResources privateLinkServicesForO365ManagementActivityAPI privateLinkServicesForO365ManagementActivityAPI/privateEndpointConnections privateLinkServicesForO365ManagementActivityAPI/privateLinkResources privateLinkServicesForSCCPowershell privateLinkServicesForSCCPowershell/privateEndpointConnections privateLinkServicesForSCCPowershell/privateLinkResources
Microsoft.MachineLearning 2016-04-01,2016-05-01-preview,2017-01-01,2019-10-01
 0,3 workspaces
 1 commitmentPlans commitmentPlans/commitmentAssociations
 1-2 webServices
Microsoft.MachineLearningServices 2018-03-01-preview,2018-11-19,2019-05-01,2019-06-01,2019-11-01,2020-01-01,2020-02-18-preview,2020-03-01,2020-04-01,2020-05-01-preview,2020-05-15-preview,2020-06-01,2020-08-01,2020-09-01-preview,2021-01-01,2021-03-01-preview,2021-04-01,2021-07-01,2022-01-01-preview,2022-02-01-preview,2022-05-01,2022-06-01-preview,2022-10-01,2022-10-01-preview,2022-12-01-preview,2023-02-01-preview,2023-04-01,2023-04-01-preview,2023-06-01-preview,2023-08-01-preview,2023-10-01,2024-01-01-preview,2024-04-01,2024-04-01-preview,2024-07-01-preview,2024-10-01,2024-10-01-preview,2025-01-01-preview,2025-04-01,2025-04-01-preview,2025-06-01,2025-07-01-preview,2025-09-01,2025-10-01-preview,2025-12-01,2026-01-15-preview,2026-03-01,2026-03-15-preview,2026-05-01,2026-05-15-preview
 0-49 workspaces workspaces/computes
 11-49 workspaces/connections
 13 workspaces/linkedServices
 13,15,21,23-25,27-29,31,33 workspaces/labelingJobs
 15,19-49 workspaces/batchEndpoints workspaces/batchEndpoints/deployments workspaces/codes workspaces/codes/versions workspaces/data workspaces/data/versions workspaces/environments workspaces/environments/versions workspaces/jobs workspaces/models workspaces/models/versions workspaces/onlineEndpoints workspaces/onlineEndpoints/deployments
 19-49 workspaces/components workspaces/components/versions
 21-49 workspaces/schedules
 23-49 registries registries/codes registries/codes/versions registries/components registries/components/versions registries/environments registries/environments/versions registries/models registries/models/versions
 25,27-49 workspaces/featuresets workspaces/featuresets/versions workspaces/featurestoreEntities workspaces/featurestoreEntities/versions
 25-49 registries/data registries/data/versions
 27-49 workspaces/featuresets/versions/features workspaces/outboundRules
 29,31,33 capacityReserverationGroups
 29,31,33,36-37,39,41,43,45,47,49 workspaces/inferencePools workspaces/inferencePools/endpoints workspaces/inferencePools/groups
 29,31-49 workspaces/serverlessEndpoints
 31,33-34,36-37,39,41,43,45,47,49 workspaces/endpoints workspaces/endpoints/deployments
 31-49 workspaces/marketplaceSubscriptions
 33-34,36-37,39,41,43,45,47,49 workspaces/connections/deployments workspaces/connections/raiBlocklists workspaces/connections/raiBlocklists/raiBlocklistItems workspaces/connections/raiPolicies workspaces/endpoints/raiPolicies
 36,39,41,43,45,47,49 workspaces/managedNetworks workspaces/managedNetworks/outboundRules
 36-37,39-49 workspaces/capabilityHosts
 5-49 workspaces/privateEndpointConnections
 9 workspaces/datasets
 9,15,19-49 workspaces/datastores
 9-10 workspaces/linkedWorkspaces
 9-10,13-14,16 workspaces/services
Microsoft.Maintenance 2018-06-01-preview,2020-04-01,2020-07-01-preview,2021-04-01-preview,2021-05-01,2021-09-01-preview,2022-07-01-preview,2022-11-01-preview,2023-04-01,2023-09-01-preview,2023-10-01-preview,2025-10-01-preview
 0-11 configurationAssignments maintenanceConfigurations
 0-9 applyUpdates
 2-11 publicMaintenanceConfigurations
Microsoft.ManagedIdentity 2015-08-31-preview,2018-11-30,2021-09-30-preview,2022-01-31-preview,2023-01-31,2023-07-31-preview,2024-11-30,2025-01-31-preview,2025-05-31-preview
 0-8 identities userAssignedIdentities
 3-8 userAssignedIdentities/federatedIdentityCredentials
Microsoft.ManagedNetwork 2019-06-01-preview
 0 managedNetworks managedNetworks/managedNetworkGroups managedNetworks/managedNetworkPeeringPolicies scopeAssignments
Microsoft.ManagedNetworkFabric 2023-02-01-preview,2023-06-15,2024-02-15-preview,2024-06-15-preview,2025-07-15
 0 networkRackSkus
 0-4 accessControlLists ipCommunities ipExtendedCommunities ipPrefixes l2IsolationDomains l3IsolationDomains l3IsolationDomains/externalNetworks l3IsolationDomains/internalNetworks networkDeviceSkus networkDevices networkDevices/networkInterfaces networkFabricControllers networkFabricSkus networkFabrics networkFabrics/networkToNetworkInterconnects networkRacks routePolicies
 1-4 internetGatewayRules internetGateways neighborGroups networkPacketBrokers networkTapRules networkTaps
 3-4 networkMonitors
 4 networkBootstrapDevices networkBootstrapDevices/networkBootstrapInterfaces
Microsoft.ManagedOps 2025-07-28-preview
 0 managedOps
Microsoft.ManagedServices 2018-06-01-preview,2019-04-01-preview,2019-06-01,2019-09-01,2020-02-01-preview,2022-01-01-preview,2022-10-01
 0-6 registrationAssignments registrationDefinitions
 3-6 marketplaceRegistrationDefinitions
Microsoft.Management 2017-11-01-preview,2018-01-01-preview,2018-03-01-preview,2019-11-01,2020-02-01,2020-05-01,2020-10-01,2021-04-01,2023-04-01,2024-02-01-preview
 0-9 managementGroups managementGroups/subscriptions
 4-9 managementGroups/settings
 9 serviceGroups
Microsoft.ManagementPartner 2018-02-01
 0 partners
Microsoft.ManufacturingPlatform 2025-03-01
 0 manufacturingDataServices
Microsoft.Maps 2017-01-01-preview,2018-05-01,2020-02-01-preview,2021-02-01,2021-07-01-preview,2021-12-01-preview,2023-06-01,2023-08-01-preview,2023-12-01-preview,2024-01-01-preview,2024-07-01-preview,2025-10-01-preview
 0-11 accounts
 2 accounts/privateAtlases
 2-11 accounts/creators
 8-9,11 accounts/privateEndpointConnections accounts/privateLinkResources
Microsoft.Marketplace 2020-01-01,2020-12-01,2021-06-01,2021-12-01,2022-03-01,2022-09-01,2023-01-01,2023-03-01-preview,2025-01-01
 0 privateStores/offers
 0,2-6,8 privateStores
 1-6,8 privateStores/adminRequestApprovals privateStores/requestApprovals
 2-6,8 privateStores/collections privateStores/collections/offers
 7 mysolutions
Microsoft.MarketplaceOrdering 2015-06-01,2021-01-01
 0-1 agreements/offers/plans offerTypes/publishers/offers/plans/agreements
Microsoft.Migrate 2017-11-11-preview,2018-02-02,2018-09-01-preview,2019-10-01,2019-10-01-preview,2020-05-01,2021-01-01,2021-08-01,2022-05-01-preview,2022-08-01,2023-01-01,2023-03-15,2023-04-01-preview,2023-05-01-preview,2023-08-01,2023-09-09-preview,2024-01-01-preview,2024-01-15,2024-03-03-preview,2025-03-30-preview,2025-12-01-preview,2026-02-01-preview
 0-1 projects projects/groups projects/groups/assessments projects/groups/assessments/assessedMachines projects/machines
 10 migrateProjects/privateEndpointConnectionProxies
 11-13,15-17 assessmentProjects/groups/avsAssessments assessmentProjects/groups/avsAssessments/avsAssessedMachines assessmentProjects/groups/sqlAssessments assessmentProjects/groups/sqlAssessments/assessedSqlDatabases assessmentProjects/groups/sqlAssessments/assessedSqlInstances assessmentProjects/groups/sqlAssessments/assessedSqlMachines assessmentProjects/groups/sqlAssessments/recommendedAssessedEntities assessmentProjects/groups/sqlAssessments/summaries
 11-13,15-18 assessmentProjects/avsAssessmentOptions assessmentProjects/privateEndpointConnections assessmentProjects/privateLinkResources assessmentProjects/projectSummary assessmentProjects/sqlAssessmentOptions assessmentProjects/sqlcollectors
 12-13,15-16,18 assessmentProjects/businessCases assessmentProjects/businessCases/avsSummaries assessmentProjects/businessCases/evaluatedAvsMachines assessmentProjects/businessCases/evaluatedMachines assessmentProjects/businessCases/evaluatedSqlEntities assessmentProjects/businessCases/evaluatedWebApps assessmentProjects/businessCases/iaasSummaries assessmentProjects/businessCases/overviewSummaries assessmentProjects/businessCases/paasSummaries
 12-13,15-17 assessmentProjects/groups/webAppAssessments assessmentProjects/groups/webAppAssessments/assessedWebApps assessmentProjects/groups/webAppAssessments/summaries assessmentProjects/groups/webAppAssessments/webAppServicePlans
 12-13,15-18 assessmentProjects/aksAssessmentOptions assessmentProjects/aksAssessments assessmentProjects/aksAssessments/assessedWebApps assessmentProjects/aksAssessments/clusters assessmentProjects/aksAssessments/summaries assessmentProjects/webAppAssessmentOptions assessmentProjects/webAppCollectors
 18 assessmentProjects/assessments assessmentProjects/assessments/assessedMachines assessmentProjects/assessments/summaries assessmentProjects/avsAssessments assessmentProjects/avsAssessments/avsAssessedMachines assessmentProjects/avsAssessments/summaries assessmentProjects/heterogeneousAssessments assessmentProjects/heterogeneousAssessments/summaries assessmentProjects/importSqlCollectors assessmentProjects/sqlAssessments assessmentProjects/sqlAssessments/assessedSqlDatabases assessmentProjects/sqlAssessments/assessedSqlInstances assessmentProjects/sqlAssessments/assessedSqlMachines assessmentProjects/sqlAssessments/summaries assessmentProjects/webAppAssessments assessmentProjects/webAppAssessments/assessedWebApps assessmentProjects/webAppAssessments/summaries assessmentProjects/webAppAssessments/webAppServicePlans assessmentProjects/webAppCompoundAssessments assessmentProjects/webAppCompoundAssessments/summaries
 19-21 migrateProjects/migrationEntities migrateProjects/migrationEntityGroups migrateProjects/tasks migrateProjects/waves
 2,10 migrateProjects/solutions
 2,5,10 migrateProjects
 3 assessmentprojects/privateEndpointConnections assessmentprojects/privateLinkResources
 3,11-13,15-17 assessmentProjects/groups assessmentProjects/groups/assessments assessmentProjects/groups/assessments/assessedMachines assessmentProjects/machines
 3,11-13,15-18 assessmentProjects assessmentProjects/assessmentOptions assessmentProjects/hypervcollectors assessmentProjects/importcollectors assessmentProjects/servercollectors assessmentProjects/vmwarecollectors
 4,6-7,9,14 moveCollections moveCollections/moveResources
 5,10 migrateProjects/privateEndpointConnections
 8 modernizeProjects modernizeProjects/deployedResources modernizeProjects/jobs modernizeProjects/migrateAgents modernizeProjects/workloadDeployments modernizeProjects/workloadInstances
Microsoft.Mission 2024-06-01-preview,2024-12-01-preview,2025-05-01-preview,2025-11-01-preview,2026-03-01-preview
 0-4 approvals communities communities/communityEndpoints communities/transitHubs enclaveConnections virtualEnclaves virtualEnclaves/enclaveEndpoints virtualEnclaves/workloads
 3-4 communities/dedicatedHubs
Microsoft.Monitor 2021-06-03-preview,2023-04-03,2023-10-01-preview,2024-10-01-preview,2025-03-01-preview,2025-05-03-preview,2025-10-03,2025-10-03-preview,2026-04-01,2026-05-01-preview
 0-2,5-7 accounts
 2-4,8 pipelineGroups
 4 slis
 5 accounts/healthmodels accounts/healthmodels/authenticationsettings accounts/healthmodels/discoveryrules accounts/healthmodels/entities accounts/healthmodels/relationships accounts/healthmodels/signaldefinitions
 5-7 accounts/issues accounts/metricsContainers
 9 observabilityAgents
Microsoft.MySQLDiscovery 2024-09-30-preview
 0 MySQLSites MySQLSites/MySQLServers MySQLSites/errorSummaries MySQLSites/summaries
Microsoft.NetApp 2017-08-15,2019-05-01,2019-06-01,2019-07-01,2019-08-01,2019-10-01,2019-11-01,2020-02-01,2020-03-01,2020-05-01,2020-06-01,2020-07-01,2020-08-01,2020-09-01,2020-11-01,2020-12-01,2021-02-01,2021-04-01,2021-04-01-preview,2021-06-01,2021-08-01,2021-10-01,2022-01-01,2022-03-01,2022-05-01,2022-09-01,2022-11-01,2022-11-01-preview,2023-05-01,2023-05-01-preview,2023-07-01,2023-07-01-preview,2023-11-01,2023-11-01-preview,2024-01-01,2024-03-01,2024-03-01-preview,2024-05-01,2024-05-01-preview,2024-07-01,2024-07-01-preview,2024-09-01,2024-09-01-preview,2025-01-01,2025-01-01-preview,2025-03-01,2025-03-01-preview,2025-06-01,2025-07-01-preview,2025-08-01,2025-08-01-preview,2025-09-01,2025-09-01-preview,2025-12-01,2025-12-15-preview,2026-01-01,2026-01-15-preview,2026-03-01,2026-03-15-preview,2026-04-01,2026-04-15-preview,2026-05-01,2026-05-15-preview,2026-06-01,2026-06-15-preview
 0-64 netAppAccounts netAppAccounts/capacityPools netAppAccounts/capacityPools/volumes netAppAccounts/capacityPools/volumes/snapshots
 19-64 locations/quotaLimits
 20-64 netAppAccounts/volumeGroups
 21-64 netAppAccounts/capacityPools/volumes/subvolumes
 22-64 netAppAccounts/capacityPools/volumes/volumeQuotaRules
 27,29,31-64 netAppAccounts/backupVaults netAppAccounts/backupVaults/backups
 29,31-64 locations/regionInfos
 44,46,48,50,52,54-64 netAppAccounts/capacityPools/volumes/buckets
 44,46,48-64 netAppAccounts/quotaLimits
 52,54,56,58,60,62,64 activeDirectoryConfigs elasticAccounts elasticAccounts/elasticBackupPolicies elasticAccounts/elasticBackupVaults elasticAccounts/elasticBackupVaults/elasticBackups elasticAccounts/elasticCapacityPools elasticAccounts/elasticCapacityPools/elasticVolumes elasticAccounts/elasticCapacityPools/elasticVolumes/elasticSnapshots elasticAccounts/elasticSnapshotPolicies
 52,54-64 netAppAccounts/capacityPools/caches
 52-64 netAppAccounts/capacityPools/volumes/ransomwareReports
 9-26 netAppAccounts/capacityPools/volumes/backups
 9-27,29 netAppAccounts/accountBackups
 9-64 netAppAccounts/backupPolicies netAppAccounts/snapshotPolicies
Microsoft.Network 2015-05-01-preview,2015-05-04-preview,2015-06-15,2015-11-01,2016-03-30,2016-04-01,2016-06-01,2016-09-01,2016-12-01,2017-03-01,2017-03-30,2017-05-01,2017-06-01,2017-08-01,2017-09-01,2017-09-01-preview,2017-10-01,2017-11-01,2018-01-01,2018-02-01,2018-03-01,2018-03-01-preview,2018-04-01,2018-05-01,2018-06-01,2018-07-01,2018-08-01,2018-09-01,2018-10-01,2018-11-01,2018-12-01,2019-02-01,2019-03-01,2019-04-01,2019-05-01,2019-06-01,2019-07-01,2019-08-01,2019-09-01,2019-10-01,2019-11-01,2019-12-01,2020-01-01,2020-03-01,2020-04-01,2020-04-01-preview,2020-05-01,2020-06-01,2020-07-01,2020-08-01,2020-11-01,2021-02-01,2021-02-01-preview,2021-03-01,2021-03-01-preview,2021-05-01,2021-05-01-preview,2021-06-01,2021-08-01,2022-01-01,2022-02-01-preview,2022-04-01,2022-04-01-preview,2022-05-01,2022-07-01,2022-09-01,2022-11-01,2023-02-01,2023-03-01-preview,2023-04-01,2023-05-01,2023-06-01,2023-07-01-preview,2023-08-01-preview,2023-09-01,2023-11-01,2024-01-01,2024-01-01-preview,2024-02-01,2024-03-01,2024-04-01-preview,2024-05-01,2024-06-01,2024-06-01-preview,2024-07-01,2024-09-01-preview,2024-10-01,2025-01-01,2025-03-01,2025-05-01,2025-07-01,2025-09-01,2025-10-01,2025-10-01-preview,2025-11-01
 0 virtualnetworkgateways virtualnetworks
 0,2 virtualnetworks/subnets
 0,2,4,6-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 applicationGateways connections expressRouteCircuits expressRouteCircuits/authorizations expressRouteCircuits/peerings loadBalancers localNetworkGateways networkInterfaces networkSecurityGroups networkSecurityGroups/securityRules publicIPAddresses routeTables routeTables/routes
 1 dnszones dnszones/A dnszones/AAAA dnszones/CNAME dnszones/MX dnszones/NS dnszones/PTR dnszones/SOA dnszones/SRV dnszones/TXT
 12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-88 applicationGatewayAvailableSslOptions/predefinedPolicies
 12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 applicationGatewayAvailableSslOptions loadBalancers/backendAddressPools loadBalancers/frontendIPConfigurations loadBalancers/inboundNatRules loadBalancers/loadBalancingRules loadBalancers/probes networkInterfaces/ipConfigurations networkSecurityGroups/defaultSecurityRules
 14,16,21,23,72 dnsZones/CAA
 14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 applicationSecurityGroups
 15,20,22,26,61-62,80 trafficmanagerprofiles/heatMaps
 16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 networkWatchers/connectionMonitors
 19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 ddosProtectionPlans expressRouteCircuits/peerings/connections expressRouteCrossConnections expressRouteCrossConnections/peerings
 2,4,6-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualNetworkGateways virtualNetworks
 22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 azureFirewalls virtualHubs virtualHubs/hubVirtualNetworkConnections virtualWans vpnGateways vpnGateways/vpnConnections vpnSites
 22,26,61-62,80 trafficManagerUserMetricsKeys
 25-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 publicIPPrefixes serviceEndpointPolicies serviceEndpointPolicies/serviceEndpointPolicyDefinitions
 26,28-31,33,35-36 virtualWans/p2sVpnServerConfigurations
 26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-88 ExpressRoutePorts/links
 26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 ExpressRoutePorts ExpressRoutePortsLocations expressRouteGateways expressRouteGateways/expressRouteConnections loadBalancers/outboundRules networkInterfaces/tapConfigurations networkProfiles p2svpnGateways virtualNetworkTaps
 26,29-31 interfaceEndpoints
 26,32,39,44,50,57,63,78,88,92,94 FrontDoorWebApplicationFirewallPolicies
 26,33-34,42,44,46,57,92,94 frontDoors frontDoors/frontendEndpoints
 26,61-62,80 trafficmanagerprofiles/AzureEndpoints trafficmanagerprofiles/ExternalEndpoints trafficmanagerprofiles/NestedEndpoints
 27,42,47,82 privateDnsZones privateDnsZones/A privateDnsZones/AAAA privateDnsZones/CNAME privateDnsZones/MX privateDnsZones/PTR privateDnsZones/SOA privateDnsZones/SRV privateDnsZones/TXT privateDnsZones/virtualNetworkLinks
 28,30-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 ApplicationGatewayWebApplicationFirewallPolicies expressRouteCircuits/peerings/peerConnections
 28,31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 natGateways
 28,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 bastionHosts privateEndpoints privateLinkServices privateLinkServices/privateEndpointConnections
 28,35-38,40-41,43-44 firewallPolicies/ruleGroups
 28,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 firewallPolicies vpnGateways/vpnConnections/vpnLinkConnections vpnSites/vpnSiteLinks
 28,36-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualRouters virtualRouters/peerings
 28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 ddosCustomPolicies
 3,9,11,19-20,22,26,61-62,80 trafficmanagerprofiles
 37-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 vpnServerConfigurations
 38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 ipGroups virtualHubs/routeTables
 4,6-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualNetworks/subnets
 40,92,94 NetworkExperimentProfiles NetworkExperimentProfiles/Experiments
 40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 networkWatchers/flowLogs
 41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 networkVirtualAppliances
 42,44,46,57,92,94 frontDoors/rulesEngines
 43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 IpAllocations privateEndpoints/privateDnsZoneGroups securityPartnerProviders
 44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualHubs/hubRouteTables
 45,64,72,89,93 dnsForwardingRulesets dnsForwardingRulesets/forwardingRules dnsForwardingRulesets/virtualNetworkLinks dnsResolvers dnsResolvers/inboundEndpoints dnsResolvers/outboundEndpoints
 46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 applicationGateways/privateEndpointConnections firewallPolicies/ruleCollectionGroups networkVirtualApplianceSkus networkVirtualAppliances/virtualApplianceSites virtualHubs/bgpConnections virtualHubs/ipConfigurations
 47-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 customIpPrefixes dscpConfigurations networkVirtualAppliances/inboundSecurityRules
 49-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 vpnGateways/natRules
 5,14,16,21,23,72 dnsZones dnsZones/A dnsZones/AAAA dnsZones/CNAME dnsZones/MX dnsZones/NS dnsZones/PTR dnsZones/SOA dnsZones/SRV dnsZones/TXT
 51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualNetworkGateways/natRules
 52,54,72-73,83-84,86-91 networkSecurityPerimeters
 52,56,59-60,62-67,69-71,74-76,79,81,84,86-91 networkManagers/connectivityConfigurations networkManagers/networkGroups
 52,56,59-60,62-67,69-71,74-77,79,81,84,86-91 networkManagers networkManagers/securityAdminConfigurations networkManagers/securityAdminConfigurations/ruleCollections networkManagers/securityAdminConfigurations/ruleCollections/rules
 52,56,60,62,79,81,84,86-91 networkManagers/securityUserConfigurations networkManagers/securityUserConfigurations/ruleCollections networkManagers/securityUserConfigurations/ruleCollections/rules
 52,72-73,83-84,86-91 networkSecurityPerimeters/linkReferences networkSecurityPerimeters/links networkSecurityPerimeters/profiles networkSecurityPerimeters/profiles/accessRules networkSecurityPerimeters/resourceAssociations
 55,58-59,63-67,69-71,74-76,79,81,84,86-91 firewallPolicies/signatureOverrides virtualHubs/routingIntent
 56 managementGroups/networkManagerConnections
 56,59-60,62-67,69-71,74-76,79,81,84,86-91 networkManagerConnections networkManagers/networkGroups/staticMembers networkManagers/scopeConnections
 58-59,63-67,69-71,74-76,79,81,84,86-91 expressRoutePorts/authorizations vpnServerConfigurations/configurationPolicyGroups
 59,63-67,69-71,74-76,79,81,84,86-91 expressRouteProviderPorts
 6-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 virtualNetworks/virtualNetworkPeerings
 63-67,69-71,74-76,79,81,84,86-91 cloudServiceSlots virtualHubs/routeMaps
 68,79,81,84-91 networkManagers/routingConfigurations networkManagers/routingConfigurations/ruleCollections networkManagers/routingConfigurations/ruleCollections/rules
 7-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 networkWatchers networkWatchers/packetCaptures
 71,74-76,79,81,84,86-91 networkVirtualAppliances/networkVirtualApplianceConnections
 72 dnsZones/DS dnsZones/NAPTR dnsZones/TLSA dnsZones/dnssecConfigs
 72,89,93 dnsResolverDomainLists dnsResolverPolicies dnsResolverPolicies/dnsSecurityRules dnsResolverPolicies/virtualNetworkLinks
 75-76,79,81,84,86-91 firewallPolicies/firewallPolicyDrafts firewallPolicies/ruleCollectionGroups/ruleCollectionGroupDrafts
 77,81,84,86-91 networkManagers/ipamPools networkManagers/ipamPools/staticCidrs networkManagers/verifierWorkspaces networkManagers/verifierWorkspaces/reachabilityAnalysisIntents networkManagers/verifierWorkspaces/reachabilityAnalysisRuns
 79,81,84,86-91 vpnGateways/vpnConnections/vpnLinkConnections/sharedKeys
 8-10,12-14,16-19,22,24-26,28-31,33,35-38,40-41,43-44,46-51,53,55,58-59,63-67,69-71,74-76,79,81,84,86-91 routeFilters routeFilters/routeFilterRules
 83-84,86-91 networkSecurityPerimeters/loggingConfigurations
 89-91 azureWebCategories locations/applicationGatewayWafDynamicManifests serviceGateways virtualNetworkAppliances
 9,11,19-20,22,26,61-62,80 trafficManagerGeographicHierarchies
 90-91 interconnectGroups interconnectGroups/subgroups networkManagers/commits virtualHubs/connectionPolicies
 91 applicationSecurityGroups/addressPrefixSets expressRouteLags firewallPolicies/kubeSelectorGroups firstPartyServiceTags networkWatchers/connectionAnalyzers
Microsoft.Network.Admin 2015-06-15,2022-02-01
 0-1 locations/quotas
Microsoft.NetworkCloud 2023-07-01,2024-07-01,2025-02-01,2025-09-01,2026-01-01-preview,2026-05-01-preview,2026-07-01
 0-6 bareMetalMachines cloudServicesNetworks clusterManagers clusters clusters/bareMetalMachineKeySets clusters/bmcKeySets clusters/metricsConfigurations kubernetesClusters kubernetesClusters/agentPools l2Networks l3Networks rackSkus racks storageAppliances trunkedNetworks virtualMachines virtualMachines/consoles volumes
 1-6 kubernetesClusters/features
 4-6 accessBridges kubernetesVersions
Microsoft.NetworkFunction 2021-09-01-preview,2022-05-01,2022-08-01,2022-11-01
 0-3 azureTrafficCollectors azureTrafficCollectors/collectorPolicies
Microsoft.NotificationHubs 2014-09-01,2016-03-01,2017-04-01,2023-01-01-preview,2023-09-01,2023-10-01-preview
 0-2 namespaces/AuthorizationRules namespaces/notificationHubs/AuthorizationRules
 0-5 namespaces namespaces/notificationHubs
 3-5 namespaces/authorizationRules namespaces/notificationHubs/authorizationRules namespaces/privateEndpointConnections namespaces/privateLinkResources
Microsoft.OffAzure 2020-01-01,2020-07-07,2023-06-06,2023-10-01-preview,2024-05-01-preview,2024-07-01-preview,2024-12-01-preview
 0-1 HyperVSites HyperVSites/clusters HyperVSites/hosts VMwareSites VMwareSites/vCenters
 1 MasterSites
 1-6 masterSites/privateEndpointConnections
 2-6 hypervSites hypervSites/clusters hypervSites/hosts hypervSites/jobs hypervSites/machines hypervSites/machines/softwareInventories hypervSites/runAsAccounts importSites importSites/deleteJobs importSites/jobs importSites/machines masterSites masterSites/privateLinkResources masterSites/sqlSites masterSites/sqlSites/discoverySiteDataSources masterSites/sqlSites/jobs masterSites/sqlSites/runAsAccounts masterSites/sqlSites/sqlAvailabilityGroups masterSites/sqlSites/sqlDatabases masterSites/sqlSites/sqlServers masterSites/webAppSites masterSites/webAppSites/discoverySiteDataSources masterSites/webAppSites/extendedMachines masterSites/webAppSites/iisWebApplications masterSites/webAppSites/iisWebServers masterSites/webAppSites/runasaccounts masterSites/webAppSites/tomcatWebApplications masterSites/webAppSites/tomcatWebServers serverSites serverSites/jobs serverSites/machines serverSites/machines/softwareInventories serverSites/runAsAccounts vmwareSites vmwareSites/hosts vmwareSites/jobs vmwareSites/machines vmwareSites/machines/softwareInventories vmwareSites/runAsAccounts vmwareSites/vcenters
 6 importSites/exportJobs importSites/importJobs masterSites/sqlSites/importJobs
Microsoft.OffAzureSpringBoot 2023-01-01-preview,2024-04-01-preview
 0-1 springbootsites springbootsites/errorSummaries springbootsites/springbootapps springbootsites/springbootservers springbootsites/summaries
Microsoft.OnlineExperimentation 2025-05-31-preview,2025-08-01-preview
 0-1 workspaces
 1 workspaces/privateEndpointConnections workspaces/privateLinkResources
Microsoft.OpenEnergyPlatform 2021-06-01-preview,2022-04-04-preview
 0-1 energyServices
Microsoft.OperationalInsights 2015-03-20,2015-11-01-preview,2019-08-01-preview,2019-09-01,2019-09-01-preview,2020-03-01-preview,2020-08-01,2020-10-01,2021-06-01,2021-12-01-preview,2022-10-01,2023-09-01,2025-02-01,2025-07-01,2026-03-01
 0,5-6,11-14 workspaces/savedSearches workspaces/storageInsightConfigs
 1 workspaces/features/clientGroups workspaces/features/machineGroups workspaces/features/machines workspaces/features/machines/ports workspaces/features/machines/processes workspaces/features/summaries
 1,5-14 workspaces
 1,5-6,11-14 workspaces/dataSources
 1-2,5-6,11-14 workspaces/linkedServices
 12-14 workspaces/networkSecurityPerimeterConfigurations
 13-14 workspaces/summaryLogs
 2,5-6,11-14 workspaces/dataExports workspaces/linkedStorageAccounts
 2,5-8,10-14 clusters
 3-4,11-14 queryPacks queryPacks/queries
 5 workspaces/dataCollectorLogs
 5-7,9-14 workspaces/tables
Microsoft.OperationsManagement 2015-11-01-preview
 0 ManagementAssociations ManagementConfigurations solutions
Microsoft.Orbital 2022-03-01,2022-11-01,2024-01-31-preview,2024-03-01,2024-03-01-preview,2025-02-11-preview,2026-04-15
 0-1 contactProfiles spacecrafts spacecrafts/contacts
 2,5-6 geoCatalogs
 3-4 edgeSites groundStations l2Connections
Microsoft.Peering 2019-08-01-preview,2019-09-01-preview,2020-01-01-preview,2020-04-01,2020-10-01,2021-01-01,2021-06-01,2022-01-01,2022-06-01,2022-10-01,2025-05-01
 0-10 peerAsns peeringServices peeringServices/prefixes peerings
 2-10 peerings/registeredAsns peerings/registeredPrefixes
 6-10 peeringServices/connectionMonitorTests
Microsoft.PolicyInsights 2018-07-01-preview,2019-07-01,2021-01-01,2021-10-01,2022-09-01,2024-10-01
 0-1,3,5 remediations
 2,4-5 attestations
 5 policyMetadata
Microsoft.Portal 2015-08-01-preview,2018-10-01,2018-10-01-preview,2019-01-01-preview,2020-09-01-preview,2022-12-01-preview,2025-04-01-preview,2026-04-01
 0,2-7 dashboards
 1 consoles locations/consoles locations/userSettings userSettings
 3-7 tenantConfigurations
Microsoft.PortalServices 2024-04-01,2024-04-01-preview
 0-1 copilotSettings
Microsoft.PowerBI 2016-01-29,2020-06-01
 0 workspaceCollections
 1 privateLinkServicesForPowerBI privateLinkServicesForPowerBI/privateEndpointConnections
Microsoft.PowerBIDedicated 2017-10-01,2021-01-01
 0-1 capacities
 1 autoScaleVCores
Microsoft.PowerPlatform 2020-10-30-preview
 0 accounts enterprisePolicies enterprisePolicies/privateEndpointConnections enterprisePolicies/privateLinkResources
Microsoft.ProfessionalService 2023-07-01-preview
 0 operationResults resources
Microsoft.ProgramEnrollment 2026-03-01-preview
 0 eduEnrollments
Microsoft.ProgrammableConnectivity 2024-01-15-preview,2025-03-30-preview
 0-1 gateways operatorApiConnections operatorApiPlans
Microsoft.ProviderHub 2020-11-20,2021-05-01-preview,2021-06-01-preview,2021-09-01-preview,2024-09-01
 0-4 providerRegistrations providerRegistrations/customRollouts providerRegistrations/defaultRollouts providerRegistrations/notificationRegistrations providerRegistrations/operations providerRegistrations/resourcetypeRegistrations providerRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/skus providerRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/skus providerRegistrations/resourcetypeRegistrations/resourcetypeRegistrations/skus providerRegistrations/resourcetypeRegistrations/skus
 4 providerMonitorSettings providerRegistrations/authorizedApplications providerRegistrations/newRegionFrontloadRelease
Microsoft.Purview 2020-12-01-preview,2021-07-01,2021-12-01,2023-05-01-preview,2024-04-01-preview
 0-4 accounts accounts/privateEndpointConnections
 2-4 accounts/kafkaConfigurations
 4 accounts/privateLinkResources
Microsoft.Quantum 2019-11-04-preview,2022-01-10-preview,2023-11-13-preview,2025-01-01-preview,2025-08-11-preview,2025-11-01-preview,2025-12-15-preview,2026-06-15-preview
 0-7 workspaces
Microsoft.Quota 2021-03-15-preview,2023-02-01,2023-06-01-preview,2024-10-15-preview,2024-12-18-preview,2025-03-01,2025-03-15-preview,2025-07-15,2025-09-01,2026-09-01-preview
 0-9 quotas usages
 2 groupQuotas/quotaAllocationRequests groupQuotas/resourceProviders/groupQuotaRequests
 2-3,6-9 groupQuotas/resourceProviders/locationSettings
 2-9 groupQuotas groupQuotas/groupQuotaRequests groupQuotas/resourceProviders/quotaAllocationRequests groupQuotas/subscriptionRequests groupQuotas/subscriptions
 3-9 groupQuotas/resourceProviders/groupQuotaLimits groupQuotas/resourceProviders/quotaAllocations
 8-9 quotaRequests
 9 incomingQuotaTransfers quotaTransfers
Microsoft.RecommendationsService 2022-02-01,2022-03-01-preview
 0-1 accounts accounts/modeling accounts/serviceEndpoints
Microsoft.RecoveryServices 2016-06-01,2016-08-10,2016-12-01,2017-07-01,2018-01-10,2018-07-10,2018-12-20,2019-05-13,2019-06-15,2020-02-02,2020-10-01,2020-12-01,2021-01-01,2021-02-01,2021-02-01-preview,2021-02-10,2021-03-01,2021-04-01,2021-06-01,2021-07-01,2021-08-01,2021-10-01,2021-11-01,2021-11-01-preview,2021-11-15,2021-12-01,2022-01-01,2022-01-31-preview,2022-02-01,2022-03-01,2022-04-01,2022-05-01,2022-06-01-preview,2022-08-01,2022-09-01-preview,2022-09-10,2022-09-30-preview,2022-10-01,2023-01-01,2023-01-15,2023-02-01,2023-04-01,2023-06-01,2023-08-01,2024-01-01,2024-02-01,2024-04-01,2024-04-30-preview,2024-07-30-preview,2024-09-30-preview,2024-10-01,2024-11-01-preview,2025-01-01,2025-02-01,2025-02-28-preview,2025-08-01,2026-01-01,2026-01-31-preview,2026-02-01,2026-03-31-preview,2026-05-01,2026-05-31-preview,2026-07-01
 0,2,10-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupFabrics/protectionContainers vaults/backupFabrics/protectionContainers/operationResults
 0,7-8,10-21,24-26,28-30,32,34,36-48,50-62 vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints
 0,7-8,10-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupFabrics/protectionContainers/protectedItems vaults/backupFabrics/protectionContainers/protectedItems/operationResults vaults/backupJobs vaults/backupPolicies vaults/backupPolicies/operationResults
 0,9-10,12,15-20,23,25-31,33,35-38,40-47,49-50,52-53,55-56,58-62 vaults vaults/certificates vaults/extendedInformation
 1,4-5,15-22,25-26,28-31,33,35,37-38,40-46,50,52-53,55-56,58-62 vaults/replicationAlertSettings vaults/replicationEvents vaults/replicationFabrics vaults/replicationFabrics/replicationLogicalNetworks vaults/replicationFabrics/replicationNetworks vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings vaults/replicationFabrics/replicationProtectionContainers vaults/replicationFabrics/replicationProtectionContainers/replicationProtectableItems vaults/replicationFabrics/replicationProtectionContainers/replicationProtectedItems vaults/replicationFabrics/replicationProtectionContainers/replicationProtectedItems/recoveryPoints vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionContainerMappings vaults/replicationFabrics/replicationRecoveryServicesProviders vaults/replicationFabrics/replicationStorageClassifications vaults/replicationFabrics/replicationStorageClassifications/replicationStorageClassificationMappings vaults/replicationFabrics/replicationvCenters vaults/replicationJobs vaults/replicationPolicies vaults/replicationRecoveryPlans
 10-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupEncryptionConfigs
 14,19-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupResourceGuardProxies
 2,10-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupEngines
 2,6,17,19-21,24-26,28-30,32,34,36-48,50-62 vaults/backupstorageconfig
 3,13-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupFabrics/backupProtectionIntent
 4-5,15-22,25-26,28-31,33,35,37-38,40-46,50,52-53,55-56,58-62 vaults/replicationFabrics/replicationProtectionContainers/replicationMigrationItems vaults/replicationFabrics/replicationProtectionContainers/replicationMigrationItems/migrationRecoveryPoints
 45-46,50,52-53,55-56,58-62 vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionClusters vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionClusters/operationResults
 5,15-22,25-26,28-31,33,35,37-38,40-46,50,52-53,55-56,58-62 vaults/replicationProtectionIntents vaults/replicationVaultSettings
 53,55-56,58-62 vaults/privateLinkResources
 55-56,58-62 locations/deletedVaults replicationEligibilityResults
 59,61 vaults/backupCrossTenantVaultMappings vaults/backupCrossTenantVaultMappings/backupFabrics/protectionContainers/protectedItems vaults/backupCrossTenantVaultMappings/backupFabrics/protectionContainers/protectedItems/operationResults vaults/backupCrossTenantVaultMappings/backupFabrics/protectionContainers/protectedItems/recoveryPoints vaults/backupCrossTenantVaultMappings/backupJobs vaults/backupCrossTenantVaultMappings/vaultCredentials/operationResults
 7-8,10-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/backupconfig
 9-10,12,15-20,23,25-31,33,35-38,40-47,49-50,52-53,55-56,58-62 vaults/operationResults
 9-21,25-26,28-30,32,34,36-38,40-48,50-62 vaults/privateEndpointConnections
Microsoft.RedHatOpenShift 2020-04-30,2021-09-01-preview,2022-04-01,2022-09-04,2023-04-01,2023-07-01-preview,2023-09-04,2023-11-22,2024-08-12-preview,2025-07-25
 0-9 openShiftClusters
 3-7 openshiftclusters/machinePool openshiftclusters/secret openshiftclusters/syncIdentityProvider openshiftclusters/syncSet
 8-9 locations/openShiftVersions locations/platformWorkloadIdentityRoleSets
Microsoft.Relationships 2023-09-01-preview,2026-03-01-preview,2026-08-01
 0-2 dependencyOf serviceGroupMember
Microsoft.Relay 2016-07-01,2017-04-01,2018-01-01-preview,2021-11-01,2024-01-01,2026-01-01,2026-07-01-preview
 0 namespaces/AuthorizationRules namespaces/HybridConnections namespaces/HybridConnections/authorizationRules namespaces/WcfRelays namespaces/WcfRelays/authorizationRules
 0-6 namespaces
 1,3-6 namespaces/authorizationRules namespaces/hybridConnections namespaces/hybridConnections/authorizationRules namespaces/wcfRelays namespaces/wcfRelays/authorizationRules
 2-6 namespaces/networkRuleSets namespaces/privateEndpointConnections
 4-6 namespaces/privateLinkResources
 6 clusters
Microsoft.ResourceConnector 2021-10-31-preview,2022-04-15-preview,2022-10-27,2025-03-01-preview
 0-3 appliances
Microsoft.ResourceGraph 2018-09-01-preview,2019-04-01,2021-03-01,2022-10-01,2024-04-01
 0-4 queries
Microsoft.ResourceHealth 2017-07-01,2018-07-01,2018-07-01-preview,2022-05-01,2022-05-01-preview,2022-10-01,2022-10-01-preview,2023-07-01-preview,2023-10-01-preview,2024-02-01,2025-04-01,2025-05-01
 0-2,5-11 emergingIssues
 1-2,5-11 metadata
 3-11 events events/impactedResources
Microsoft.Resources 2015-11-01,2016-02-01,2016-07-01,2016-09-01,2017-05-10,2018-02-01,2018-05-01,2019-03-01,2019-05-01,2019-05-10,2019-06-01-preview,2019-07-01,2019-08-01,2019-10-01,2019-10-01-preview,2020-06-01,2020-08-01,2020-10-01,2021-01-01,2021-03-01-preview,2021-04-01,2021-05-01,2022-02-01,2022-03-01-preview,2022-05-01,2022-08-01-preview,2022-09-01,2022-11-01-preview,2023-03-01-preview,2023-07-01,2023-07-01-preview,2023-08-01,2024-03-01,2024-06-01-preview,2024-07-01,2024-08-01,2024-11-01,2025-03-01,2025-04-01,2025-07-01
 0-9,11-13,15-18,20,26,29,32,34,36-38 deployments resourceGroups
 10,19,21-22 templateSpecs templateSpecs/versions
 13,15-18,20,26,29,32,34,36-38 tags
 14,17,31 deploymentScripts deploymentScripts/logs
 22 builtInTemplateSpecs builtInTemplateSpecs/versions
 23-24,28,30,33 changes
 25,32,39 deploymentStacks
 27 snapshots
 35 dataBoundaries
 39 deploymentStacksWhatIfResults
Microsoft.ScVmm 2020-06-05-preview,2022-05-21-preview,2023-04-01-preview,2023-10-07,2024-06-01,2025-03-13
 0-2 virtualMachines
 0-5 availabilitySets clouds virtualMachineTemplates virtualNetworks vmmServers vmmServers/inventoryItems
 1-2 virtualMachines/extensions virtualMachines/guestAgents virtualMachines/hybridIdentityMetadata
 2-5 virtualMachineInstances virtualMachineInstances/guestAgents virtualMachineInstances/hybridIdentityMetadata
Microsoft.Scheduler 2014-08-01-preview,2016-01-01,2016-03-01
 0-2 jobCollections jobCollections/jobs
Microsoft.Scom 2023-07-07-preview
 0 managedInstances managedInstances/managedGateways managedInstances/monitoredResources
Microsoft.Search 2015-02-28,2015-08-19,2019-10-01-preview,2020-03-13,2020-08-01,2020-08-01-preview,2021-04-01-preview,2022-09-01,2023-11-01,2024-03-01-preview,2024-06-01-preview,2025-02-01-preview,2025-05-01,2026-03-01-preview,2026-09-01-preview
 0-14 searchServices
 2-14 searchServices/privateEndpointConnections
 4-14 searchServices/sharedPrivateLinkResources
 9-14 searchServices/networkSecurityPerimeterConfigurations
Microsoft.SecretSyncController 2024-08-21-preview
 0 azureKeyVaultSecretProviderClasses secretSyncs
Microsoft.Security 2015-06-01-preview,2017-08-01,2017-08-01-preview,2018-06-01,2019-01-01,2019-01-01-preview,2019-08-01,2020-01-01,2020-01-01-preview,2021-01-01,2021-05-01-preview,2021-06-01,2021-07-01,2021-07-01-preview,2021-08-01-preview,2021-10-01-preview,2021-11-01,2021-12-01-preview,2022-01-01,2022-01-01-preview,2022-03-01,2022-05-01,2022-05-01-preview,2022-07-01-preview,2022-08-01-preview,2022-11-20-preview,2022-12-01-preview,2023-01-01,2023-01-01-preview,2023-02-01-preview,2023-02-15-preview,2023-03-01-preview,2023-05-01,2023-05-01-preview,2023-09-01-preview,2023-10-01-preview,2023-11-15,2023-12-01-preview,2024-01-01,2024-03-01-preview,2024-04-01,2024-05-15-preview,2024-07-01-preview,2024-08-01,2024-08-01-preview,2024-10-01-preview,2025-01-01,2025-02-01-preview,2025-03-01,2025-05-04,2025-06-01,2025-07-01-preview,2025-09-01-preview,2025-10-01-preview,2025-11-01-preview,2026-01-01,2026-01-01-preview,2026-04-01-preview,2026-08-01,2026-08-01-preview
 0 locations locations/tasks
 0,4,7,9,16,18 locations/alerts
 0,7 locations/ExternalSecuritySolutions locations/allowedConnections locations/discoveredSecuritySolutions locations/jitNetworkAccessPolicies locations/topologies
 1 complianceResults
 10 softwareInventories
 13,17,22,24,31,35,39,42,44,59 securityConnectors
 14 assignments standards
 15 mdeOnboardings
 19 assessments/governanceAssignments governanceRules
 2 autoProvisioningSettings compliances informationProtectionPolicies workspaceSettings
 2,4 advancedThreatProtectionSettings
 2,4,11-12,21 settings
 2,6 deviceSecurityGroups iotSecuritySolutions iotSecuritySolutions/analyticsModels iotSecuritySolutions/analyticsModels/aggregatedAlerts iotSecuritySolutions/analyticsModels/aggregatedRecommendations
 2,8,37 securityContacts
 23 applications
 25,36 apiCollections
 26,44-47,50-52,56 defenderForStorageSettings
 28 pricings/securityOperators
 29,33 healthReports
 3,20,27,38,53 pricings
 30 sensitivitySettings
 32 serverVulnerabilityAssessmentsSettings
 34,40-41,48,54 securityConnectors/devops securityConnectors/devops/azureDevOpsOrgs securityConnectors/devops/azureDevOpsOrgs/projects securityConnectors/devops/azureDevOpsOrgs/projects/repos securityConnectors/devops/gitHubOwners securityConnectors/devops/gitHubOwners/repos securityConnectors/devops/gitLabGroups securityConnectors/devops/gitLabGroups/projects
 41 securityConnectors/devops/policies securityConnectors/devops/policyAssignments
 43 customRecommendations securityStandards standardAssignments
 5 alertsSuppressionRules assessments/subAssessments regulatoryComplianceStandards regulatoryComplianceStandards/regulatoryComplianceControls regulatoryComplianceStandards/regulatoryComplianceControls/regulatoryComplianceAssessments
 5,37 automations
 5,7,11,49 assessmentMetadata assessments
 52,55 privateLinks privateLinks/privateEndpointConnections privateLinks/privateLinkResources
 57 sqlVulnerabilityAssessments sqlVulnerabilityAssessments/baselineRules sqlVulnerabilityAssessments/scans sqlVulnerabilityAssessments/scans/scanResults
 58 dataScanners
 6 iotSecuritySolutions/iotAlertTypes iotSecuritySolutions/iotAlerts iotSecuritySolutions/iotRecommendationTypes iotSecuritySolutions/iotRecommendations
 7 locations/securitySolutions serverVulnerabilityAssessments
 7-8 secureScores
Microsoft.SecurityAndCompliance 2021-01-11,2021-03-08
 0-1 privateLinkServicesForEDMUpload privateLinkServicesForEDMUpload/privateEndpointConnections privateLinkServicesForEDMUpload/privateLinkResources privateLinkServicesForM365ComplianceCenter privateLinkServicesForM365ComplianceCenter/privateEndpointConnections privateLinkServicesForM365ComplianceCenter/privateLinkResources privateLinkServicesForM365SecurityCenter privateLinkServicesForM365SecurityCenter/privateEndpointConnections privateLinkServicesForM365SecurityCenter/privateLinkResources privateLinkServicesForO365ManagementActivityAPI privateLinkServicesForO365ManagementActivityAPI/privateEndpointConnections privateLinkServicesForO365ManagementActivityAPI/privateLinkResources privateLinkServicesForSCCPowershell privateLinkServicesForSCCPowershell/privateEndpointConnections privateLinkServicesForSCCPowershell/privateLinkResources
 1 privateLinkServicesForMIPPolicySync privateLinkServicesForMIPPolicySync/privateEndpointConnections privateLinkServicesForMIPPolicySync/privateLinkResources
Microsoft.SecurityInsights 2019-01-01-preview,2020-01-01,2021-03-01-preview,2021-04-01,2021-09-01-preview,2021-10-01,2021-10-01-preview,2022-01-01-preview,2022-04-01-preview,2022-05-01-preview,2022-06-01-preview,2022-07-01-preview,2022-08-01,2022-08-01-preview,2022-09-01-preview,2022-10-01-preview,2022-11-01,2022-11-01-preview,2022-12-01-preview,2023-02-01,2023-02-01-preview,2023-03-01-preview,2023-04-01-preview,2023-05-01-preview,2023-06-01-preview,2023-07-01-preview,2023-08-01-preview,2023-09-01-preview,2023-10-01-preview,2023-11-01,2023-12-01-preview,2024-01-01-preview,2024-03-01,2024-04-01-preview,2024-09-01,2024-10-01-preview,2025-01-01-preview,2025-03-01,2025-04-01-preview,2025-06-01,2025-07-01-preview,2025-09-01,2025-10-01-preview
 0 aggregations cases cases/comments cases/relations
 0,2,4,6-11,13-15,17-18,20-28,30-31,33,35-36,38,40,42 entityQueries settings
 0,2-42 incidents/relations watchlists watchlists/watchlistItems
 0,3-42 threatIntelligence/indicators
 0,4,6-11,13-15,17-18,20-28,30-31,33,35-36,38,40,42 bookmarks/relations entities entities/relations officeConsents
 0,4-42 automationRules
 0-1,4-42 bookmarks
 0-2,4-42 alertRuleTemplates alertRules alertRules/actions dataConnectors
 0-42 incidents incidents/comments
 13-15,17-18,20-28,30-31,33,35-36,38,40,42 fileImports
 18,20-28,30-42 incidents/tasks
 2,4,6-11,13-15,17-18,20-28,30-31,33,35-36,38,40,42 entityQueryTemplates
 2,4,6-11,13-15,17-42 metadata
 2,4-42 onboardingStates
 20-28,30-31,33,35-36,38,40,42 triggeredAnalyticsRuleRuns
 22-28,30-31,33,35-36,38,40,42 hunts hunts/comments hunts/relations workspaceManagerAssignments workspaceManagerAssignments/jobs workspaceManagerConfigurations workspaceManagerGroups workspaceManagerMembers
 22-42 contentPackages contentProductPackages contentTemplates contentproducttemplates
 23-28,30-31,33,35-36,38,40,42 billingStatistics
 25-28,30-31,33-42 dataConnectorDefinitions
 31,33,35-36,38,40,42 recommendations
 39-42 sourcecontrols
 9-11,13-42 securityMLAnalyticsSettings
Microsoft.SerialConsole 2018-05-01,2023-01-01,2024-07-01
 0-2 serialPorts
Microsoft.ServiceBus 2015-08-01,2017-04-01,2018-01-01-preview,2021-01-01-preview,2021-06-01-preview,2021-11-01,2022-01-01-preview,2022-10-01-preview,2023-01-01-preview,2024-01-01,2025-05-01-preview,2026-01-01,2026-07-01-preview
 0-12 namespaces namespaces/AuthorizationRules namespaces/queues namespaces/queues/authorizationRules namespaces/topics namespaces/topics/authorizationRules namespaces/topics/subscriptions
 1 namespaces/disasterRecoveryConfigs/AuthorizationRules
 1-12 namespaces/disasterRecoveryConfigs namespaces/migrationConfigurations namespaces/networkRuleSets namespaces/topics/subscriptions/rules
 10-12 namespaces/networkSecurityPerimeterConfigurations
 2 namespaces/ipfilterrules namespaces/virtualnetworkrules
 2-12 namespaces/disasterRecoveryConfigs/authorizationRules namespaces/privateEndpointConnections
Microsoft.ServiceFabric 2016-09-01,2017-07-01-preview,2018-02-01,2019-03-01,2019-03-01-preview,2019-06-01-preview,2019-11-01-preview,2020-01-01-preview,2020-03-01,2020-12-01-preview,2021-01-01-preview,2021-05-01,2021-06-01,2021-07-01-preview,2021-11-01-preview,2022-01-01,2022-02-01-preview,2022-06-01-preview,2022-08-01-preview,2022-10-01-preview,2023-02-01-preview,2023-03-01-preview,2023-07-01-preview,2023-09-01-preview,2023-11-01-preview,2023-12-01-preview,2024-02-01-preview,2024-04-01,2024-06-01-preview,2024-09-01-preview,2024-11-01-preview,2025-03-01-preview,2025-06-01-preview,2025-10-01-preview,2026-02-01,2026-03-01-preview,2026-05-01-preview
 0-6,8-9,12,24,35 clusters
 1,3-6,8-9,12,24,35 clusters/applicationTypes clusters/applicationTypes/versions clusters/applications clusters/applications/services
 10-11,13-29 managedclusters/applicationTypes managedclusters/applicationTypes/versions managedclusters/applications managedclusters/applications/services
 24,35 locations/unsupportedVmSizes
 30-34,36 managedClusters/applicationTypes managedClusters/applicationTypes/versions managedClusters/applications managedClusters/applications/services
 7,10-11,13-34,36 managedClusters managedClusters/nodeTypes
Microsoft.ServiceFabricMesh 2018-07-01-preview,2018-09-01-preview
 0-1 applications applications/services networks volumes
 1 gateways secrets secrets/values
Microsoft.ServiceLinker 2021-11-01-preview,2022-01-01-preview,2022-05-01,2022-11-01-preview,2023-04-01-preview,2024-04-01,2024-07-01-preview
 0-6 linkers
 3-6 dryruns locations/connectors locations/dryruns
Microsoft.ServiceNetworking 2022-10-01-preview,2023-05-01-preview,2023-11-01,2024-05-01-preview,2025-01-01,2025-03-01-preview
 0-5 trafficControllers trafficControllers/associations trafficControllers/frontends
 3-5 trafficControllers/securityPolicies
Microsoft.SignalRService 2018-03-01-preview,2018-10-01,2020-05-01,2020-07-01-preview,2021-04-01-preview,2021-06-01-preview,2021-09-01-preview,2021-10-01,2022-02-01,2022-08-01-preview,2023-02-01,2023-03-01-preview,2023-06-01-preview,2023-08-01-preview,2024-01-01-preview,2024-03-01,2024-04-01-preview,2024-08-01-preview,2024-10-01-preview,2025-01-01-preview,2025-08-01-preview,2025-12-01-preview
 0 SignalR
 1-19 signalR
 11-19 signalR/replicas
 11-21 webPubSub/replicas
 14-19 signalR/replicas/sharedPrivateLinkResources
 14-21 webPubSub/replicas/sharedPrivateLinkResources
 2-19 signalR/privateEndpointConnections
 21 webPubSub/persistentStorages
 4-19 signalR/sharedPrivateLinkResources
 4-7,9-21 webPubSub webPubSub/privateEndpointConnections webPubSub/sharedPrivateLinkResources
 7,9-21 webPubSub/hubs
 8-19 signalR/customCertificates signalR/customDomains
 9-21 webPubSub/customCertificates webPubSub/customDomains
Microsoft.SoftwarePlan 2019-06-01-preview,2019-12-01
 0-1 hybridUseBenefits
Microsoft.Solutions 2016-09-01-preview,2017-09-01,2017-12-01,2018-02-01,2018-03-01,2018-06-01,2018-09-01-preview,2019-07-01,2020-08-21-preview,2021-02-01-preview,2021-07-01,2023-12-01-preview
 0 applianceDefinitions appliances
 1-11 applicationDefinitions applications
 4-11 jitRequests
Microsoft.Sovereign 2025-02-27-preview
 0 landingZoneAccounts landingZoneAccounts/landingZoneConfigurations landingZoneAccounts/landingZoneRegistrations
Microsoft.Sql 2014-04-01,2015-05-01,2015-05-01-preview,2017-03-01-preview,2017-10-01-preview,2018-06-01-preview,2019-06-01-preview,2020-02-02-preview,2020-08-01-preview,2020-11-01-preview,2021-02-01-preview,2021-05-01-preview,2021-08-01-preview,2021-11-01,2021-11-01-preview,2022-02-01-preview,2022-05-01-preview,2022-08-01-preview,2022-11-01-preview,2023-02-01-preview,2023-05-01-preview,2023-08-01,2023-08-01-preview,2024-05-01-preview,2024-11-01-preview,2025-01-01,2025-02-01-preview,2025-08-01-preview
 0 servers/auditingPolicies servers/communicationLinks servers/databases/auditingPolicies servers/databases/connectionPolicies servers/databases/serviceTierAdvisors servers/disasterRecoveryConfiguration servers/elasticPools/databases servers/recommendedElasticPools servers/recommendedElasticPools/databases servers/serviceObjectives
 0,11-27 servers/connectionPolicies
 0,13,15-27 servers/databases/dataMaskingPolicies servers/databases/dataMaskingPolicies/rules servers/databases/geoBackupPolicies servers/recoverableDatabases
 0,2,6-27 servers
 0,2,7-27 servers/advisors servers/databases/advisors servers/firewallRules
 0,3-4,6-27 servers/databases
 0,4,7-27 servers/elasticPools
 0,5,7-27 servers/databases/securityAlertPolicies
 0,5-27 servers/administrators
 0,7-27 servers/databases/replicationLinks servers/databases/transparentDataEncryption servers/restorableDroppedDatabases
 0,8-27 servers/databases/extensions
 1-2,7-27 locations/usages
 10-27 servers/databases/ledgerDigestUploads servers/outboundFirewallRules
 11-27 managedInstances/distributedAvailabilityGroups managedInstances/serverTrustCertificates
 12-27 servers/ipv6FirewallRules
 13-27 managedInstances/dnsAliases managedInstances/endpointCertificates servers/advancedThreatProtectionSettings servers/databases/advancedThreatProtectionSettings
 15-27 managedInstances/advancedThreatProtectionSettings managedInstances/databases/advancedThreatProtectionSettings managedInstances/dtc servers/databases/sqlVulnerabilityAssessments servers/databases/sqlVulnerabilityAssessments/baselines servers/databases/sqlVulnerabilityAssessments/baselines/rules servers/databases/sqlVulnerabilityAssessments/scans servers/databases/sqlVulnerabilityAssessments/scans/scanResults servers/sqlVulnerabilityAssessments
 16-27 locations/managedDatabaseMoveOperationResults
 17-27 managedInstances/databases/ledgerDigestUploads managedInstances/serverConfigurationOptions managedInstances/startStopSchedules
 18-27 servers/networkSecurityPerimeterConfigurations
 2,5,7-27 managedInstances
 2,6-27 servers/databases/syncGroups servers/databases/syncGroups/syncMembers
 2,7-27 servers/databases/advisors/recommendedActions servers/databases/automaticTuning servers/encryptionProtector servers/failoverGroups servers/keys servers/syncAgents servers/virtualNetworkRules virtualClusters
 2-3,7-27 servers/databases/auditingSettings
 20-27 servers/jobAgents/privateEndpoints
 23-27 instancePools/operations
 3,5-27 managedInstances/databases
 3,7-27 locations/longTermRetentionServers/longTermRetentionDatabases/longTermRetentionBackups managedInstances/administrators managedInstances/databases/backupShortTermRetentionPolicies managedInstances/databases/securityAlertPolicies managedInstances/restorableDroppedDatabases managedInstances/restorableDroppedDatabases/backupShortTermRetentionPolicies managedInstances/securityAlertPolicies servers/auditingSettings servers/automaticTuning servers/databases/backupLongTermRetentionPolicies servers/databases/dataWarehouseUserActivities servers/databases/extendedAuditingSettings servers/databases/restorePoints servers/databases/schemas/tables/columns/sensitivityLabels servers/databases/vulnerabilityAssessments servers/databases/vulnerabilityAssessments/rules/baselines servers/dnsAliases servers/extendedAuditingSettings servers/jobAgents servers/jobAgents/credentials servers/jobAgents/jobs servers/jobAgents/jobs/executions servers/jobAgents/jobs/executions/steps servers/jobAgents/jobs/executions/steps/targets servers/jobAgents/jobs/steps servers/jobAgents/jobs/versions servers/jobAgents/jobs/versions/steps servers/jobAgents/targetGroups servers/securityAlertPolicies
 4,7-27 locations/instanceFailoverGroups managedInstances/databases/vulnerabilityAssessments managedInstances/databases/vulnerabilityAssessments/rules/baselines managedInstances/databases/vulnerabilityAssessments/scans managedInstances/encryptionProtector managedInstances/keys managedInstances/recoverableDatabases servers/databases/backupShortTermRetentionPolicies servers/databases/vulnerabilityAssessments/scans
 5,7-27 instancePools locations/longTermRetentionManagedInstances/longTermRetentionDatabases/longTermRetentionManagedInstanceBackups managedInstances/databases/backupLongTermRetentionPolicies managedInstances/databases/schemas managedInstances/databases/schemas/tables managedInstances/databases/schemas/tables/columns managedInstances/databases/schemas/tables/columns/sensitivityLabels managedInstances/vulnerabilityAssessments servers/databases/schemas servers/databases/schemas/tables servers/databases/schemas/tables/columns servers/privateEndpointConnections servers/privateLinkResources servers/vulnerabilityAssessments
 5-27 managedInstances/databases/restoreDetails managedInstances/operations
 6-27 servers/databases/workloadGroups servers/databases/workloadGroups/workloadClassifiers
 7-27 locations/deletedServers locations/serverTrustGroups locations/timeZones managedInstances/azureADOnlyAuthentications managedInstances/databases/queries managedInstances/databases/transparentDataEncryption managedInstances/privateEndpointConnections managedInstances/privateLinkResources managedInstances/sqlAgent servers/azureADOnlyAuthentications servers/devOpsAuditingSettings
Microsoft.SqlVirtualMachine 2017-03-01-preview,2021-11-01-preview,2022-02-01,2022-02-01-preview,2022-07-01-preview,2022-08-01-preview,2023-01-01-preview,2023-10-01
 0-7 sqlVirtualMachineGroups sqlVirtualMachineGroups/availabilityGroupListeners sqlVirtualMachines
Microsoft.StandbyPool 2023-12-01-preview,2024-03-01,2024-03-01-preview,2025-03-01,2025-10-01,2026-04-01
 0-5 standbyContainerGroupPools standbyVirtualMachinePools standbyVirtualMachinePools/standbyVirtualMachines
 1-5 standbyContainerGroupPools/runtimeViews standbyVirtualMachinePools/runtimeViews
Microsoft.Storage 2015-05-01-preview,2015-06-15,2016-01-01,2016-05-01,2016-12-01,2017-06-01,2017-10-01,2018-02-01,2018-03-01-preview,2018-07-01,2018-11-01,2019-04-01,2019-06-01,2020-08-01-preview,2021-01-01,2021-02-01,2021-04-01,2021-06-01,2021-08-01,2021-09-01,2022-05-01,2022-09-01,2023-01-01,2023-04-01,2023-05-01,2024-01-01,2025-01-01,2025-06-01,2025-08-01,2026-04-01
 0-29 storageAccounts
 11-29 storageAccounts/fileServices storageAccounts/fileServices/shares
 12-29 storageAccounts/encryptionScopes storageAccounts/inventoryPolicies storageAccounts/objectReplicationPolicies storageAccounts/privateEndpointConnections storageAccounts/queueServices storageAccounts/queueServices/queues storageAccounts/tableServices storageAccounts/tableServices/tables
 13-29 locations/deletedAccounts
 18-29 storageAccounts/localUsers
 23-29 storageAccounts/networkSecurityPerimeterConfigurations
 24-29 storageAccounts/storageTaskAssignments
 25-29 storageAccounts/fileServices/usages
 27-29 storageAccounts/accountMigrations
 28-29 storageAccounts/connectors storageAccounts/dataShares
 29 storageAccounts/advancedPlatformMetrics
 7-29 storageAccounts/blobServices/containers storageAccounts/blobServices/containers/immutabilityPolicies
 8,10-29 storageAccounts/managementPolicies
 9-29 storageAccounts/blobServices
Microsoft.Storage.Admin 2019-08-08-preview
 0 locations/quotas locations/storageAccounts storageServices
Microsoft.StorageActions 2023-01-01,2026-03-01
 0-1 storageTasks
Microsoft.StorageCache 2019-08-01-preview,2019-11-01,2020-03-01,2020-10-01,2021-03-01,2021-05-01,2021-09-01,2022-01-01,2022-05-01,2023-01-01,2023-03-01-preview,2023-05-01,2023-11-01-preview,2024-03-01,2024-07-01,2025-07-01,2026-01-01
 0-16 caches caches/storageTargets
 10-16 amlFilesystems
 13-16 amlFilesystems/importJobs
 14-16 amlFilesystems/autoExportJobs
 15-16 amlFilesystems/autoImportJobs
 16 amlFilesystems/expansionJobs
Microsoft.StorageDiscovery 2025-06-01-preview,2025-09-01
 0-1 storageDiscoveryWorkspaces storageDiscoveryWorkspaces/reports
Microsoft.StorageMover 2022-07-01-preview,2023-03-01,2023-07-01-preview,2023-10-01,2024-07-01,2025-07-01,2025-08-01,2025-12-01,2026-05-01
 0-8 storageMovers storageMovers/agents storageMovers/endpoints storageMovers/projects storageMovers/projects/jobDefinitions storageMovers/projects/jobDefinitions/jobRuns
 6-8 storageMovers/connections
Microsoft.StoragePool 2020-03-15-preview,2021-04-01-preview,2021-08-01
 0-2 diskPools diskPools/iscsiTargets
Microsoft.StorageSync 2017-06-05-preview,2018-04-02,2018-07-01,2018-10-01,2019-02-01,2019-03-01,2019-06-01,2019-10-01,2020-03-01,2020-09-01,2022-06-01,2022-09-01,2025-12-01
 0-12 storageSyncServices storageSyncServices/registeredServers storageSyncServices/syncGroups storageSyncServices/syncGroups/cloudEndpoints storageSyncServices/syncGroups/serverEndpoints storageSyncServices/workflows
 8-12 storageSyncServices/privateEndpointConnections
Microsoft.StreamAnalytics 2016-03-01,2017-04-01-preview,2020-03-01,2020-03-01-preview,2021-10-01-preview
 0-2,4 streamingjobs streamingjobs/functions streamingjobs/inputs streamingjobs/outputs streamingjobs/transformations
 2-3 clusters clusters/privateEndpoints
Microsoft.Subscription 2017-11-01-preview,2019-10-01-preview,2020-09-01,2021-10-01,2024-08-01-preview,2025-11-01-preview
 0 subscriptionDefinitions subscriptionOperations
 1-5 aliases
 3-5 policies
 4-5 changeTenantRequest
Microsoft.Subscriptions.Admin 2015-11-01
 0 delegatedProviders delegatedProviders/offers directoryTenants locations locations/quotas offers offers/offerDelegations plans subscriptions subscriptions/acquiredPlans
Microsoft.Support 2019-05-01-preview,2020-04-01,2022-09-01-preview,2023-06-01-preview,2024-04-01,2025-06-01-preview
 0-5 supportTickets supportTickets/communications
 2-5 fileWorkspaces fileWorkspaces/files supportTickets/chatTranscripts
 4-5 services services/problemClassifications
Microsoft.Synapse 2019-06-01-preview,2020-04-01-preview,2020-12-01,2021-03-01,2021-04-01-preview,2021-05-01,2021-06-01,2021-06-01-preview
 0,2-7 privateLinkHubs privateLinkHubs/privateLinkResources workspaces workspaces/administrators workspaces/auditingSettings workspaces/bigDataPools workspaces/extendedAuditingSettings workspaces/firewallRules workspaces/integrationRuntimes workspaces/keys workspaces/managedIdentitySqlControlSettings workspaces/privateEndpointConnections workspaces/privateLinkResources workspaces/recoverableSqlPools workspaces/restorableDroppedSqlPools workspaces/securityAlertPolicies workspaces/sqlAdministrators workspaces/sqlPools/auditingSettings workspaces/sqlPools/connectionPolicies workspaces/sqlPools/dataMaskingPolicies workspaces/sqlPools/dataMaskingPolicies/rules workspaces/sqlPools/dataWarehouseUserActivities workspaces/sqlPools/extendedAuditingSettings workspaces/sqlPools/geoBackupPolicies workspaces/sqlPools/replicationLinks workspaces/sqlPools/restorePoints workspaces/sqlPools/schemas workspaces/sqlPools/schemas/tables workspaces/sqlPools/schemas/tables/columns workspaces/sqlPools/schemas/tables/columns/sensitivityLabels workspaces/sqlPools/securityAlertPolicies workspaces/sqlPools/transparentDataEncryption workspaces/sqlPools/vulnerabilityAssessments workspaces/sqlPools/vulnerabilityAssessments/rules/baselines workspaces/sqlPools/vulnerabilityAssessments/scans workspaces/sqlPools/workloadGroups workspaces/sqlPools/workloadGroups/workloadClassifiers workspaces/vulnerabilityAssessments
 0-7 workspaces/sqlPools
 1 workspaces/sqlDatabases
 2-7 workspaces/encryptionProtector workspaces/libraries
 4,7 workspaces/kustoPools workspaces/kustoPools/databases workspaces/kustoPools/databases/dataConnections workspaces/kustoPools/databases/principalAssignments workspaces/kustoPools/principalAssignments
 6-7 workspaces/azureADOnlyAuthentications workspaces/dedicatedSQLminimalTlsSettings workspaces/sqlPools/operationResults
 7 workspaces/kustoPools/attachedDatabaseConfigurations workspaces/sparkconfigurations workspaces/trustedServiceByPassConfiguration
Microsoft.Syntex 2022-09-15-preview
 0 documentProcessors
Microsoft.TestBase 2020-12-16-preview,2022-04-01-preview,2023-11-01-preview
 0-2 testBaseAccounts testBaseAccounts/availableOSs testBaseAccounts/customerEvents testBaseAccounts/emailEvents testBaseAccounts/flightingRings testBaseAccounts/packages testBaseAccounts/packages/favoriteProcesses testBaseAccounts/packages/osUpdates testBaseAccounts/packages/testResults testBaseAccounts/packages/testResults/analysisResults testBaseAccounts/testSummaries testBaseAccounts/testTypes
 2 testBaseAccounts/actionRequests testBaseAccounts/availableInplaceUpgradeOSs testBaseAccounts/chatSessions testBaseAccounts/credentials testBaseAccounts/customImages testBaseAccounts/draftPackages testBaseAccounts/firstPartyApps testBaseAccounts/freeHourBalances testBaseAccounts/galleryApps testBaseAccounts/galleryApps/galleryAppSkus testBaseAccounts/imageDefinitions testBaseAccounts/vhds
Microsoft.TimeSeriesInsights 2017-02-28-preview,2017-11-15,2018-08-15-preview,2020-05-15,2021-03-31-preview,2021-06-30-preview
 0-5 environments environments/accessPolicies environments/eventSources environments/referenceDataSets
 4 environments/privateEndpointConnections
Microsoft.Update.Admin 2016-05-01,2021-07-01
 0-1 updateLocations updateLocations/updateRuns updateLocations/updates updateLocations/updates/updateRuns
Microsoft.VMwareCloudSimple 2019-04-01
 0 dedicatedCloudNodes dedicatedCloudServices virtualMachines
Microsoft.VerifiedId 2024-01-26-preview
 0 authorities
Microsoft.VideoIndexer 2021-10-18-preview,2021-10-27-preview,2021-11-10-preview,2022-04-13-preview,2022-07-20-preview,2022-08-01,2024-01-01,2024-04-01-preview,2024-06-01-preview,2024-09-23-preview,2025-01-01,2025-04-01
 0-11 accounts
 8,11 accounts/privateEndpointConnections accounts/privateLinkResources
Microsoft.VirtualMachineImages 2018-02-01-preview,2019-02-01-preview,2019-05-01-preview,2020-02-14,2021-10-01,2022-02-14,2022-07-01,2023-07-01,2024-02-01,2025-10-01
 0-9 imageTemplates
 5-9 imageTemplates/runOutputs
 6-9 imageTemplates/triggers
Microsoft.Web 2015-08-01,2015-08-01-preview,2016-03-01,2016-06-01,2016-08-01,2016-09-01,2018-02-01,2018-11-01,2019-08-01,2020-06-01,2020-09-01,2020-10-01,2020-12-01,2021-01-01,2021-01-15,2021-02-01,2021-03-01,2022-03-01,2022-09-01,2023-01-01,2023-12-01,2024-04-01,2024-11-01,2025-03-01
 0 classicMobileServices csrs managedHostingEnvironments serverfarms/operationresults sites/instances/deployments sites/slots/instances/deployments
 0,2,6,8-23 publishingUsers sourcecontrols
 0,2,6-23 certificates
 0,4,6-23 sites sites/backups sites/config sites/deployments sites/hostNameBindings sites/hybridconnection sites/networkFeatures sites/premieraddons sites/slots sites/slots/backups sites/slots/config sites/slots/deployments sites/slots/hostNameBindings sites/slots/hybridconnection sites/slots/networkFeatures sites/slots/premieraddons sites/slots/sourcecontrols sites/slots/virtualNetworkConnections sites/slots/virtualNetworkConnections/gateways sites/sourcecontrols sites/virtualNetworkConnections sites/virtualNetworkConnections/gateways
 0,5-6,8-23 hostingEnvironments hostingEnvironments/multiRolePools hostingEnvironments/workerPools serverfarms serverfarms/virtualNetworkConnections serverfarms/virtualNetworkConnections/gateways serverfarms/virtualNetworkConnections/routes
 1,3 connections locations/managedApis
 12-23 deletedSites hostingEnvironments/configurations hostingEnvironments/privateEndpointConnections sites/config/connectionstrings sites/slots/basicPublishingCredentialsPolicies sites/slots/config/appsettings sites/slots/config/connectionstrings sites/slots/privateEndpointConnections staticSites/builds/userProvidedFunctionApps staticSites/privateEndpointConnections staticSites/userProvidedFunctionApps
 13-23 kubeEnvironments
 16-20 containerApps containerApps/revisions
 17-23 sites/deploymentStatus sites/hostruntime/webhooks/api/workflows/runs sites/hostruntime/webhooks/api/workflows/runs/actions sites/hostruntime/webhooks/api/workflows/runs/actions/repetitions sites/hostruntime/webhooks/api/workflows/runs/actions/repetitions/requestHistories sites/hostruntime/webhooks/api/workflows/runs/actions/scopeRepetitions sites/hostruntime/webhooks/api/workflows/triggers sites/hostruntime/webhooks/api/workflows/triggers/histories sites/hostruntime/webhooks/api/workflows/versions sites/slots/deploymentStatus staticSites/builds/linkedBackends staticSites/linkedBackends
 18-23 staticSites/basicAuth staticSites/builds/databaseConnections staticSites/databaseConnections
 2,6,8-23 hostingEnvironments/detectors sites/detectors sites/diagnostics sites/diagnostics/analyses sites/recommendations sites/resourceHealthMetadata sites/slots/detectors sites/slots/diagnostics sites/slots/diagnostics/analyses sites/slots/resourceHealthMetadata
 20-23 sites/sitecontainers sites/slots/sitecontainers
 22-23 sites/certificates sites/slots/certificates
 3 connectionGateways customApis locations/connectionGatewayInstallations
 4,6-23 sites/config/snapshots sites/continuouswebjobs sites/domainOwnershipIdentifiers sites/extensions sites/functions sites/hybridConnectionNamespaces/relays sites/instances/extensions sites/instances/processes sites/instances/processes/modules sites/migratemysql sites/processes sites/processes/modules sites/publicCertificates sites/siteextensions sites/slots/config/snapshots sites/slots/continuouswebjobs sites/slots/domainOwnershipIdentifiers sites/slots/extensions sites/slots/functions sites/slots/hybridConnectionNamespaces/relays sites/slots/instances/extensions sites/slots/instances/processes sites/slots/instances/processes/modules sites/slots/migratemysql sites/slots/processes sites/slots/processes/modules sites/slots/publicCertificates sites/slots/siteextensions sites/slots/triggeredwebjobs sites/slots/triggeredwebjobs/history sites/slots/webjobs sites/triggeredwebjobs sites/triggeredwebjobs/history sites/webjobs
 4,6-7 sites/instances/processes/threads sites/processes/threads sites/slots/instances/processes/threads sites/slots/processes/threads
 5-6,8-23 serverfarms/hybridConnectionNamespaces/relays serverfarms/hybridConnectionPlanLimits
 6,8-23 hostingEnvironments/recommendations locations/deletedSites sites/functions/keys sites/slots/functions/keys
 6-23 sites/networkConfig sites/privateAccess sites/slots/networkConfig sites/slots/privateAccess
 8,12-23 sites/config/appsettings
 8-23 hostingEnvironments/capacities sites/basicPublishingCredentialsPolicies sites/diagnostics/detectors sites/instances sites/privateEndpointConnections sites/slots/diagnostics/detectors sites/slots/instances staticSites staticSites/builds staticSites/builds/config staticSites/config staticSites/customDomains
Microsoft.WeightsAndBiases 2024-09-18,2024-09-18-preview
 0-1 instances
Microsoft.Widget 2021-11-01,2024-10-01-preview
 0-1 employees
Microsoft.WindowsESU 2019-09-16-preview
 0 multipleActivationKeys
Microsoft.WindowsIoT 2018-02-16-preview,2019-06-01
 0-1 deviceServices
Microsoft.WorkloadMonitor 2018-08-31-preview,2020-01-13-preview
 0 components monitorInstances notificationSettings
 0-1 monitors
 1 monitors/history
Microsoft.Workloads 2021-12-01-preview,2022-11-01-preview,2023-04-01,2023-10-01-preview,2023-12-01-preview,2024-02-01-preview,2024-09-01
 0 phpWorkloads phpWorkloads/wordpressInstances
 0-3,6 sapVirtualInstances sapVirtualInstances/applicationInstances sapVirtualInstances/centralInstances sapVirtualInstances/databaseInstances
 0-5 monitors monitors/providerInstances
 1-5 monitors/sapLandscapeMonitor
 3 connectors connectors/acssBackups sapDiscoverySites sapDiscoverySites/sapInstances sapDiscoverySites/sapInstances/serverInstances
 5 monitors/alertTemplates monitors/alerts
MongoDB.Atlas 2024-11-18-preview,2025-06-01,2026-03-01-preview
 0-2 organizations
 2 organizations/projects organizations/projects/clusters
Napster.CompanionAPI 2025-12-24-preview,2026-08-11
 0-1 organizations
NewRelic.Observability 2022-07-01,2022-07-01-preview,2023-10-01-preview,2023-11-01-preview,2024-01-01,2024-01-01-preview,2024-03-01,2024-10-01,2025-05-01-preview,2026-06-01
 0-9 monitors monitors/tagRules
 3-9 monitors/monitoredSubscriptions
Nginx.NginxPlus 2021-05-01-preview,2022-08-01,2022-11-01-preview,2023-04-01,2023-09-01,2024-01-01-preview,2024-06-01-preview,2024-09-01-preview,2024-11-01-preview,2025-03-01-preview,2025-11-01
 0-10 nginxDeployments nginxDeployments/certificates nginxDeployments/configurations
 7-10 nginxDeployments/apiKeys
 9-10 nginxDeployments/wafPolicies
Oracle.Database 2023-09-01,2024-06-01,2024-06-01-preview,2024-08-01-preview,2024-10-01-preview,2024-12-01-preview,2025-01-01-preview,2025-03-01,2025-04-01-preview,2025-06-01-preview,2025-07-01-preview,2025-08-01-preview,2025-08-15-preview,2025-09-01
 0-13 autonomousDatabases autonomousDatabases/autonomousDatabaseBackups cloudExadataInfrastructures cloudExadataInfrastructures/dbServers cloudVmClusters cloudVmClusters/dbNodes cloudVmClusters/virtualNetworkAddresses locations/autonomousDatabaseCharacterSets locations/autonomousDatabaseNationalCharacterSets locations/autonomousDbVersions locations/dbSystemShapes locations/dnsPrivateViews locations/dnsPrivateZones locations/giVersions locations/systemVersions oracleSubscriptions
 10-13 dbSystems locations/dbSystemDbVersions
 5-13 exadbVmClusters exadbVmClusters/dbNodes exascaleDbStorageVaults locations/giVersions/giMinorVersions
 6-13 locations/flexComponents
 8-13 networkAnchors resourceAnchors
PaloAltoNetworks.Cloudngfw 2022-08-29,2022-08-29-preview,2023-09-01,2023-09-01-preview,2023-10-10-preview,2024-01-19-preview,2024-02-07-preview,2025-02-06-preview,2025-05-23,2025-07-07-preview,2025-10-08,2026-01-26-preview,2026-05-11-preview,2026-07-29-preview
 0-13 firewalls firewalls/statuses globalRulestacks globalRulestacks/certificates globalRulestacks/fqdnlists globalRulestacks/postRules globalRulestacks/preRules globalRulestacks/prefixlists localRulestacks localRulestacks/certificates localRulestacks/fqdnlists localRulestacks/localRules localRulestacks/prefixlists
 12-13 firewalls/customCaptureConfigurations
 13 firewalls/logIngestionSettings
 9-13 firewalls/metrics
Pinecone.VectorDb 2024-10-22-preview
 0 organizations
PureStorage.Block 2024-10-01-preview,2024-11-01,2024-11-01-preview,2026-01-01-preview,2026-03-01-preview,2026-05-01-preview
 0-5 reservations storagePools storagePools/avsStorageContainers storagePools/avsStorageContainers/volumes storagePools/avsVms storagePools/avsVms/avsVmVolumes
 3-5 storagePools/volumeGroups storagePools/volumeGroups/volumes
 5 storagePools/recoverableVolumeGroups storagePools/volumeGroups/snapshots
Qumulo.Storage 2022-06-27-preview,2022-10-12,2022-10-12-preview,2024-06-19,2025-10-01-preview,2026-02-17-preview,2026-04-16
 0-6 fileSystems
SplitIO.Experimentation 2024-03-01-preview,2024-07-01-preview
 0-1 experimentationWorkspaces
microsoft.aadiam 2017-04-01,2017-04-01-preview,2020-03-01,2020-03-01-preview,2020-07-01-preview
 0-1 diagnosticSettings
 2 privateLinkForAzureAd/privateEndpointConnections
 2-3 privateLinkForAzureAd privateLinkForAzureAd/privateLinkResources
 4 azureADMetrics
microsoft.gallery.admin 2015-04-01
 0 galleryItems
`;
