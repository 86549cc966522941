import type { ServiceHealth } from '@slipway/plugin-service-health-common';

/** When the oldest of a service's readings was taken, ISO 8601. */
export function oldestSampleAt(service: ServiceHealth): string | undefined {
  return service.facets
    .flatMap(facet => facet.readings.map(reading => reading.sampledAt))
    .reduce<string | undefined>(
      (oldest, at) =>
        oldest === undefined || Date.parse(at) < Date.parse(oldest)
          ? at
          : oldest,
      undefined,
    );
}
