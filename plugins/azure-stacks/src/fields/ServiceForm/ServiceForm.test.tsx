import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { servicePresetField } from '../ServicePreset';
import { serviceFormField } from './serviceFormField';

const schema = {
  type: 'object',
  'ui:field': 'ServiceForm',
  'ui:options': {
    presets: {
      event: { preset: 'event', name: 'event', apiPath: 'event/v1' },
      admin: { preset: 'admin', name: 'admin', apiPath: 'admin/v1' },
    },
  },
  properties: {
    preset: {
      type: 'string',
      title: 'Preset',
      enum: ['event', 'admin', 'none'],
      default: 'none',
      'ui:field': 'ServicePreset',
    },
    name: { type: 'string', title: 'Name' },
    apiPath: { type: 'string', title: 'API path' },
  },
};

describe('ServiceForm', () => {
  it('fills the form by the preset, and leaves the name one has typed', async () => {
    renderStep({ schema, fields: [serviceFormField, servicePresetField] });

    await userEvent.click(await screen.findByRole('button', { name: 'Event' }));
    expect(screen.getByLabelText('Name')).toHaveValue('event');
    expect(screen.getByLabelText('API path')).toHaveValue('event/v1');

    await userEvent.clear(screen.getByLabelText('Name'));
    await userEvent.type(screen.getByLabelText('Name'), 'raffle');
    await userEvent.click(screen.getByRole('button', { name: 'Admin' }));

    expect(screen.getByLabelText('Name')).toHaveValue('raffle');
    expect(screen.getByLabelText('API path')).toHaveValue('admin/v1');
  });

  it('takes back what an earlier preset has filled', async () => {
    renderStep({ schema, fields: [serviceFormField, servicePresetField] });

    await userEvent.click(await screen.findByRole('button', { name: 'Event' }));
    await userEvent.click(screen.getByRole('button', { name: 'Admin' }));

    expect(screen.getByLabelText('Name')).toHaveValue('admin');
  });

  it('keeps what one changes after the preset', async () => {
    const { created } = renderStep({
      schema,
      fields: [serviceFormField, servicePresetField],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Event' }));
    await userEvent.type(screen.getByLabelText('API path'), '/beta');

    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(created).toEqual([
      { preset: 'event', name: 'event', apiPath: 'event/v1/beta' },
    ]);
  });
});
