import { useCallback } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** Where the health tab of a service in an environment is. */
export function useHealthPath() {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    (service: { entityRef: string; environment: string }) => {
      const page = entityRoute(parseEntityRef(service.entityRef));
      const query = new URLSearchParams({ environment: service.environment });
      return `${page}/health?${query}`;
    },
    [entityRoute],
  );
}
