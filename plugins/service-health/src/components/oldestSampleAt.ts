import type { FacetHealth } from '@slipway/plugin-service-health-common';

/** When the oldest of the facets' readings was taken, ISO 8601. */
export function oldestSampleAt(of: {
  facets: readonly FacetHealth[];
}): string | undefined {
  let oldest: { at: string; time: number } | undefined;
  for (const { readings } of of.facets) {
    for (const { sampledAt } of readings) {
      const time = Date.parse(sampledAt);
      if (!oldest || time < oldest.time) {
        oldest = { at: sampledAt, time };
      }
    }
  }
  return oldest?.at;
}
