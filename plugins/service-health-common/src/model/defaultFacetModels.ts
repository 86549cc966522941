import type { FacetModel } from './FacetModel';
import { aksModel } from './facetModels/aks';
import { alertsModel } from './facetModels/alerts';
import { apimModel } from './facetModels/apim';
import { cosmosModel } from './facetModels/cosmos';
import { kafkaModel } from './facetModels/kafka';
import { redisModel } from './facetModels/redis';
import { servicebusModel } from './facetModels/servicebus';
import { sqlModel } from './facetModels/sql';
import { storageModel } from './facetModels/storage';
import { workloadModel } from './facetModels/workload';

/** How Slipway judges its own facets, by facet id. */
export const defaultFacetModels: ReadonlyMap<string, FacetModel> = new Map(
  [
    aksModel,
    workloadModel,
    apimModel,
    redisModel,
    kafkaModel,
    sqlModel,
    cosmosModel,
    storageModel,
    servicebusModel,
    alertsModel,
  ].map(model => [model.id, model]),
);
