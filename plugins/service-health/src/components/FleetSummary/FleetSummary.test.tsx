import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { serviceHealthApiRef } from '../../api';
import { fleetRouteRef } from '../../routes';
import { FakeServiceHealthApi, service } from '../../__testUtils__/services';
import { FleetSummary } from './FleetSummary';

function renderSummary(api: FakeServiceHealthApi) {
  renderInTestApp(<FleetSummary />, {
    apis: [[serviceHealthApiRef, api]],
    mountedRoutes: {
      '/fleet': fleetRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
}

describe('FleetSummary', () => {
  it('counts the states and names the worst with a reason', async () => {
    renderSummary(
      new FakeServiceHealthApi([
        service('market', 'healthy'),
        service('admin', 'healthy'),
        service('event', 'critical'),
      ]),
    );

    expect(
      await screen.findByRole('link', { name: '1 Critical' }),
    ).toHaveAttribute('href', '/fleet?state=critical');
    expect(screen.getByRole('link', { name: '2 Healthy' })).toBeInTheDocument();
    const worst = screen.getByRole('list', { name: /need a look/ });
    expect(worst).toHaveTextContent('event in prod');
    expect(worst).toHaveTextContent('Memory is 100');
    expect(worst).not.toHaveTextContent('market');
  });

  it('says that all is well, and that nothing is there', async () => {
    renderSummary(new FakeServiceHealthApi([service('market', 'healthy')]));
    expect(
      await screen.findByText('All services are healthy.'),
    ).toBeInTheDocument();
  });
});
