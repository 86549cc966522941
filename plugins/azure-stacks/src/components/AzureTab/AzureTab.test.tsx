import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  AuthorizeResult,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { azureStacksApiRef } from '../../api';
import { FakeAzureStacksApi } from '../../__testUtils__/FakeAzureStacksApi';
import { AzureTab } from './AzureTab';

const pool = {
  id: '/subscriptions/e0/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks-prod/agentPools/market',
  type: 'Microsoft.ContainerService/managedClusters/agentPools',
};

/** The person owns the service's stack in prod, and no other. */
function mayUndo({ permission, resourceRef }: EvaluatePermissionRequest) {
  return permission.name === 'azure.stack.delete' &&
    resourceRef === 'prod/component:default/market'
    ? AuthorizeResult.ALLOW
    : AuthorizeResult.DENY;
}

function renderTab(annotations: Record<string, string>, environment = 'prod') {
  const api = new FakeAzureStacksApi();
  api.stack = {
    entityRef: 'component:default/market',
    environment,
    stackId: '/subscriptions/e0/…/slipway-market-prod',
    template: 'template:default/spring-boot-service',
    parameters: { name: 'market', topics: [] },
    state: 'failed',
    owner: 'group:default/product',
    error: { code: 'QuotaExceeded', message: 'No cores left' },
    resources: [
      { ...pool, state: 'Failed', error: { code: 'Q', message: 'No cores' } },
    ],
    updatedAt: '2026-11-20T03:00:00Z',
  };
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'market', namespace: 'default', annotations },
    spec: { type: 'service' },
  };
  renderInTestApp(
    <EntityProvider entity={entity}>
      <AzureTab />
    </EntityProvider>,
    {
      apis: [
        [azureStacksApiRef, api],
        [permissionApiRef, mockApis.permission({ authorize: mayUndo })],
      ],
    },
  );
  return api;
}

const inProd = { 'slipway.dev/stack.prod': '/subscriptions/e0/…' };

describe('AzureTab', () => {
  it('shows state, error, resources and parameters of each stack', async () => {
    renderTab(inProd);

    const prod = await screen.findByRole('region', { name: 'Azure in prod' });
    expect(
      await within(prod).findByText(/QuotaExceeded: No cores left/),
    ).toBeInTheDocument();
    const table = within(prod).getByRole('table');
    expect(within(table).getByText('market')).toBeInTheDocument();
    expect(within(table).getByText('Failed: Q: No cores')).toBeInTheDocument();
    expect(within(prod).getByText('[]')).toBeInTheDocument();
  });

  it('undoes only after the name has been typed', async () => {
    const api = renderTab(inProd);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const dialog = screen.getByRole('dialog');
    const remove = within(dialog).getByRole('button', { name: 'Delete' });
    expect(within(dialog).getByRole('list')).toHaveTextContent('market');

    expect(remove).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox'), 'market');
    await userEvent.click(remove);

    expect(api.undone).toEqual([
      { entityRef: 'component:default/market', environment: 'prod' },
    ]);
  });

  it('offers no undo to those who may not', async () => {
    renderTab({ 'slipway.dev/stack.dev': '/subscriptions/d0/…' }, 'dev');

    await screen.findByRole('table');

    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says why an undo was refused', async () => {
    const api = renderTab(inProd);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await userEvent.type(screen.getByRole('textbox'), 'market');
    api.error = new Error('You may not do this');

    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('You may not do this')).toBeInTheDocument();
    expect(api.undone).toEqual([]);
  });

  it('says that a service has no stack', async () => {
    renderTab({});

    expect(
      await screen.findByText(/has no stack in Azure/),
    ).toBeInTheDocument();
  });
});
