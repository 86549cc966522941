import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { PlatformResponse } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** What services share in all environments, kept up to date. */
export function usePlatform(): Live<PlatformResponse> {
  const api = useApi(serviceHealthApiRef);
  return useLive(
    'platform',
    useCallback(() => api.getPlatform({}), [api]),
  );
}
