import {
  deriveChain,
  type ServiceHealthDetail,
} from '@slipway/plugin-service-health-common';
import type { Causes } from '../causes/CauseReader';
import { withCauseIds } from '../causes/withCauseIds';
import { reasonLinks } from '../links/reasonLinks';
import type { StoredService } from '../store/HealthStore';

/** A service with its chain, its causes, and where to go for each of its reasons. */
export function toDetail(
  { health, settings, dependsOn }: StoredService,
  known: Causes,
): ServiceHealthDetail {
  const { links, problems } = settings;
  const marked = withCauseIds(health, known.ids);
  const facets = marked.facets.map(facet => ({
    ...facet,
    reasons: facet.reasons.map(reason => ({
      ...reason,
      links: reasonLinks(reason, links),
    })),
  }));
  const hit = new Set(
    facets.flatMap(({ reasons }) => reasons.map(({ causeId }) => causeId)),
  );
  return {
    ...marked,
    facets,
    chain: deriveChain(facets),
    causes: known.causes.filter(({ id }) => hit.has(id)),
    links,
    dependsOn,
    problems,
  };
}
