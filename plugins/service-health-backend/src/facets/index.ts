import type { FacetProvider } from '@slipway/plugin-service-health-node';
import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import { AksFacet } from './aks';
import { AlertsFacet } from './alerts';
import { ApimFacet } from './apim';
import { cosmosFacet } from './cosmos';
import { KafkaFacet } from './kafka';
import { RedisFacet } from './redis';
import { servicebusFacet } from './servicebus';
import { sqlFacet } from './sql';
import { storageFacet } from './storage';
import { WorkloadFacet } from './workload';

/** The facets that Slipway brings, in the order in which people see them. */
export function createFacets(options: {
  watches: ClusterWatches;
}): FacetProvider[] {
  return [
    AksFacet.create(options),
    WorkloadFacet.create(options),
    new ApimFacet(),
    new RedisFacet(),
    new KafkaFacet(),
    sqlFacet,
    cosmosFacet,
    storageFacet,
    servicebusFacet,
    new AlertsFacet(),
  ];
}
