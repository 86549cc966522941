import {
  compareStates,
  type FacetHealth,
  type HealthReason,
} from '@slipway/plugin-service-health-common';

/** All reasons of the facets, the worst first. */
export function sortReasons(facets: readonly FacetHealth[]): HealthReason[] {
  return facets
    .flatMap(({ reasons }) => reasons)
    .sort((a, b) => compareStates(a.state, b.state));
}
