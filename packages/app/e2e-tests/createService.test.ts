import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { azureAsPortal } from './support/azureAsPortal';
import { azureHttpUrl, credentials, portalAs } from './support/portal';
import { goThrough, openForm } from './support/serviceForm';

const NAME = 'auction';

/** What the API takes; each refusal changes one value. */
const valid = {
  preset: 'none',
  name: 'refused',
  owner: 'group:default/product',
  description: 'Never created',
  environment: 'dev',
  pool: 'shared',
  vmSize: 'Standard_D4_v5',
  minCount: 3,
  maxCount: 6,
  topics: [],
  apiPath: 'refused/v1',
  corsOrigins: [],
  corsMethods: ['GET'],
  corsHeaders: [],
  allowedIpRanges: [] as string[],
  rateLimitPerMinute: 600,
  cache: 'none',
  listTtlSeconds: 15,
  itemTtlSeconds: 60,
};

test('an engineer creates a sixth service in dev, follows it, finds it healthy, and undoes it', async ({
  page,
}) => {
  test.setTimeout(900_000);
  await openForm(page, NAME);
  await goThrough(page, 'placement', 'messaging', 'api');
  await page.getByLabel('API path').fill(`${NAME}/v1`);
  await goThrough(page, 'cache', 'data', 'preview');
  await expect(page.getByText(`rg-${NAME}-dev`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Summary' }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  await page
    .getByRole('link', { name: 'Open the service' })
    .click({ timeout: 480_000 });
  await expect(page).toHaveURL(new RegExp(`/component/${NAME}`));
  await expect(page.getByText('Healthy').first()).toBeVisible();

  cloneAndCheck();
  await askAzure();
  await undo(page);
  await expectNothingLeft();
});

function gitUrl(): string {
  const url = new URL(`${azureHttpUrl}/slipway/services/_git/${NAME}`);
  url.username = 'engineer';
  url.password = credentials.devopsToken;
  return url.href;
}

function cloneAndCheck(): void {
  const folder = join(mkdtempSync(join(tmpdir(), 'slipway-e2e-')), NAME);
  execFileSync('git', ['clone', '--quiet', gitUrl(), folder]);
  for (const file of [
    'pom.xml',
    'catalog-info.yaml',
    'api/openapi.yaml',
    'deploy/base',
    'deploy/overlays/dev',
    'infra/dev.parameters.json',
  ]) {
    expect(existsSync(join(folder, file)), file).toBe(true);
  }
}

/** The same service, as Azure's own clients and kubectl see it. */
async function askAzure(): Promise<void> {
  const { resources, containerService, kubectl } = azureAsPortal();
  const group = await resources.resourceGroups.get(`rg-${NAME}-dev`);
  expect(group.tags?.['backstage-entity']).toBe(`component:default/${NAME}`);
  const namespace = await containerService.managedNamespaces.get(
    'rg-platform-dev',
    'aks-dev',
    NAME,
  );
  expect(namespace.properties?.provisioningState).toBe('Succeeded');
  const phases = await kubectl(
    'aks-dev',
    ...['get', 'pods', '--namespace', NAME],
    ...['--output', 'jsonpath={.items[*].status.phase}'],
  );
  expect(new Set(phases.split(' '))).toEqual(new Set(['Running']));
}

/** Undoes the service from its Azure tab, as its owner may. */
async function undo(page: Page): Promise<void> {
  await page.goto(`/catalog/default/component/${NAME}/azure`);
  const dev = page.getByRole('region', { name: 'Azure in dev' });
  await expect(dev.getByRole('list', { name: 'Runs' })).toBeVisible();
  await dev.getByRole('button', { name: 'Undo' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'What goes' })).toContainText(
    `rg-${NAME}-dev`,
  );
  const remove = dialog.getByRole('button', { name: 'Delete' });
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox').fill(NAME);
  await remove.click();
  await expect(dialog).toBeHidden();
}

/** No group, no node pool, no entity, and no repository, for all its commits were the portal's. */
async function expectNothingLeft(): Promise<void> {
  const engineer = await portalAs('engineer');
  await expect
    .poll(
      async () => {
        const { state } = await engineer.request(
          `/api/azure-stacks/stacks/dev/component/default/${NAME}`,
        );
        return state;
      },
      { timeout: 300_000 },
    )
    .toBe('deleted');
  const { resources, containerService } = azureAsPortal();
  await expect(
    resources.resourceGroups.get(`rg-${NAME}-dev`),
  ).rejects.toMatchObject({ statusCode: 404 });
  await expect(
    containerService.agentPools.get('rg-platform-dev', 'aks-dev', NAME),
  ).rejects.toMatchObject({ statusCode: 404 });
  await expect(
    engineer.request(`/api/catalog/entities/by-name/component/default/${NAME}`),
  ).rejects.toThrow(/answered 404/);
  expect(() =>
    execFileSync('git', ['ls-remote', gitUrl()], { stdio: 'pipe' }),
  ).toThrow();
}

test('a taken name, a bad name and a bad range are refused at the field and by the API, and nothing is written', async ({
  page,
}) => {
  await openForm(page, 'market');
  await expect(page.getByText(/already|taken/i).first()).toBeVisible();
  await page.getByLabel('Name', { exact: false }).first().fill('Market_');
  await expect(page.getByText(/lower.?case/i).first()).toBeVisible();
  await page.getByLabel('Name', { exact: false }).first().fill('fair');
  await goThrough(page, 'placement');
  const size = page.getByRole('combobox', { name: 'Node size' });
  await size.fill('Standard_X1');
  await expect(page.getByText(/does not offer Standard_X1/)).toBeVisible();
  await size.fill('Standard_D4_v5');
  await page.getByLabel('Pool name').fill('shared');
  await expect(page.getByText(/already has a node pool/)).toBeVisible();
  await page.getByLabel('Pool name').fill('');
  await goThrough(page, 'messaging');
  const partitions = page.getByLabel('Partitions').first();
  await partitions.fill('5000');
  await expect(page.getByText(/from 1 to 32/)).toBeVisible();
  await partitions.fill('12');
  const ranges = page.getByRole('textbox', { name: 'Allowed address ranges' });
  await goThrough(page, 'api');
  const origins = page.getByRole('textbox', {
    name: 'Origins',
    exact: true,
  });
  await origins.fill('https://shop.example.com/path');
  await expect(page.getByText(/without path or query/)).toBeVisible();
  await origins.fill('');
  await ranges.fill('10.0.0.0/64');
  await expect(ranges).toHaveAttribute('aria-invalid', 'true');

  const engineer = await portalAs('engineer');
  const before = await engineer.request('/api/azure-stacks/stacks');
  for (const change of [
    { name: 'market' },
    { name: 'Market_' },
    { allowedIpRanges: ['10.0.0.0/64'] },
  ]) {
    const values = { ...valid, ...change };
    await expect(
      engineer.request('/api/azure-stacks/validate', {
        method: 'POST',
        body: {
          entityRef: `component:default/${values.name}`,
          environment: 'dev',
          template: 'template:default/spring-boot-service',
          parameters: values,
        },
      }),
    ).rejects.toThrow(/answered (400|409)/);
  }
  expect(await engineer.request('/api/azure-stacks/stacks')).toEqual(before);
});
