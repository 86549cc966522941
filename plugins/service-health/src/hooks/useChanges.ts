import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ChangesQuery,
  ChangesResponse,
} from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** How states changed lately, kept up to date. */
export function useChanges(query: ChangesQuery): Live<ChangesResponse> {
  const api = useApi(serviceHealthApiRef);
  const key = JSON.stringify(query);
  return useLive(
    key,
    useCallback(() => api.getChanges(JSON.parse(key)), [api, key]),
  );
}
