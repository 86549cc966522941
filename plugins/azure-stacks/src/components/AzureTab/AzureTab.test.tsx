import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  AuthorizeResult,
  type EvaluatePermissionRequest,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Stack } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';
import { FakeAzureStacksApi } from '../../__testUtils__/FakeAzureStacksApi';
import { AzureTab } from './AzureTab';

const pool = {
  id: '/subscriptions/e0/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks-prod/agentPools/market',
  type: 'Microsoft.ContainerService/managedClusters/agentPools',
};

/** The person owns the service's stack in prod, and no other. */
function isOwner({ permission, resourceRef }: EvaluatePermissionRequest) {
  return ['azure.stack.delete', 'azure.stack.operate'].includes(
    permission.name,
  ) && resourceRef === 'prod/component:default/market'
    ? AuthorizeResult.ALLOW
    : AuthorizeResult.DENY;
}

function renderTab(
  annotations: Record<string, string>,
  change: Partial<Stack> = {},
) {
  const api = new FakeAzureStacksApi();
  api.stack = {
    entityRef: 'component:default/market',
    environment: 'prod',
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
    ...change,
  };
  api.nextRuns = [
    {
      taskId: 'task-7',
      userRef: 'user:default/engineer',
      startedAt: '2026-11-20T02:50:00Z',
    },
  ];
  api.nextRemoval = {
    deleted: [pool],
    kept: [{ id: '/x/apim-prod', reason: 'Azure keeps it for 48 hours' }],
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
        [permissionApiRef, mockApis.permission({ authorize: isOwner })],
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
    expect(
      await within(dialog).findByRole('list', { name: 'What goes' }),
    ).toHaveTextContent('market');
    expect(
      within(dialog).getByRole('list', { name: 'What stays' }),
    ).toHaveTextContent('apim-prod: Azure keeps it for 48 hours');

    expect(remove).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox'), 'market');
    await userEvent.click(remove);

    expect(api.removed).toEqual([
      {
        entityRef: 'component:default/market',
        environment: 'prod',
        mode: 'undo',
      },
    ]);
  });

  it('links the runs, and each resource in Azure', async () => {
    renderTab(inProd);

    const runs = await screen.findByRole('list', { name: 'Runs' });
    expect(within(runs).getByRole('link')).toHaveAttribute(
      'href',
      '/create/tasks/task-7',
    );
    expect(runs).toHaveTextContent('by engineer');
    expect(screen.getByRole('link', { name: 'market' })).toHaveAttribute(
      'href',
      `https://portal.azure.com/#resource${pool.id}`,
    );
  });

  it('decommissions as it undoes, by its own list', async () => {
    const api = renderTab(inProd, { state: 'succeeded' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Decommission' }),
    );
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(/its repository stays/)).toBeVisible();

    await userEvent.type(await within(dialog).findByRole('textbox'), 'market');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );

    expect(api.removed).toEqual([
      expect.objectContaining({ mode: 'decommission' }),
    ]);
  });

  it('offers nothing to those who may do nothing', async () => {
    renderTab(
      { 'slipway.dev/stack.dev': '/subscriptions/d0/…' },
      { environment: 'dev', state: 'succeeded' },
    );

    await screen.findByRole('table');

    expect(screen.queryByRole('button')).toBeNull();
  });

  it('restarts the pods of what is deployed, once confirmed', async () => {
    const api = renderTab(inProd, { state: 'succeeded' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restart pods' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Restart market in prod',
    });
    api.error = new Error('The cluster did not answer');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Restart' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The cluster did not answer',
    );

    api.error = undefined;
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Restart' }),
    );

    expect(
      await within(dialog).findByText(/restart has begun/),
    ).toBeInTheDocument();
    expect(api.restarted).toEqual([
      { entityRef: 'component:default/market', environment: 'prod' },
    ]);
  });

  it('has no pods to restart where the deployment failed', async () => {
    renderTab(inProd, { state: 'failed' });

    await screen.findByRole('button', { name: 'Undo' });

    expect(screen.queryByRole('button', { name: 'Restart pods' })).toBeNull();
  });

  it('says why an undo was refused', async () => {
    const api = renderTab(inProd);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await userEvent.type(await screen.findByRole('textbox'), 'market');
    api.error = new Error('You may not do this');

    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('You may not do this')).toBeInTheDocument();
    expect(api.removed).toEqual([]);
  });

  it('says that a service has no stack', async () => {
    renderTab({});

    expect(
      await screen.findByText(/has no stack in Azure/),
    ).toBeInTheDocument();
  });
});
