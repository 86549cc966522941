const examples: Record<string, string> = {
  environments:
    '  environments:\n    - name: prod\n      subscriptions: [00000000-0000-0000-0000-000000000000]\n      location: koreacentral\n      resourceGroup: rg-platform-prod',
  name: '  name: prod',
  subscriptions: '  subscriptions: [00000000-0000-0000-0000-000000000000]',
  location: '  location: koreacentral',
  resourceGroup: '  resourceGroup: rg-platform-prod',
  clusters: '  clusters: [aks-prod]',
  apiManagement: '  apiManagement: [apim-prod]',
  eventHubsNamespaces: '  eventHubsNamespaces: [evhns-prod]',
  redis: '  redis: [redis-prod]',
  containerRegistry: '  containerRegistry: acrprod',
  logAnalyticsWorkspace: '  logAnalyticsWorkspace: log-prod',
  azureMonitorWorkspaces: '  azureMonitorWorkspaces: [amw-prod]',
  endpoints: '  endpoints:\n    resourceManager: https://management.azure.com',
  resourceManager: '  resourceManager: https://management.azure.com',
  authority: '  authority: https://login.microsoftonline.com',
  metrics: '  metrics: https://koreacentral.metrics.monitor.azure.com',
  logs: '  logs: https://api.loganalytics.io',
  prometheus: '  prometheus: https://metrics.example.com/prometheus',
  prices: '  prices: https://prices.azure.com',
  devops: '  devops:\n    organization: contoso\n    project: services',
  devopsWeb: '  devopsWeb: https://dev.azure.com',
  organization: '  organization: contoso',
  project: '  project: services',
};

/** A correct piece of YAML for the key at `path`, or for the nearest key above it. */
export function exampleOf(path: PropertyKey[]): string | undefined {
  for (const key of [...path].reverse()) {
    const example = examples[String(key)];
    if (example) {
      return path[0] === 'endpoints' && key === 'devops'
        ? '  devops: https://dev.azure.com'
        : example;
    }
  }
  return undefined;
}
