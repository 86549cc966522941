import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  HEALTH_STATES,
  type FleetQuery,
  type HealthState,
} from '@slipway/plugin-service-health-common';

/** What the person at the screen has narrowed the fleet to. */
export type FleetFilters = Pick<
  FleetQuery,
  'states' | 'environment' | 'owner' | 'search'
>;

function isState(text: string): text is HealthState {
  return HEALTH_STATES.some(state => state === text);
}

/** The filters, kept in the page's address so that it can be shared. */
export function useFleetFilters() {
  const [params, setParams] = useSearchParams();

  const filters = useMemo<FleetFilters>(() => {
    const states = params.getAll('state').filter(isState);
    return {
      states: states.length > 0 ? states : undefined,
      environment: params.get('environment') || undefined,
      owner: params.get('owner') || undefined,
      search: params.get('search') || undefined,
    };
  }, [params]);

  const setFilters = useCallback(
    (change: FleetFilters) => {
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if ('states' in change) {
            next.delete('state');
            change.states?.forEach(state => next.append('state', state));
          }
          for (const name of ['environment', 'owner', 'search'] as const) {
            const value = change[name];
            if (value) {
              next.set(name, value);
            } else if (name in change) {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );

  return { filters, setFilters };
}
