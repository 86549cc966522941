import { useCallback } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityHealthResponse } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../api';
import { useLive, type Live } from './useLive';

/** The health of the service whose page this is, kept up to date. */
export function useEntityHealth(): Live<EntityHealthResponse> {
  const api = useApi(serviceHealthApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return useLive(
    entityRef,
    useCallback(() => api.getEntityHealth(entityRef), [api, entityRef]),
  );
}
