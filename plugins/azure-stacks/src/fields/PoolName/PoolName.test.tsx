import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { poolNameField } from './poolNameField';

const values = {
  name: 'order-book',
  owner: 'group:default/product',
  environment: 'dev',
  pool: 'own',
  poolLayout: 'perZone',
  vmSize: 'Standard_D4_v5',
};

function renderName() {
  const properties = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { type: 'string', default: value },
    ]),
  );
  return renderStep({
    schema: {
      type: 'object',
      properties: {
        ...properties,
        poolName: {
          type: 'string',
          title: 'Pool name',
          'ui:field': 'PoolName',
        },
      },
    },
    fields: [poolNameField],
  });
}

describe('PoolName', () => {
  it('says which pools there will be', async () => {
    renderName();

    expect(
      await screen.findByText(/orderbook1, orderbook2, orderbook3/),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Pool name'), 'books');
    expect(
      await screen.findByText(/books1, books2, books3/),
    ).toBeInTheDocument();
  });

  it('refuses what AKS does not take as it is typed', async () => {
    renderName();

    await userEvent.type(await screen.findByLabelText('Pool name'), 'My-Pool');

    expect(
      await screen.findByText(/Use 1 to 12 lower-case letters/),
    ).toBeInTheDocument();
  });

  it('says at the field that the cluster has such a pool, and does not go on', async () => {
    const { api } = renderName();
    const message = "Cluster aks-dev already has a node pool 'books1'";
    api.nextCapacity = {
      readings: [],
      blocking: [{ code: 'NodePoolTaken', field: 'poolName', message }],
    };
    await userEvent.type(await screen.findByLabelText('Pool name'), 'books');
    expect(await screen.findByText(message)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Review' }));

    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
