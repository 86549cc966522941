import {
  compareStates,
  type PlatformQuery,
  type PlatformResponse,
} from '@slipway/plugin-service-health-common';
import { resourceLink } from '../links/portalLinks';
import type { HealthStore } from '../store/HealthStore';
import type { PlatformStore } from './PlatformStore';

const nobody = () => ({
  count: 0,
  states: { healthy: 0, degraded: 0, critical: 0, unknown: 0 },
});

/** Shared resources with who depends on them, worst first, then by name. */
export async function readPlatform(options: {
  platform: PlatformStore;
  store: HealthStore;
  query: PlatformQuery;
  now: Date;
}): Promise<PlatformResponse> {
  const { platform, store, query, now } = options;
  const [resources, dependants] = await Promise.all([
    platform.read(query.environment, now),
    store.readDependants(now),
  ]);
  return {
    resources: resources
      .sort(
        (a, b) =>
          compareStates(a.state, b.state) ||
          a.name.localeCompare(b.name) ||
          a.environment.localeCompare(b.environment),
      )
      .map(one => ({
        id: one.id,
        name: one.name,
        kind: one.kind,
        environment: one.environment,
        state: one.state,
        since: one.since,
        reasons: one.reasons.map(reason => ({
          ...reason,
          links: [resourceLink(reason.resourceId ?? one.id)],
        })),
        readings: one.observation.readings,
        capacity: one.capacity,
        dependants: dependants.get(one.id.toLowerCase()) ?? nobody(),
        links: [resourceLink(one.id)],
      })),
  };
}
