import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { serviceHealthApiRef } from '../../api';
import { FakeSignalApi } from '../../__testUtils__/FakeSignalApi';
import { giveElementsASize } from '../../__testUtils__/layout';
import { FakeServiceHealthApi, service } from '../../__testUtils__/services';
import { fleetRouteRef, platformRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

beforeAll(giveElementsASize);

function renderFleet(api: FakeServiceHealthApi, path = '/fleet') {
  const signals = new FakeSignalApi();
  renderInTestApp(<FleetPage />, {
    apis: [
      [serviceHealthApiRef, api],
      [signalApiRef, signals],
    ],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/fleet': fleetRouteRef,
      '/platform': platformRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
  return signals;
}

async function findRows() {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .filter(row => within(row).queryByRole('link'));
}

const fleet = () => [
  service('market', 'healthy'),
  service('event', 'critical'),
  service('admin', 'unknown', { environment: 'dev' }),
];

describe('FleetPage', () => {
  it('lists the worst first, with reason, age and a link to its health', async () => {
    renderFleet(new FakeServiceHealthApi(fleet()));

    const rows = await findRows();

    expect(rows.map(row => within(row).getByRole('link').textContent)).toEqual([
      'event',
      'admin',
      'market',
    ]);
    expect(rows[0]).toHaveTextContent('Critical');
    expect(rows[0]).toHaveTextContent('Memory is 100');
    expect(rows[2]).toHaveTextContent('5 min ago');
    expect(within(rows[0]).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/event/health?environment=prod',
    );
  });

  it('takes its filters from the address', async () => {
    const api = new FakeServiceHealthApi(fleet());
    renderFleet(api, '/fleet?state=unknown&environment=dev');

    const rows = await findRows();

    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('admin');
    expect(api.queries[0]).toMatchObject({
      states: ['unknown'],
      environment: 'dev',
    });
  });

  it('says what a link has narrowed it to, and lets go of it', async () => {
    const api = new FakeServiceHealthApi(fleet());
    renderFleet(api, '/fleet?dependsOn=/subscriptions/s/redis-prod');
    await findRows();
    expect(api.queries[0]).toMatchObject({
      dependsOn: '/subscriptions/s/redis-prod',
    });

    const chip = screen.getByText('Depends on redis-prod').parentElement!;
    await userEvent.click(within(chip).getByTestId('CancelIcon'));

    await waitFor(() =>
      expect(api.queries[api.queries.length - 1].dependsOn).toBeUndefined(),
    );
  });

  it('narrows by state and by search', async () => {
    renderFleet(new FakeServiceHealthApi(fleet()));
    await findRows();

    await userEvent.click(screen.getByRole('button', { name: /Critical 1/ }));
    await waitFor(async () => expect(await findRows()).toHaveLength(1));
    await userEvent.type(screen.getByLabelText('Search services'), 'market');

    expect(await screen.findByText('No service matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await findRows()).toHaveLength(3));
  });

  it('follows a change of state without a reload', async () => {
    const api = new FakeServiceHealthApi([service('market', 'healthy')]);
    const signals = renderFleet(api);
    expect((await findRows())[0]).toHaveTextContent('Healthy');

    api.services = [service('market', 'critical')];
    act(() => signals.send());

    await waitFor(async () =>
      expect((await findRows())[0]).toHaveTextContent('Critical'),
    );
  });

  it('moves between rows by arrow keys', async () => {
    renderFleet(new FakeServiceHealthApi(fleet()));
    const rows = await findRows();

    within(rows[0]).getByRole('link').focus();
    await userEvent.keyboard('{ArrowDown}');

    await waitFor(() =>
      expect(within(rows[1]).getByRole('link')).toHaveFocus(),
    );
  });

  it('goes to the search by `/`, and from there to the rows', async () => {
    renderFleet(new FakeServiceHealthApi(fleet()));
    await findRows();

    await userEvent.keyboard('/');
    expect(screen.getByLabelText('Search services')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');

    const [first] = await findRows();
    expect(within(first).getByRole('link')).toHaveFocus();
  });

  it('sorts by the column that is pressed, and keeps it in the address', async () => {
    const api = new FakeServiceHealthApi(fleet());
    renderFleet(api);
    await findRows();

    await userEvent.click(screen.getByRole('button', { name: 'Service' }));

    await waitFor(async () =>
      expect((await findRows())[0]).toHaveTextContent('admin'),
    );
    expect(api.queries[api.queries.length - 1]).toMatchObject({ sort: 'name' });
    expect(
      screen.getByRole('columnheader', { name: /Service/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('says that a read failed and keeps what it knew', async () => {
    const api = new FakeServiceHealthApi(fleet());
    const signals = renderFleet(api);
    await findRows();

    api.error = new Error('the store is down');
    act(() => signals.send());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /the store is down. What you see is from/,
    );
    expect(await findRows()).toHaveLength(3);
  });

  it('draws only what is in view', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      service(`service-${i}`, 'healthy'),
    );
    renderFleet(new FakeServiceHealthApi(many));

    expect((await findRows()).length).toBeLessThan(50);
  });

  it('says so where there is no service', async () => {
    renderFleet(new FakeServiceHealthApi());

    expect(await screen.findByText('No service yet')).toBeInTheDocument();
  });
});
