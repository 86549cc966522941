import {
  causeIdOf,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';

/** The service with every reason marked that it has in common with others. */
export function withCauseIds(
  service: ServiceHealth,
  causeIds: ReadonlySet<string>,
): ServiceHealth {
  if (causeIds.size === 0) {
    return service;
  }
  return {
    ...service,
    facets: service.facets.map(facet => ({
      ...facet,
      reasons: facet.reasons.map(reason => {
        const causeId = causeIdOf(reason, service.environment, causeIds);
        return causeId ? { ...reason, causeId } : reason;
      }),
    })),
  };
}
