import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  ChangesQuery,
  StateChange,
} from '@slipway/plugin-service-health-common';
import { screen, within } from '@testing-library/react';
import { FakeServiceHealthApi } from '../../__testUtils__/services';
import { serviceHealthApiRef } from '../../api';
import { ChangeList } from './ChangeList';

function change(name: string, more: Partial<StateChange>): StateChange {
  return {
    entityRef: `component:default/${name}`,
    environment: 'prod',
    from: 'healthy',
    to: 'healthy',
    reasons: [],
    changedAt: new Date(Date.now() - 5 * 60_000).toISOString(),
    ...more,
  };
}

const changes = [
  change('event', { from: 'critical' }),
  change('market', {
    to: 'degraded',
    reasons: [
      {
        code: 'redisMemoryHigh',
        state: 'degraded',
        message: 'Memory is 80',
        since: '',
      },
    ],
  }),
];

async function renderItems(query: ChangesQuery) {
  const api = new FakeServiceHealthApi();
  api.changes = changes;
  renderInTestApp(<ChangeList query={query} />, {
    apis: [[serviceHealthApiRef, api]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  const list = await screen.findByRole('list', { name: 'What changed' });
  return within(list)
    .getAllByRole('listitem')
    .map(item => item.textContent);
}

describe('ChangeList', () => {
  it('says which service went where, why or from what, and when', async () => {
    expect(await renderItems({})).toEqual([
      'Healthyevent in prodWas critical5 min ago',
      'Degradedmarket in prodMemory is 805 min ago',
    ]);
    expect(screen.getByRole('link', { name: 'event in prod' })).toHaveAttribute(
      'href',
      '/catalog/default/component/event/health?environment=prod',
    );
  });

  it('needs no name on the page of one service', async () => {
    expect(
      await renderItems({ entityRef: 'component:default/market' }),
    ).toEqual(['DegradedMemory is 805 min ago']);
  });

  it('says that nothing changed', async () => {
    renderInTestApp(<ChangeList query={{}} />, {
      apis: [[serviceHealthApiRef, new FakeServiceHealthApi()]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });

    expect(await screen.findByText(/Nothing has changed/)).toBeInTheDocument();
  });
});
