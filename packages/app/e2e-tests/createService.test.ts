import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientSecretCredential } from '@azure/identity';
import { ResourceManagementClient } from '@azure/arm-resources';
import { ContainerServiceClient } from '@azure/arm-containerservice';
import { expect, test, type Page } from '@playwright/test';
import {
  azureHttpUrl,
  azureUrl,
  credentials,
  portalAs,
} from './support/portal';
import { signIn } from './support/signIn';

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

/** The first page of the Spring Boot template, with what every service needs filled in. */
async function openForm(page: Page, name: string): Promise<void> {
  await signIn(page, 'engineer');
  await page.goto('/create/templates/default/spring-boot-service');
  await page
    .getByRole('button', { name: /Market/ })
    .first()
    .click();
  await page.getByLabel('Name', { exact: false }).first().fill(name);
}

/** What the pages after the first begin with. */
const pages = {
  placement: 'Where it runs.',
  messaging: 'The topics that it writes and reads.',
  api: 'What the gateway offers, to whom.',
  cache: 'Answers that are served from Redis.',
  data: /^Stores of its own/,
  preview: /^What Azure will create/,
};

/** Presses Next and waits for each of the pages. */
async function goThrough(
  page: Page,
  ...names: Array<keyof typeof pages>
): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(pages[name])).toBeVisible();
  }
}

test('an engineer creates a sixth service in dev, follows it, and finds it healthy', async ({
  page,
}) => {
  test.setTimeout(600_000);
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
});

function cloneAndCheck(): void {
  const folder = join(mkdtempSync(join(tmpdir(), 'slipway-e2e-')), NAME);
  const url = new URL(`${azureHttpUrl}/slipway/services/_git/${NAME}`);
  url.username = 'engineer';
  url.password = credentials.devopsToken;
  execFileSync('git', ['clone', '--quiet', url.href, folder]);
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

/** The same service, as Azure's own clients see it. */
async function askAzure(): Promise<void> {
  const { tenantId, portal, subscriptions } = credentials;
  const credential = new ClientSecretCredential(
    tenantId,
    portal.clientId,
    portal.clientSecret,
    { authorityHost: azureUrl, disableInstanceDiscovery: true },
  );
  const group = await new ResourceManagementClient(
    credential,
    subscriptions.dev,
    { endpoint: azureUrl },
  ).resourceGroups.get(`rg-${NAME}-dev`);
  expect(group.tags?.['backstage-entity']).toBe(`component:default/${NAME}`);
  const namespace = await new ContainerServiceClient(
    credential,
    subscriptions.dev,
    { endpoint: azureUrl },
  ).managedNamespaces.get('rg-platform-dev', 'aks-dev', NAME);
  expect(namespace.properties?.provisioningState).toBe('Succeeded');
}

test('a taken name, a bad name and a bad range are refused at the field and by the API, and nothing is written', async ({
  page,
}) => {
  await openForm(page, 'market');
  await expect(page.getByText(/already|taken/i).first()).toBeVisible();
  await page.getByLabel('Name', { exact: false }).first().fill('Market_');
  await expect(page.getByText(/lower.?case/i).first()).toBeVisible();
  await page.getByLabel('Name', { exact: false }).first().fill('fair');
  const ranges = page.getByRole('textbox', { name: 'Allowed address ranges' });
  await goThrough(page, 'placement', 'messaging', 'api');
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
