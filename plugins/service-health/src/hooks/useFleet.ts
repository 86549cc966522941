import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { FleetQuery } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../api';
import { FleetReader, type FleetRows } from './FleetReader';
import { useLive, type Live } from './useLive';

/** The fleet under a query, read as far as somebody looks. */
export interface Fleet extends Live<FleetRows> {
  /** To be told which rows are in view, by their places from 0 on. */
  look(first: number, last: number): void;
}

/** Reads the fleet and keeps it up to date. */
export function useFleet(query: FleetQuery): Fleet {
  const api = useApi(serviceHealthApiRef);
  const key = JSON.stringify(query);
  const reader = useMemo(
    () => new FleetReader(api, JSON.parse(key)),
    [api, key],
  );
  const live = useLive(
    key,
    useCallback(() => reader.read(), [reader]),
  );
  const { refresh } = live;
  const look = useCallback(
    (first: number, last: number) => {
      if (reader.look(first, last)) {
        refresh();
      }
    },
    [reader, refresh],
  );
  return { ...live, look };
}
