import type { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { AzureRow } from '../AzureClients';
import { toBackstageError } from '../errors';

const ROWS_A_PAGE = 1000;

/** Reads all pages of a Resource Graph query. */
export async function queryResourceGraph(options: {
  client: ResourceGraphClient;
  kql: string;
  subscriptions: string[];
  signal?: AbortSignal;
}): Promise<AzureRow[]> {
  const { client, kql, subscriptions, signal } = options;
  const rows: AzureRow[] = [];
  let skipToken: string | undefined;
  do {
    try {
      const page = await client.resources(
        {
          query: kql,
          subscriptions,
          options: {
            resultFormat: 'objectArray',
            top: ROWS_A_PAGE,
            skipToken,
          },
        },
        { abortSignal: signal },
      );
      rows.push(...(page.data as AzureRow[]));
      skipToken = page.skipToken;
    } catch (error) {
      throw toBackstageError('query Resource Graph', error);
    }
  } while (skipToken);
  return rows;
}
