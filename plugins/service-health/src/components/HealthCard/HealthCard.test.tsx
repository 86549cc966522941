import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { serviceHealthApiRef } from '../../api';
import { FakeServiceHealthApi, service } from '../../__testUtils__/services';
import { HealthCard } from './HealthCard';

const market = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'market', namespace: 'default' },
  spec: { type: 'service' },
};

function renderCard(api: FakeServiceHealthApi) {
  renderInTestApp(
    <EntityProvider entity={market}>
      <HealthCard />
    </EntityProvider>,
    {
      apis: [[serviceHealthApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('HealthCard', () => {
  it('shows each environment and links to its health', async () => {
    renderCard(new FakeServiceHealthApi([service('market', 'critical')]));

    expect(await screen.findByText('Critical')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'prod' })).toHaveAttribute(
      'href',
      '/catalog/default/component/market/health?environment=prod',
    );
    expect(screen.getByText('Redis: Memory is 100')).toBeInTheDocument();
  });
});
