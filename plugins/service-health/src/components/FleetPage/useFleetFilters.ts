import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  FLEET_SORTS,
  HEALTH_STATES,
  type FleetQuery,
  type FleetSort,
  type HealthState,
} from '@slipway/plugin-service-health-common';

/** What the person at the screen has narrowed the fleet to, and its order. */
export type FleetFilters = Pick<
  FleetQuery,
  'states' | 'environment' | 'owner' | 'search' | 'dependsOn' | 'cause' | 'sort'
>;

const texts = ['environment', 'owner', 'search', 'dependsOn', 'cause'] as const;

function isState(text: string): text is HealthState {
  return HEALTH_STATES.some(state => state === text);
}

function isSort(text: string | null): text is FleetSort {
  return FLEET_SORTS.some(sort => sort === text);
}

/** The filters, kept in the page's address so that it can be shared. */
export function useFleetFilters() {
  const [params, setParams] = useSearchParams();

  const filters = useMemo<FleetFilters>(() => {
    const states = params.getAll('state').filter(isState);
    const sort = params.get('sort');
    return {
      states: states.length > 0 ? states : undefined,
      sort: isSort(sort) ? sort : undefined,
      ...Object.fromEntries(
        texts.map(name => [name, params.get(name) || undefined]),
      ),
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
          for (const name of [...texts, 'sort'] as const) {
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
