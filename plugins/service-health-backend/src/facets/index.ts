import type { FacetProvider } from '@slipway/plugin-service-health-node';
import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import { AksFacet } from './aks';
import { ApimFacet } from './apim';
import { KafkaFacet } from './kafka';
import { RedisFacet } from './redis';
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
  ];
}
