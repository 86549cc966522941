/**
 * The extension point by which another plugin adds a facet to the health of
 * services.
 *
 * @packageDocumentation
 */
export * from './FacetProvider';
export * from './healthFacetsExtensionPoint';
export * from './ServiceTarget';
export * from './toFacetFailure';
