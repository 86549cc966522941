import type { ReasonCode } from '../reasonCodes';
import type { FacetHealth, FacetId, HealthReason, HealthState } from '../types';
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
  /** The same with codes and resources, the worst first. */
  reasons: HealthReason[];
  /** The link at which the trouble begins. */
  isFirstBroken: boolean;
  /** Broken, but only by what a link further on does to it. */
  isSymptom: boolean;
}

const dependencyTitles: ReadonlyMap<string, string> = new Map([
  ['redis', 'Redis'],
  ['kafka', 'Kafka'],
  ['sql', 'Azure SQL'],
  ['cosmos', 'Cosmos DB'],
  ['storage', 'Storage'],
  ['servicebus', 'Service Bus'],
]);

/** What a link shows when something behind it is broken: a gateway answers 5xx for pods that are down. */
const symptomCodes: readonly ReasonCode[] = ['gatewayErrors', 'gatewaySlow'];

const breaksLink = ({ state }: HealthReason) =>
  state === 'degraded' || state === 'critical';

function linkOf(
  id: ChainLink['id'],
  title: string,
  facets: FacetHealth[],
): ChainLink[] {
  if (facets.length === 0) {
    return [];
  }
  const reasons = facets.flatMap(facet => facet.reasons);
  return [
    {
      id,
      title,
      state: worstState(facets.map(({ state }) => state)),
      evidence: reasons.map(({ message }) => message),
      reasons,
      isFirstBroken: false,
      isSymptom: false,
    },
  ];
}

function isBroken({ state, reasons }: ChainLink): boolean {
  return (
    state === 'degraded' || state === 'critical' || reasons.some(breaksLink)
  );
}

/** Whether nothing of its own breaks the link. */
function showsOthersTrouble({ reasons }: ChainLink): boolean {
  const breaking = reasons.filter(breaksLink);
  return (
    breaking.length > 0 &&
    breaking.every(({ code }) => symptomCodes.includes(code))
  );
}

/**
 * The way of a request, caller → APIM → pods → what the pods need, with the
 * state of each link. A link is broken when it is degraded or critical; one
 * that is unknown is told as unknown, never as broken. The first broken link
 * is the first one that breaks by itself: a gateway that only passes on the
 * errors or the slowness of a broken link behind it is a symptom.
 */
export function deriveChain(facets: FacetHealth[]): ChainLink[] {
  const withIds = (...ids: string[]) =>
    facets.filter(({ id }) => ids.includes(id));
  const caller: ChainLink = {
    id: 'caller',
    title: 'Caller',
    evidence: [],
    reasons: [],
    isFirstBroken: false,
    isSymptom: false,
  };
  const links: ChainLink[] = [
    caller,
    ...linkOf('gateway', 'API Management', withIds('apim')),
    ...linkOf('pods', 'Pods', withIds('workload', 'aks')),
    ...[...dependencyTitles].flatMap(([facetId, title]) =>
      linkOf('dependency', title, withIds(facetId)).map(link => ({
        ...link,
        facetId,
      })),
    ),
  ];
  const broken = links.filter(isBroken);
  const first = broken.find(link => !showsOthersTrouble(link)) ?? broken[0];
  return links.map(link => ({
    ...link,
    isFirstBroken: link === first,
    isSymptom:
      link !== first && broken.includes(link) && showsOthersTrouble(link),
  }));
}
