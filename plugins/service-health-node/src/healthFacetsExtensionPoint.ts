import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { FacetProvider } from './FacetProvider';

/** Takes facets from other plugins' modules. */
export interface HealthFacetsExtensionPoint {
  /** Throws when a facet of this id is already there. */
  addFacet(provider: FacetProvider): void;
}

/** Where a module of the health backend adds its facet. */
export const healthFacetsExtensionPoint =
  createExtensionPoint<HealthFacetsExtensionPoint>({
    id: 'service-health.facets',
  });
