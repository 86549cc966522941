import type { ApiManagementClient } from '@azure/arm-apimanagement';
import type { ContainerServiceClient } from '@azure/arm-containerservice';
import type { EventHubManagementClient } from '@azure/arm-eventhub';
import type { MonitorClient } from '@azure/arm-monitor';
import type { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { ResourceManagementClient } from '@azure/arm-resources';
import type { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import type { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import type { LogsQueryClient } from '@azure/monitor-query-logs';
import type { MetricsClient } from '@azure/monitor-query-metrics';
import type { ArmReader } from './clients/ArmReader';
import type { DevOpsClient } from './clients/DevOpsClient';
import type { KubernetesAccess } from './clients/kubernetesAccess';
import type { PrometheusClient } from './clients/PrometheusClient';
import type { RetailPrice } from './clients/retailPrices';
import type { AzureDevOpsConfig, AzureEnvironment } from './config/AzureConfig';

/** A row of a query, by the names of its columns. */
export type AzureRow = Record<string, unknown>;

/** Everything the portal does in Azure goes through here. */
export interface AzureClients {
  readonly environments: AzureEnvironment[];
  readonly devopsProject: AzureDevOpsConfig | undefined;

  /** Throws `NotFoundError`, naming the environments there are. */
  environment(name: string): AzureEnvironment;

  /**
   * The same clients for work that no person waits for: shorter waits, and a
   * throttle budget that always leaves room for people.
   */
  inBackground(): AzureClients;

  resources(subscriptionId: string): ResourceManagementClient;
  deployments(subscriptionId: string): DeploymentsClient;
  deploymentStacks(subscriptionId: string): DeploymentStacksClient;
  containerService(subscriptionId: string): ContainerServiceClient;
  apiManagement(subscriptionId: string): ApiManagementClient;
  eventHubs(subscriptionId: string): EventHubManagementClient;
  monitor(subscriptionId: string): MonitorClient;
  resourceGraph(): ResourceGraphClient;
  /** Azure Monitor's batch API in the region `location`. */
  metrics(location: string): MetricsClient;
  logs(): LogsQueryClient;

  /** All rows of a Resource Graph query, page by page. */
  query(
    kql: string,
    subscriptions: string[],
    signal?: AbortSignal,
  ): Promise<AzureRow[]>;

  /** Rows of a query on the environment's Log Analytics workspace, over the last `duration` (ISO 8601, such as `PT5M`). */
  queryLogs(
    environment: string,
    kql: string,
    duration: string,
    signal?: AbortSignal,
  ): Promise<AzureRow[]>;

  /** Managed Prometheus of one of the environment's Azure Monitor workspaces. */
  prometheus(workspaceName: string): PrometheusClient;

  /** What no SDK here covers: sizes, usages, rights. */
  arm(): ArmReader;

  devops(): DevOpsClient;

  /** How to speak to a cluster's API server. */
  kubernetes(
    clusterId: string,
    signal?: AbortSignal,
  ): Promise<KubernetesAccess>;

  /** Retail prices that match an OData filter, such as `armRegionName eq 'koreacentral'`. */
  prices(filter: string, signal?: AbortSignal): Promise<RetailPrice[]>;
}
