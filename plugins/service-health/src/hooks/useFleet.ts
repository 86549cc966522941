import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  FleetQuery,
  FleetResponse,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef, type ServiceHealthApi } from '../api';
import { useLive, type Live } from './useLive';

/** Rows asked for at once. */
const PAGE_SIZE = 200;

async function fetchRows(
  api: ServiceHealthApi,
  query: FleetQuery,
  rows: number,
): Promise<FleetResponse> {
  let page = await api.getFleet({ ...query, limit: PAGE_SIZE });
  const services: ServiceHealth[] = [...page.services];
  while (page.nextCursor !== undefined && services.length < rows) {
    const { nextCursor: cursor } = page;
    page = await api.getFleet({ ...query, limit: PAGE_SIZE, cursor });
    services.push(...page.services);
  }
  return { ...page, services };
}

/** The fleet under a query, worst first, growing by `loadMore`. */
export interface Fleet extends Live<FleetResponse> {
  loadMore(): void;
}

/** Reads the fleet and keeps it up to date. */
export function useFleet(query: FleetQuery): Fleet {
  const api = useApi(serviceHealthApiRef);
  const key = JSON.stringify(query);
  const [rows, setRows] = useState(PAGE_SIZE);
  const live = useLive(
    key,
    useCallback(() => fetchRows(api, JSON.parse(key), rows), [api, key, rows]),
  );

  const loaded = live.value?.services.length ?? 0;
  const hasMore = live.value?.nextCursor !== undefined;
  const loadMore = useCallback(() => {
    if (hasMore) {
      setRows(loaded + PAGE_SIZE);
    }
  }, [hasMore, loaded]);

  return { ...live, loadMore };
}
