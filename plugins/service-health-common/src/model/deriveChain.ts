import type { FacetHealth, FacetId, HealthState } from '../types';
import { worstState } from './states';

/** One station on a request's way through the service. */
export interface ChainLink {
  id: 'caller' | 'gateway' | 'pods' | 'dependency';
  /** The facet that a dependency stands for, e.g. `redis`. */
  facetId?: FacetId;
  title: string;
  /** Left out for the caller, of whom nothing is measured. */
  state?: HealthState;
  /** What is wrong there, for people. */
  evidence: string[];
  /** The first link on the way that is not healthy. */
  isFirstBroken: boolean;
}

const dependencyTitles: ReadonlyMap<string, string> = new Map([
  ['redis', 'Redis'],
  ['kafka', 'Kafka'],
  ['sql', 'Azure SQL'],
  ['cosmos', 'Cosmos DB'],
  ['storage', 'Storage'],
  ['servicebus', 'Service Bus'],
]);

function linkOf(
  id: ChainLink['id'],
  title: string,
  facets: FacetHealth[],
): ChainLink[] {
  if (facets.length === 0) {
    return [];
  }
  return [
    {
      id,
      title,
      state: worstState(facets.map(({ state }) => state)),
      evidence: facets.flatMap(({ reasons }) =>
        reasons.map(({ message }) => message),
      ),
      isFirstBroken: false,
    },
  ];
}

/**
 * The way of a request, caller → APIM → pods → what the pods need, with the
 * state of each link. A link is broken when it is degraded or critical; one
 * that is unknown is told as unknown, never as broken.
 */
export function deriveChain(facets: FacetHealth[]): ChainLink[] {
  const withIds = (...ids: string[]) =>
    facets.filter(({ id }) => ids.includes(id));
  const links: ChainLink[] = [
    { id: 'caller', title: 'Caller', evidence: [], isFirstBroken: false },
    ...linkOf('gateway', 'API Management', withIds('apim')),
    ...linkOf('pods', 'Pods', withIds('workload', 'aks')),
    ...[...dependencyTitles].flatMap(([facetId, title]) =>
      linkOf('dependency', title, withIds(facetId)).map(link => ({
        ...link,
        facetId,
      })),
    ),
  ];
  const firstBroken = links.find(
    ({ state }) => state === 'degraded' || state === 'critical',
  );
  return links.map(link => ({ ...link, isFirstBroken: link === firstBroken }));
}
