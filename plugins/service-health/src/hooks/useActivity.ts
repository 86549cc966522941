import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { ActivityResponse } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** What was done lately to a service and to what it depends on, kept up to date. */
export function useActivity(
  entityRef: string,
  environment: string,
): Live<ActivityResponse> {
  const api = useApi(serviceHealthApiRef);
  return useLive(
    `${entityRef}#${environment}`,
    useCallback(
      () => api.getActivity({ entityRef, environment }),
      [api, entityRef, environment],
    ),
  );
}
