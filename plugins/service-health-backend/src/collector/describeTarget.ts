import type { AzureClients } from '@slipway/azure-node';
import {
  type FacetModel,
  parseThresholds,
  THRESHOLDS_ANNOTATION,
} from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { sharedResourcesOf } from '../facets/sharedResourcesOf';
import { serviceLinks } from '../links/serviceLinks';
import type { ServiceDescription } from '../store/HealthStore';

/** What is known of a service without asking Azure. */
export function describeTarget(
  service: ServiceTarget,
  options: {
    facets: FacetProvider[];
    models: ReadonlyMap<string, FacetModel>;
    azure: Pick<AzureClients, 'environments'>;
  },
): ServiceDescription {
  const { facets, models, azure } = options;
  const text = service.entity?.annotations[THRESHOLDS_ANNOTATION] ?? '';
  const { thresholds, problems } = parseThresholds(text, models);
  const environment = azure.environments.find(
    ({ name }) => name === service.environment,
  );
  return {
    facetIds: facets
      .filter(facet => facet.appliesTo(service))
      .map(({ id }) => id),
    dependsOn: sharedResourcesOf(service),
    settings: {
      links: serviceLinks(service, environment),
      thresholds,
      problems: problems.map(
        problem => `Annotation '${THRESHOLDS_ANNOTATION}', ${problem}`,
      ),
    },
  };
}
