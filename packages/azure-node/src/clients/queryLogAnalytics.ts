import {
  type LogsQueryClient,
  LogsQueryResultStatus,
} from '@azure/monitor-query-logs';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AzureRow } from '../AzureClients';
import { toBackstageError } from '../errors';

/** Rows of the query's first table. A partial result counts as a failure: half the truth looks like health. */
export async function queryLogAnalytics(options: {
  client: LogsQueryClient;
  customerId: string;
  kql: string;
  duration: string;
  signal?: AbortSignal;
}): Promise<AzureRow[]> {
  const { client, customerId, kql, duration, signal } = options;
  const result = await client
    .queryWorkspace(
      customerId,
      kql,
      { duration },
      signal ? { abortSignal: signal } : {},
    )
    .catch(error => {
      throw toBackstageError('query Log Analytics', error);
    });
  if (result.status !== LogsQueryResultStatus.Success) {
    const { code, message } = result.partialError;
    throw new ServiceUnavailableError(
      `Failed to query Log Analytics: ${code}: ${message}`,
    );
  }
  const [table] = result.tables;
  return (table?.rows ?? []).map(row =>
    Object.fromEntries(
      table.columnDescriptors.map((column, index) => [
        column.name ?? String(index),
        row[index],
      ]),
    ),
  );
}
