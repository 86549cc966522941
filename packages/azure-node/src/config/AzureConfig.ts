/** Where Azure is; what is left out of the configuration is public Azure. */
export interface AzureEndpoints {
  resourceManager: string;
  authority: string;
  /** One host for every region, or left out: each region's own in public Azure. */
  metrics?: string;
  logs: string;
  /** Prefix to which a workspace's name is added, or left out: Azure says each workspace's own. */
  prometheus?: string;
  devops: string;
  /** Azure DevOps as a person's browser and git reach it. */
  devopsWeb: string;
  prices: string;
}

/** One platform that services share: its subscriptions and its resources, by name or ARM id. */
export interface AzureEnvironment {
  name: string;
  /** The first holds the platform's resource group. */
  subscriptions: string[];
  location: string;
  resourceGroup: string;
  clusters: string[];
  apiManagement: string[];
  eventHubsNamespaces: string[];
  redis: string[];
  containerRegistry?: string;
  logAnalyticsWorkspace?: string;
  azureMonitorWorkspaces: string[];
}

/** Where the repositories of services live. */
export interface AzureDevOpsConfig {
  organization: string;
  project: string;
}

/** The checked `azure` part of the configuration. */
export interface AzureConfig {
  endpoints: AzureEndpoints;
  environments: AzureEnvironment[];
  devops?: AzureDevOpsConfig;
}
