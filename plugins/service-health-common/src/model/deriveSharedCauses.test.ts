import type { HealthReason } from '../types';
import {
  causeIdOf,
  deriveSharedCauses,
  type ServiceReason,
} from './deriveSharedCauses';

const group = '/subscriptions/s/resourceGroups/rg/providers';
const redis = `${group}/Microsoft.Cache/redisEnterprise/redis-prod`;
const cluster = `${group}/Microsoft.ContainerService/managedClusters/aks-prod`;
const gateway = `${group}/Microsoft.ApiManagement/service/apim-prod`;

function reason(name: string, more: Partial<HealthReason>): ServiceReason {
  return {
    entityRef: `component:default/${name}`,
    environment: 'prod',
    reason: {
      code: 'redisMemoryHigh',
      state: 'critical',
      message: `Something is wrong with ${name}`,
      since: '2026-11-22T12:00:00.000Z',
      ...more,
    },
  };
}

function causesOf(reasons: ServiceReason[], dependants = new Map()) {
  return deriveSharedCauses({ reasons, dependants });
}

describe('deriveSharedCauses', () => {
  it('names a shared resource once, with the services that it hits', () => {
    const causes = causesOf([
      reason('market', { resourceId: redis, state: 'degraded' }),
      reason('event', {
        resourceId: redis,
        since: '2026-11-22T11:00:00.000Z',
      }),
      reason('admin', { code: 'podsCrashLooping' }),
    ]);

    expect(causes).toEqual([
      expect.objectContaining({
        code: 'redisMemoryHigh',
        subject: 'redis-prod',
        state: 'critical',
        environment: 'prod',
        resourceId: redis,
        since: '2026-11-22T11:00:00.000Z',
        serviceCount: 2,
        services: ['component:default/event', 'component:default/market'],
      }),
    ]);
  });

  it('names the zone that pools of their own have lost', () => {
    const pools = ['market', 'event'].map(name =>
      reason(name, {
        code: 'zoneLost',
        zone: '1',
        resourceId: `${cluster}/agentPools/${name}`,
      }),
    );

    expect(causesOf(pools)).toMatchObject([
      { subject: 'zone 1 of aks-prod', resourceId: cluster, zone: '1' },
    ]);
  });

  it('names a source that refuses', () => {
    const refused = ['market', 'event'].map(name =>
      reason(name, {
        code: 'sourceForbidden',
        state: 'unknown',
        source: 'Log Analytics',
      }),
    );

    expect(causesOf(refused)).toMatchObject([
      { subject: 'Log Analytics in prod', state: 'unknown' },
    ]);
  });

  it.each([
    [10, 6, [6]],
    [10, 4, []],
    [2, 2, []],
  ])(
    'of %s services on a gateway, %s whose API fails have %j in common',
    (all, failing, counts) => {
      const reasons = Array.from({ length: failing }, (_, index) =>
        reason(`service${index}`, {
          code: 'gatewayErrors',
          resourceId: `${gateway}/apis/service${index}`,
        }),
      );

      const causes = causesOf(reasons, new Map([[gateway.toLowerCase(), all]]));

      expect(causes.map(({ serviceCount }) => serviceCount)).toEqual(counts);
      expect(causes.map(({ subject }) => subject)).toEqual(
        counts.map(() => 'apim-prod'),
      );
    },
  );

  it('shares nothing between environments', () => {
    const one = reason('market', { resourceId: redis });
    const other = { ...one, environment: 'dev' };

    expect(causesOf([one, other])).toEqual([]);
  });

  it('tells which cause a reason belongs to', () => {
    const reasons = ['market', 'event'].map(name =>
      reason(name, { resourceId: redis }),
    );
    const [{ id }] = causesOf(reasons);
    const ids = new Set([id]);

    expect(causeIdOf(reasons[0].reason, 'prod', ids)).toBe(id);
    expect(causeIdOf(reasons[0].reason, 'dev', ids)).toBeUndefined();
  });
});
