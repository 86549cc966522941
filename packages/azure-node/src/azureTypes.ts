// Types of Azure's own that other packages speak in; they import none from @azure/*.
export type { ManagedCluster, AgentPool } from '@azure/arm-containerservice';
export type { GenericResourceExpanded } from '@azure/arm-resources';
export type {
  DeploymentExtended,
  WhatIfChange,
  WhatIfOperationResult,
} from '@azure/arm-resourcesdeployments';
export type {
  DeploymentStack,
  ManagedResourceReference,
} from '@azure/arm-resourcesdeploymentstacks';
export type {
  MetricsClient,
  MetricsQueryResult,
} from '@azure/monitor-query-metrics';
export type { EventHubManagementClient } from '@azure/arm-eventhub';
export type { ResourceManagementClient } from '@azure/arm-resources';
export type { ContainerServiceClient } from '@azure/arm-containerservice';
export type { ApiManagementClient } from '@azure/arm-apimanagement';
export type { DeploymentsClient } from '@azure/arm-resourcesdeployments';
export type { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
export type { TokenCredential } from '@azure/identity';
