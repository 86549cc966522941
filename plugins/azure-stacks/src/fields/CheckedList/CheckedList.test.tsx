import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { checkedListField } from './checkedListField';
import type { EntryFormat } from './entryProblem';

function renderList(format: EntryFormat) {
  const schema = {
    type: 'object',
    properties: {
      list: {
        type: 'array',
        title: 'List',
        items: { type: 'string' },
        'ui:field': 'CheckedList',
        'ui:options': { format },
      },
    },
  };
  return renderStep({ schema, fields: [checkedListField] });
}

describe('CheckedList', () => {
  it.each<[EntryFormat, string, RegExp]>([
    ['cidr', '10.0.0.300/24', /must be an IPv4 range/i],
    ['cidr', '10.0.0.5/24', /begins at 10.0.0.0/],
    ['origin', 'shop.example', /must be an origin/i],
    ['origin', 'https://*.example', /wildcard/],
    ['header', 'X:Token', /name of an HTTP header/],
  ])('refuses the %s %s as it is typed', async (format, text, message) => {
    renderList(format);

    const input = await screen.findByRole('textbox', { name: 'List' });
    await userEvent.type(input, text);

    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
  });

  it('adds by Enter, refuses the same again, and removes', async () => {
    const { created } = renderList('cidr');
    const input = await screen.findByRole('textbox', { name: 'List' });
    await userEvent.type(input, '10.0.0.0/24{Enter}');
    await userEvent.type(input, '10.1.0.0/24{Enter}');
    await userEvent.type(input, '10.0.0.0/24');
    expect(screen.getByText(/there already/)).toBeInTheDocument();
    await userEvent.clear(input);

    const list = screen.getByRole('list', { name: 'List' });
    await userEvent.click(within(list).getAllByTestId('CancelIcon')[0]);
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(created).toEqual([{ list: ['10.1.0.0/24'] }]);
  });
});
