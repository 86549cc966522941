import { mockServices } from '@backstage/backend-test-utils';
import type { HealthState } from '@slipway/plugin-service-health-common';
import type { HealthChange } from '../store/HealthStore';
import { HealthAnnouncer } from './HealthAnnouncer';

function change(
  name: string,
  state: HealthState,
  isNews = true,
  owner = 'group:default/product',
): HealthChange {
  const since = '2026-11-22T12:00:00Z';
  const reason = {
    code: 'redisMemoryHigh' as const,
    state,
    message: 'Redis memory in use in % is 98, above the limit of 95',
    since,
  };
  return {
    health: {
      entityRef: `component:default/${name}`,
      environment: 'prod',
      owner,
      state,
      since,
      facets: [{ id: 'redis', state, reasons: [reason], readings: [] }],
    },
    from: 'healthy',
    isNews,
  };
}

function setup() {
  const signals = { publish: jest.fn(async () => {}) };
  const notifications = { send: jest.fn(async () => {}) };
  const announcer = HealthAnnouncer.create({
    signals,
    notifications,
    logger: mockServices.logger.mock(),
  });
  return { announcer, signals, notifications };
}

describe('HealthAnnouncer', () => {
  it('tells the owner what is wrong and where to look', async () => {
    const { announcer, notifications } = setup();

    await announcer.announce([change('market', 'critical')]);

    expect(notifications.send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'group:default/product' },
      payload: expect.objectContaining({
        title: 'market in prod is critical',
        description: expect.stringContaining('98'),
        link: '/catalog/default/component/market/health',
        severity: 'critical',
      }),
    });
  });

  it('tells each change anew, for what is renewed stays below what is over', async () => {
    const { announcer, notifications } = setup();

    await announcer.announce([change('market', 'critical')]);

    expect(notifications.send).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.not.objectContaining({ scope: expect.anything() }),
      }),
    );
  });

  it('tells services that break together once for each owner', async () => {
    const { announcer, notifications } = setup();

    await announcer.announce([
      change('market', 'degraded'),
      change('event', 'critical'),
      change('admin', 'critical', true, 'group:default/operations'),
    ]);

    expect(notifications.send).toHaveBeenCalledTimes(2);
    expect(notifications.send).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: '2 services changed, the worst is critical',
        }),
      }),
    );
  });

  it('names what services that break together have in common', async () => {
    const { announcer, notifications } = setup();
    const broken = ['market', 'event'].map(name => change(name, 'critical'));
    const resourceId =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Cache/redisEnterprise/redis-prod';
    broken.forEach(({ health }) => {
      health.facets[0].reasons[0].resourceId = resourceId;
    });

    await announcer.announce(broken);

    expect(notifications.send).toHaveBeenCalledTimes(1);
    expect(notifications.send).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'redis-prod: 2 services changed, the worst is critical',
          link: expect.stringMatching(/^\/fleet\?cause=prod%3Aredismemoryhigh/),
        }),
      }),
    );
  });

  it('tells open pages even what is no news to the owner', async () => {
    const { announcer, signals, notifications } = setup();

    await announcer.announce([change('market', 'degraded', false)]);

    expect(notifications.send).not.toHaveBeenCalled();
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'service-health:changed',
      message: {
        services: [
          {
            entityRef: 'component:default/market',
            environment: 'prod',
            state: 'degraded',
          },
        ],
      },
    });
  });

  it('stays calm when nobody takes its messages', async () => {
    const { announcer, signals, notifications } = setup();
    signals.publish.mockRejectedValue(new Error('gone'));
    notifications.send.mockRejectedValue(new Error('gone'));

    await expect(
      announcer.announce([change('market', 'critical')]),
    ).resolves.toBeUndefined();
  });
});
