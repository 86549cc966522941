export interface Config {
  /** What the portal knows of Azure. Credentials come from the process's environment only. */
  azure?: {
    /**
     * Addresses of Azure's services; each left out is public Azure.
     */
    endpoints?: {
      /**
       * Azure Resource Manager, Resource Graph among it.
       * @visibility backend
       */
      resourceManager?: string;
      /**
       * Entra's token issuer. An address of your own is not looked up among Microsoft's clouds.
       * @visibility backend
       */
      authority?: string;
      /**
       * Azure Monitor's metrics batch API, one host for every region.
       * @visibility backend
       */
      metrics?: string;
      /**
       * Log Analytics, without the version at the end.
       * @visibility backend
       */
      logs?: string;
      /**
       * Prefix of the Prometheus query APIs; a workspace's name follows it.
       * @visibility backend
       */
      prometheus?: string;
      /**
       * Azure DevOps, as the portal reaches it.
       * @visibility backend
       */
      devops?: string;
      /**
       * Azure DevOps, as a person's browser and git reach it; by default the same as `devops`.
       * @visibility backend
       */
      devopsWeb?: string;
      /**
       * The retail prices API.
       * @visibility backend
       */
      prices?: string;
    };
    /** One platform a place, in the order in which people see them. */
    environments?: Array<{
      /** @visibility frontend */
      name: string;
      /**
       * Subscription ids; the first holds the platform.
       * @visibility backend
       */
      subscriptions: string[];
      /**
       * Azure region, such as `koreacentral`.
       * @visibility frontend
       */
      location: string;
      /**
       * Resource group of the platform.
       * @visibility backend
       */
      resourceGroup: string;
      /**
       * AKS clusters, by name or ARM id.
       * @visibility backend
       */
      clusters?: string[];
      /**
       * API Management services, by name or ARM id.
       * @visibility backend
       */
      apiManagement?: string[];
      /**
       * Event Hubs namespaces, by name or ARM id.
       * @visibility backend
       */
      eventHubsNamespaces?: string[];
      /**
       * Azure Managed Redis caches, by name or ARM id.
       * @visibility backend
       */
      redis?: string[];
      /**
       * Container registry, by name or ARM id.
       * @visibility backend
       */
      containerRegistry?: string;
      /**
       * Log Analytics workspace, by name or ARM id.
       * @visibility backend
       */
      logAnalyticsWorkspace?: string;
      /**
       * Azure Monitor workspaces (Managed Prometheus), by name or ARM id.
       * @visibility backend
       */
      azureMonitorWorkspaces?: string[];
    }>;
    /** Where the repositories of services are created. */
    devops?: {
      /** @visibility backend */
      organization: string;
      /** @visibility backend */
      project: string;
    };
  };
}
