/**
 * Types, annotations, permissions and the pure model of a service's health.
 *
 * @packageDocumentation
 */
export * from './activity';
export * from './annotations';
export * from './history';
export * from './links';
export * from './mute';
export * from './permissions';
export * from './platform';
export * from './reasonCodes';
export * from './signals';
export * from './types';
export * from './model/FacetModel';
export * from './model/defaultFacetModels';
export * from './model/deriveChain';
export * from './model/deriveFacetHealth';
export * from './model/deriveServiceHealth';
export * from './model/deriveSharedCauses';
export * from './model/nextStaleAt';
export * from './model/platformModels';
export * from './model/states';
export * from './model/thresholds';
export * from './model/topResourceId';
