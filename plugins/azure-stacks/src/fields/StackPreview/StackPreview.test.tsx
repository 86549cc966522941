import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStep } from '../../__testUtils__/renderStep';
import { stackPreviewField } from './stackPreviewField';

const preview = {
  type: 'null',
  title: 'What will be created',
  'ui:field': 'StackPreview',
};

const goodValues = {
  name: { type: 'string', title: 'Name', default: 'raffle' },
  owner: { type: 'string', default: 'group:default/product' },
  description: { type: 'string', default: 'Raffles' },
  preset: { type: 'string', default: 'none' },
  environment: { type: 'string', default: 'dev' },
  pool: { type: 'string', default: 'shared' },
  apiPath: { type: 'string', default: 'raffle/v1' },
  rateLimitPerMinute: { type: 'integer', default: 60 },
  cache: { type: 'string', default: 'none' },
};

function renderPreview(properties: Record<string, object> = goodValues) {
  const schema = {
    type: 'object',
    properties: { ...properties, preview },
  };
  return renderStep({
    schema: JSON.parse(JSON.stringify(schema)),
    fields: [stackPreviewField],
  });
}

const hub = {
  id: '/subscriptions/d0/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/evhns-dev/eventhubs/raffle.entries',
  type: 'Microsoft.EventHub/namespaces/eventhubs',
  name: 'raffle.entries',
  change: 'Create' as const,
};

describe('StackPreview', () => {
  it('shows each change and what it costs a month', async () => {
    const { api } = renderPreview();
    api.nextPreview = {
      changes: [hub],
      monthlyCost: { min: 120, max: 480 },
      currency: 'USD',
      prices: { source: 'Azure Retail Prices API', asOf: '2026-11-01' },
      expectedMinutes: 4,
      blocking: [],
    };

    const table = await screen.findByRole('table', { name: /Changes/ });

    expect(within(table).getByText('raffle.entries')).toBeInTheDocument();
    expect(within(table).getByText('Create')).toBeInTheDocument();
    expect(screen.getByText('$120 to $480')).toBeInTheDocument();
    expect(
      screen.getByText(/Azure Retail Prices API, as of 2026-11-01/),
    ).toBeInTheDocument();
    expect(screen.getByText('About 4 min')).toBeInTheDocument();
    expect(api.previews[0]).toMatchObject({
      entityRef: 'component:default/raffle',
      environment: 'dev',
      template: 'template:default/spring-boot-service',
      parameters: { name: 'raffle', apiPath: 'raffle/v1' },
    });
  });

  it('shows in red what blocks, and does not go on', async () => {
    const { api } = renderPreview();
    const message = 'The namespace has no room for 2 more event hubs';
    api.nextPreview.blocking.push({ code: 'EventHubsExhausted', message });

    expect(await screen.findByText(/no room for 2 more/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));

    await waitFor(() =>
      expect(screen.getAllByText(/no room/).length).toBeGreaterThan(1),
    );
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('says which price is not known, and that the time is not', async () => {
    const { api } = renderPreview();
    api.nextPreview = {
      changes: [hub],
      monthlyCost: { min: 120, max: 120 },
      unpriced: ['sql-raffle-dev'],
      currency: 'USD',
      blocking: [],
    };

    expect(
      await screen.findByText('$120 and what is unknown'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Price unknown: sql-raffle-dev/),
    ).toBeInTheDocument();
    expect(screen.getByText('Unknown')).toBeInTheDocument();
  });

  it('shows what is left of limited things, and marks what is short', async () => {
    const { api } = renderPreview();
    api.nextPreview.capacity = [
      { id: 'nodePools', scope: 'aks-dev', used: 12, limit: 100, needed: 1 },
      { id: 'eventHubs', scope: 'evhns-dev', used: 9, limit: 10, needed: 2 },
    ];

    const table = await screen.findByRole('table', { name: 'Room in Azure' });

    expect(
      within(table).getByRole('row', { name: /aks-dev 1 88 100/ }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('row', { name: /evhns-dev 2 \(too many\) 1 10/ }),
    ).toBeInTheDocument();
  });

  it('says what the form still lacks, and asks nothing', async () => {
    const { api } = renderPreview({ name: goodValues.name });

    expect(
      await screen.findByText(/still needs: .*Api path/),
    ).toBeInTheDocument();
    expect(api.previews).toEqual([]);
  });

  it('says that the preview failed', async () => {
    const { api } = renderPreview();
    api.error = new Error('Azure is not there');

    expect(
      await screen.findByText(/could not be made: Azure is not there/),
    ).toBeInTheDocument();
  });
});
