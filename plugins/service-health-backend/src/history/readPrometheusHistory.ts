import type { AzureClients } from '@slipway/azure-node';
import type {
  HistoryRange,
  HistorySeries,
} from '@slipway/plugin-service-health-common';

/** About a hundred points for each range. */
const stepSeconds: Record<HistoryRange, number> = {
  '1h': 60,
  '24h': 900,
  '7d': 3_600,
};

/** One query over time on each of the environment's Prometheus workspaces. */
export async function readPrometheusHistory(options: {
  azure: AzureClients;
  environment: string;
  promql: string;
  from: Date;
  to: Date;
  range: HistoryRange;
  reading: string;
  unit: string;
  /** ARM id of what a series with these labels measures. */
  resourceIdOf?: (labels: Record<string, string>) => string | undefined;
  signal: AbortSignal;
}): Promise<HistorySeries[]> {
  const { azure, environment, promql, from, to, range, signal } = options;
  const { azureMonitorWorkspaces } = azure.environment(environment);
  const step = stepSeconds[range];
  const answers = await Promise.all(
    azureMonitorWorkspaces.map(workspace =>
      azure
        .prometheus(workspace)
        .queryRange({ promql, from, to, stepSeconds: step, signal }),
    ),
  );
  return answers.flat().map(({ labels, points }) => {
    const resourceId = options.resourceIdOf?.(labels);
    return {
      reading: options.reading,
      unit: options.unit,
      source: 'Prometheus',
      ...(resourceId ? { resourceId } : {}),
      grainSeconds: step,
      points,
    };
  });
}
