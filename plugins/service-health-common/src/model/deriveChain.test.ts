import type { FacetHealth, HealthState } from '../types';
import { deriveChain } from './deriveChain';

function facet(id: string, state: HealthState): FacetHealth {
  const reasons =
    state === 'healthy'
      ? []
      : [
          {
            code: 'thresholdCrossed' as const,
            state,
            message: `${id} is ${state}`,
            since: '2026-11-20T03:00:00Z',
          },
        ];
  return { id, state, reasons, readings: [] };
}

describe('deriveChain', () => {
  it('marks the first broken link and gives its evidence', () => {
    const chain = deriveChain([
      facet('aks', 'healthy'),
      facet('workload', 'degraded'),
      facet('apim', 'unknown'),
      facet('redis', 'critical'),
    ]);

    expect(chain.map(({ title, state }) => [title, state])).toEqual([
      ['Caller', undefined],
      ['API Management', 'unknown'],
      ['Pods', 'degraded'],
      ['Redis', 'critical'],
    ]);
    const broken = chain.filter(link => link.isFirstBroken);
    expect(broken.map(({ title, evidence }) => [title, evidence])).toEqual([
      ['Pods', ['workload is degraded']],
    ]);
  });

  it('has no broken link where all is well', () => {
    const chain = deriveChain([facet('apim', 'healthy')]);

    expect(chain.some(link => link.isFirstBroken)).toBe(false);
  });

  it('marks the pods, not the gateway that passes their errors on', () => {
    const gateway = facet('apim', 'critical');
    gateway.reasons[0].code = 'gatewayErrors';

    const chain = deriveChain([facet('workload', 'critical'), gateway]);

    expect(
      chain.map(({ title, isFirstBroken, isSymptom }) => [
        title,
        isFirstBroken,
        isSymptom,
      ]),
    ).toEqual([
      ['Caller', false, false],
      ['API Management', false, true],
      ['Pods', true, false],
    ]);
  });

  it('marks the gateway whose errors nothing behind it explains', () => {
    const gateway = facet('apim', 'critical');
    gateway.reasons[0].code = 'gatewayErrors';

    const chain = deriveChain([facet('workload', 'healthy'), gateway]);

    expect(chain.find(link => link.isFirstBroken)?.title).toBe(
      'API Management',
    );
  });
});
