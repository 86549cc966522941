import type { AzureClients, PrometheusSample } from '@slipway/azure-node';

/** One query on each of the environment's Prometheus workspaces, all samples together. */
export async function queryPrometheus(options: {
  azure: AzureClients;
  environment: string;
  promql: string;
  signal: AbortSignal;
}): Promise<PrometheusSample[]> {
  const { azure, environment, promql, signal } = options;
  const { azureMonitorWorkspaces } = azure.environment(environment);
  const answers = await Promise.all(
    azureMonitorWorkspaces.map(workspace =>
      azure.prometheus(workspace).query(promql, signal),
    ),
  );
  return answers.flat();
}
