import type { FacetObservation } from '../types';
import { defaultFacetModels } from './defaultFacetModels';
import type { FacetModel } from './FacetModel';

/**
 * When the first reading that is fresh at `now` will be stale: until then time alone changes no
 * state. `undefined`: nothing is left that could grow stale.
 */
export function nextStaleAt(options: {
  observations: FacetObservation[];
  now: Date;
  models?: ReadonlyMap<string, FacetModel>;
}): Date | undefined {
  const { observations, now, models = defaultFacetModels } = options;
  const times = observations.flatMap(({ id, readings }) => {
    const model = models.get(id);
    return model
      ? readings.map(
          ({ sampledAt }) =>
            Date.parse(sampledAt) + model.staleAfterSeconds * 1000,
        )
      : [];
  });
  const next = Math.min(...times.filter(time => time >= now.getTime()));
  return Number.isFinite(next) ? new Date(next) : undefined;
}
