import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { serviceNameField } from './serviceNameField';

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Name', 'ui:field': 'ServiceName' },
  },
};

describe('ServiceName', () => {
  it.each([
    ['Market', /lower-case/],
    ['../x', /lower-case/],
    ['ab', /3 to 24/],
    ['platform-dev', /kept for the platforms/],
    ['market', /already a service 'market'/],
  ])('says what is wrong with %s as it is typed', async (name, message) => {
    renderStep({ schema, fields: [serviceNameField] });

    await userEvent.type(await screen.findByLabelText('Name'), name);

    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByLabelText('Name')).toBeInvalid();
  });

  it('says what a good name leads to', async () => {
    renderStep({ schema, fields: [serviceNameField] });

    await userEvent.type(await screen.findByLabelText('Name'), 'order-book');

    expect(await screen.findByText(/node pool: orderbook/)).toBeInTheDocument();
  });

  it('does not go on with a name that is taken', async () => {
    renderStep({
      schema,
      fields: [serviceNameField],
      initialState: { name: 'market' },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Review' }),
    );

    const messages = await screen.findAllByText(/already a service 'market'/);
    expect(messages.length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
