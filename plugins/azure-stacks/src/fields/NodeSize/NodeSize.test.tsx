import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { nodeSizeField } from './nodeSizeField';

const d4 = {
  name: 'Standard_D4_v5',
  cores: 4,
  memoryGiB: 16,
  zones: ['1', '2', '3'],
  family: 'standardDv5Family',
  familyCores: { used: 76, limit: 100 },
  pricePerHour: 0.2,
  currency: 'USD',
};
const d16 = { ...d4, name: 'Standard_D16_v5', cores: 16, memoryGiB: 64 };
const e8 = {
  name: 'Standard_E8s_v5',
  cores: 8,
  memoryGiB: 64,
  zones: ['1', '2'],
  family: 'standardESv5Family',
};

function renderSize(values: Record<string, unknown> = {}) {
  const defaults: Record<string, unknown> = {
    environment: 'dev',
    pool: 'own',
    maxCount: 6,
    ...values,
  };
  return renderStep({
    schema: JSON.parse(
      JSON.stringify({
        type: 'object',
        properties: {
          environment: { type: 'string', default: defaults.environment },
          pool: { type: 'string', default: defaults.pool },
          maxCount: { type: 'integer', default: defaults.maxCount },
          vmSize: {
            type: 'string',
            title: 'Node size',
            default: defaults.vmSize,
            'ui:field': 'NodeSize',
          },
        },
      }),
    ),
    fields: [nodeSizeField],
    sizes: [d4, d16, e8],
  });
}

describe('NodeSize', () => {
  it('finds sizes by what they have, and says it', async () => {
    renderSize();

    const input = await screen.findByRole('combobox', { name: 'Node size' });
    await userEvent.type(input, '16 gib');

    const options = await screen.findByRole('listbox');
    expect(within(options).getAllByRole('option')).toHaveLength(1);
    expect(options).toHaveTextContent(
      'Standard_D4_v54 vCPU · 16 GiB · zones 1, 2, 3 · $146 a month · 24 of 100 vCPU left',
    );
    await userEvent.click(within(options).getByRole('option'));
    expect(input).toHaveValue('Standard_D4_v5');
  });

  it('says that price and quota are unknown', async () => {
    renderSize();

    const input = await screen.findByRole('combobox', { name: 'Node size' });
    await userEvent.type(input, 'e8s');

    expect(await screen.findByRole('listbox')).toHaveTextContent(
      'price unknown · quota unknown',
    );
  });

  it.each([
    [{ vmSize: 'D4' }, /Must be a virtual machine size/],
    [{ vmSize: 'Standard_X1' }, /does not offer Standard_X1/],
    [{ vmSize: 'Standard_E8s_v5' }, /Only 2 of three zones/],
    [
      { vmSize: 'Standard_D4_v5', maxCount: 7 },
      /7 nodes need 28 vCPU, and 24 are left/,
    ],
  ])('refuses %j at the field, and does not go on', async (values, message) => {
    renderSize(values);

    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));

    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('takes a typed size while the sizes cannot be read', async () => {
    const { api } = renderSize({ vmSize: 'Standard_D4_v5' });
    api.error = new Error('Azure is not there');

    await userEvent.click(
      await screen.findByRole('button', { name: 'Review' }),
    );

    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});
