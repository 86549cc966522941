import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { PlatformResource } from '@slipway/plugin-service-health-common';
import { screen, within } from '@testing-library/react';
import { serviceHealthApiRef } from '../../api';
import { FakeServiceHealthApi, redisFacet } from '../../__testUtils__/services';
import { fleetRouteRef } from '../../routes';
import { PlatformPage } from './PlatformPage';

function redis(environment: string): PlatformResource {
  return {
    id: `/subscriptions/s/redis-${environment}`,
    name: `redis-${environment}`,
    kind: 'redis',
    environment,
    state: 'critical',
    since: new Date(Date.now() - 60_000).toISOString(),
    reasons: redisFacet('critical').reasons,
    readings: redisFacet('critical').readings,
    capacity: [
      {
        id: 'nodePools',
        label: 'Node pools',
        used: 97,
        limit: 100,
        unit: '',
      },
    ],
    dependants: {
      count: 3,
      states: { critical: 2, unknown: 0, degraded: 0, healthy: 1 },
    },
    links: [
      { kind: 'portal', title: 'In the Azure portal', url: 'https://p/redis' },
    ],
  };
}

function renderPlatform(api: FakeServiceHealthApi) {
  renderInTestApp(<PlatformPage />, {
    apis: [[serviceHealthApiRef, api]],
    mountedRoutes: { '/fleet': fleetRouteRef },
  });
}

describe('PlatformPage', () => {
  it('shows what each environment shares, who depends on it and what is left', async () => {
    const api = new FakeServiceHealthApi();
    api.platform = [redis('prod'), redis('dev')];
    renderPlatform(api);

    const prod = await screen.findByRole('region', { name: 'prod' });
    const card = within(prod).getByRole('region', { name: 'redis-prod' });
    expect(card).toHaveTextContent('Memory is 100');
    expect(card).toHaveTextContent('97 of 100, 3 left');
    expect(card).toHaveTextContent(
      '3 services depend on it: 2 critical, 1 healthy',
    );
    expect(
      within(card).getByRole('link', { name: /services depend/ }),
    ).toHaveAttribute(
      'href',
      '/fleet?dependsOn=%2Fsubscriptions%2Fs%2Fredis-prod&environment=prod',
    );
    expect(
      within(card).getByRole('link', { name: /In the Azure portal/ }),
    ).toHaveAttribute('href', 'https://p/redis');
  });

  it('says what failed', async () => {
    const api = new FakeServiceHealthApi();
    api.error = new Error('not allowed');
    renderPlatform(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('not allowed');
  });

  it('says that there is no platform yet', async () => {
    renderPlatform(new FakeServiceHealthApi());

    expect(await screen.findByText('No shared resource yet')).toBeVisible();
  });
});
