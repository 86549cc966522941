/**
 * Types, annotations, permissions and the pure model of a service's health.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export * from './reasonCodes';
export * from './signals';
export * from './types';
export * from './model/FacetModel';
export * from './model/defaultFacetModels';
export * from './model/deriveChain';
export * from './model/deriveServiceHealth';
export * from './model/nextStaleAt';
export * from './model/states';
