import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { topicTableField } from './topicTableField';

const schema = {
  type: 'object',
  properties: {
    topics: {
      type: 'array',
      title: 'Topics',
      maxItems: 2,
      items: { type: 'object' },
      'ui:field': 'TopicTable',
    },
  },
};

async function addTopic(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: /Add/ }));
  const names = screen.getAllByLabelText('Topic');
  await userEvent.type(names[names.length - 1], name);
}

describe('TopicTable', () => {
  it('makes topics with partitions and days', async () => {
    const { created } = renderStep({ schema, fields: [topicTableField] });
    await addTopic('orders');
    await userEvent.clear(screen.getByLabelText('Partitions'));
    await userEvent.type(screen.getByLabelText('Partitions'), '12');

    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(created).toEqual([
      { topics: [{ name: 'orders', partitions: 12, retentionDays: 7 }] },
    ]);
  });

  it('says what is wrong, and does not go on', async () => {
    renderStep({ schema, fields: [topicTableField] });
    await addTopic('orders');
    await addTopic('orders');
    expect(screen.getByText(/'orders' is there already/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Add/ })).toBeDisabled();
    await userEvent.clear(screen.getAllByLabelText('Partitions')[0]);
    await userEvent.type(screen.getAllByLabelText('Partitions')[0], '5000');

    await userEvent.click(screen.getByRole('button', { name: 'Review' }));

    const messages = await screen.findAllByText(/Topic 1: /);
    expect(messages.length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
