import type {
  FacetHealth,
  FacetObservation,
  HealthState,
  ServiceHealth,
} from '../types';
import { defaultFacetModels } from './defaultFacetModels';
import { deriveFacetHealth } from './deriveFacetHealth';
import type { FacetModel } from './FacetModel';
import { worstState } from './states';

/** The part of a service's health that the model decides. */
export type DerivedHealth = Pick<ServiceHealth, 'state' | 'since' | 'facets'>;

function withoutModel(id: string, now: Date): FacetHealth {
  return {
    id,
    state: 'unknown',
    reasons: [
      {
        code: 'neverCollected',
        state: 'unknown',
        message: `Nothing says how to judge the facet '${id}'`,
        since: now.toISOString(),
      },
    ],
    readings: [],
  };
}

/**
 * The health model: what is known about each facet of a service in, each
 * facet's state with reasons and the service's one state out. Pure.
 *
 * The service is as bad as its worst facet: critical before unknown before
 * degraded before healthy; with no facet at all it is unknown. `observations`
 * names every facet that the service has, also one about which nothing is
 * known. `previous` is the last result; it dates what has not changed.
 */
export function deriveServiceHealth(options: {
  observations: FacetObservation[];
  now: Date;
  previous?: DerivedHealth;
  models?: ReadonlyMap<string, FacetModel>;
}): DerivedHealth {
  const { observations, now, previous, models = defaultFacetModels } = options;

  const facets = observations.map(observation => {
    const model = models.get(observation.id);
    if (!model) {
      return withoutModel(observation.id, now);
    }
    return deriveFacetHealth({
      observation,
      model,
      now,
      previous: previous?.facets.find(({ id }) => id === observation.id),
    });
  });

  const state: HealthState = worstState(facets.map(facet => facet.state));
  const isUnchanged = previous?.state === state;
  return {
    state,
    since: isUnchanged ? previous.since : now.toISOString(),
    facets,
  };
}
