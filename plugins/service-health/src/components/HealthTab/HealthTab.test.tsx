import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceHealthApiRef } from '../../api';
import {
  FakeServiceHealthApi,
  redisFacet,
  service,
} from '../../__testUtils__/services';
import { HealthCard } from '../HealthCard';
import { HealthTab } from './HealthTab';

const market = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'market',
    namespace: 'default',
    annotations: { 'slipway.dev/runbook': 'https://example.com/runbook' },
  },
  spec: { type: 'service' },
};

function renderTab(
  api: FakeServiceHealthApi,
  element: JSX.Element = <HealthTab />,
) {
  renderInTestApp(<EntityProvider entity={market}>{element}</EntityProvider>, {
    apis: [[serviceHealthApiRef, api]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
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
    const way = screen.getByRole('group', { name: 'The way of a request' });
    const broken = within(way).getByText('First broken link');
    expect(broken.parentElement?.parentElement).toHaveTextContent(/^Redis/);
    expect(screen.getByRole('link', { name: /Runbook/ })).toHaveAttribute(
      'href',
      'https://example.com/runbook',
    );
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
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
    expect(screen.queryByText('First broken link')).not.toBeInTheDocument();
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

describe('HealthCard', () => {
  it('shows each environment and links to its health', async () => {
    renderTab(
      new FakeServiceHealthApi([service('market', 'critical')]),
      <HealthCard />,
    );

    expect(await screen.findByText('Critical')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'prod' })).toHaveAttribute(
      'href',
      '/catalog/default/component/market/health?environment=prod',
    );
    expect(screen.getByText('Memory is 100')).toBeInTheDocument();
  });
});
