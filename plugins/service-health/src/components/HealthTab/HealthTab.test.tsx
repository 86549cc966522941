import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceHealthApiRef } from '../../api';
import {
  FakeServiceHealthApi,
  redisFacet,
  service,
} from '../../__testUtils__/services';
import { fleetRouteRef, platformRouteRef } from '../../routes';
import { HealthTab } from './HealthTab';

const market = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'market',
    namespace: 'default',
  },
  spec: { type: 'service' },
};

function renderTab(api: FakeServiceHealthApi) {
  renderInTestApp(
    <EntityProvider entity={market}>
      <HealthTab />
    </EntityProvider>,
    {
      apis: [
        [serviceHealthApiRef, api],
        [permissionApiRef, mockApis.permission()],
      ],
      mountedRoutes: {
        '/fleet': fleetRouteRef,
        '/platform': platformRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('HealthTab', () => {
  it('shows the state, the reason, the readings and the broken link', async () => {
    const pods = { id: 'workload', state: 'healthy' as const };
    const facets = [
      { ...pods, reasons: [], readings: [] },
      redisFacet('critical'),
    ];
    renderTab(
      new FakeServiceHealthApi([service('market', 'critical', { facets })]),
    );

    expect(await screen.findByTestId('service-state')).toHaveTextContent(
      /^Critical$/,
    );
    const redis = screen.getByRole('region', { name: 'Redis' });
    expect(within(redis).getByText('Memory is 100')).toBeInTheDocument();
    expect(within(redis).getByText('redisMemoryHigh')).toBeInTheDocument();
    expect(within(redis).getByRole('table')).toHaveTextContent(
      'Memory40 %Azure Monitor5 min ago',
    );
    const way = screen.getByRole('list', { name: 'What the pods need' });
    expect(within(way).getByRole('listitem')).toHaveTextContent(
      'RedisCritical First broken link',
    );
    const evidence = screen.getByRole('list', { name: 'Evidence' });
    expect(evidence).toHaveTextContent('Memory is 100');
  });

  it('says which resource a reading is of, where there are several', async () => {
    const reading = (resourceId: string, value: number) => ({
      name: 'messagesIn',
      value,
      unit: 'messages/5min',
      source: 'Azure Monitor',
      sampledAt: new Date().toISOString(),
      resourceId,
    });
    const kafka = {
      id: 'kafka',
      state: 'healthy' as const,
      reasons: [],
      readings: [
        reading('/eventhubs/market.orders', 5),
        reading('/eventhubs/market.orders.dlt', 0),
      ],
    };
    renderTab(
      new FakeServiceHealthApi([
        service('market', 'healthy', { facets: [kafka] }),
      ]),
    );

    await userEvent.click(await screen.findByText('Kafka', { selector: 'h4' }));
    const table = await screen.findByRole('table', {
      name: 'Readings of Kafka',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'ReadingValueSourceAge',
      'market.orders',
      expect.stringMatching(/^Messages in5 messages/),
      'market.orders.dlt',
      expect.stringMatching(/^Messages in0 messages/),
    ]);
  });

  it('shows a source that refused as unknown, never as healthy', async () => {
    renderTab(new FakeServiceHealthApi([service('market', 'unknown')]));

    expect(await screen.findByTestId('service-state')).toHaveTextContent(
      'Unknown',
    );
    expect(screen.getByText(/not the same as healthy/)).toBeInTheDocument();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
    expect(screen.queryByText('First broken link')).not.toBeInTheDocument();
  });

  it('names a cause shared with other services once, with the way to them', async () => {
    const [reason] = redisFacet('critical').reasons;
    const facets = [
      {
        ...redisFacet('critical'),
        reasons: [{ ...reason, causeId: 'prod:redis' }],
      },
    ];
    const cause = {
      ...reason,
      id: 'prod:redis',
      subject: 'redis-prod',
      environment: 'prod',
      resourceId: '/subscriptions/s/redis-prod',
      serviceCount: 2,
      services: ['component:default/event', 'component:default/market'],
    };
    renderTab(
      new FakeServiceHealthApi([
        service('market', 'critical', { facets, causes: [cause] }),
      ]),
    );

    const verdict = await screen.findByRole('region', { name: 'State' });
    expect(within(verdict).getAllByText(/Memory is 100/)).toHaveLength(1);
    expect(
      within(verdict).getByRole('link', { name: 'hits 2 services' }),
    ).toHaveAttribute('href', '/fleet?cause=prod%3Aredis');
    expect(
      within(verdict).getByRole('link', { name: 'redis-prod' }),
    ).toHaveAttribute('href', '/platform#/subscriptions/s/redis-prod');
  });

  it('says where to look, what is broken first', async () => {
    const portal = {
      kind: 'portal' as const,
      title: 'redis-prod in the Azure portal',
      url: 'https://portal.azure.com/#resource/redis-prod',
    };
    const runbook = {
      kind: 'runbook' as const,
      title: 'Runbook',
      url: 'https://example.com/runbook',
    };
    const redis = redisFacet('critical');
    redis.reasons[0].links = [
      { ...runbook, url: 'https://example.com/runbook#redismemoryhigh' },
      portal,
    ];
    renderTab(
      new FakeServiceHealthApi([
        service('market', 'critical', { facets: [redis], links: [runbook] }),
      ]),
    );

    const links = within(
      await screen.findByRole('list', { name: 'Where to look' }),
    ).getAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      'https://example.com/runbook#redismemoryhigh',
      'https://portal.azure.com/#resource/redis-prod',
    ]);
  });

  it('puts what was done and how the state went in one order of time', async () => {
    const api = new FakeServiceHealthApi([service('market', 'healthy')]);
    const at = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000).toISOString();
    api.changes = [
      {
        entityRef: 'component:default/market',
        environment: 'prod',
        from: 'healthy',
        to: 'degraded',
        reasons: redisFacet('degraded').reasons,
        changedAt: at(5),
      },
    ];
    api.activity = [
      {
        at: at(7),
        kind: 'azure',
        title: 'redis-prod was scaled down',
        actor: 'platform',
        outcome: 'Succeeded',
      },
      { at: at(3), kind: 'commit', title: 'Longer time to live' },
    ];
    renderTab(api);

    await screen.findByText('Longer time to live');
    const list = screen.getByRole('list', { name: 'What changed' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '3 minLonger time to liveCommit',
      '5 minDegradedMemory is 80',
      '7 minredis-prod was scaled downAzure · platform · Succeeded',
    ]);
  });

  it('mutes, unmutes, restarts and observes', async () => {
    const market1 = service('market', 'critical');
    const api = new FakeServiceHealthApi([market1]);
    renderTab(api);

    await userEvent.click(await screen.findByRole('button', { name: 'Mute' }));
    const dialog = await screen.findByRole('dialog', { name: /Mute market/ });
    await userEvent.type(
      within(dialog).getByLabelText(/Why/),
      'planned work{Tab}',
    );
    api.services = [
      {
        ...market1,
        mute: {
          until: new Date(Date.now() + 3_600_000).toISOString(),
          by: 'user:default/oncall',
          reason: 'planned work',
        },
      },
    ];
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mute' }));
    expect(
      await screen.findByText(/Muted by oncall until .*planned work/),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Unmute' }));
    await userEvent.click(screen.getByRole('button', { name: 'Observe now' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Restart rollout' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restart' }),
    );

    expect(await screen.findByText(/restart has begun/)).toBeInTheDocument();
    expect(api.acts).toEqual([
      'mute component:default/market prod 60 planned work',
      'unmute component:default/market prod',
      'refresh component:default/market prod',
      'restart component:default/market prod',
    ]);
  });

  it('shows the worst environment first and the others on demand', async () => {
    renderTab(
      new FakeServiceHealthApi([
        service('market', 'healthy', { environment: 'dev' }),
        service('market', 'degraded'),
      ]),
    );

    expect(await screen.findByTestId('service-state')).toHaveTextContent(
      'Degraded',
    );
    await userEvent.click(screen.getByRole('button', { name: /dev/ }));
    expect(screen.getByTestId('service-state')).toHaveTextContent('Healthy');
  });

  it('says what failed, and what is not known yet', async () => {
    const api = new FakeServiceHealthApi();
    api.error = new Error('not allowed');
    renderTab(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('not allowed');
    api.error = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Nothing is known/)).toBeInTheDocument();
  });
});
