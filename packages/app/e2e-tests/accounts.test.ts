import { expect, test } from '@playwright/test';
import { portalAs, portalUrl } from './support/portal';
import { chooseAccount, signIn, type Account } from './support/signIn';

const services = ['market', 'notification', 'event', 'metaverse', 'admin'];

for (const account of ['engineer', 'oncall', 'platform'] as Account[]) {
  test(`${account} signs in, sees all five services, and signs out`, async ({
    page,
  }) => {
    await signIn(page, account);
    await page.goto('/fleet');
    for (const name of services) {
      await expect(
        page.getByRole('row').filter({ hasText: name }).first(),
      ).toContainText('Healthy');
    }
    await page.goto('/catalog/default/component/market/azure');
    await expect(
      page.getByRole('table', { name: 'Azure resources' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(
      account === 'oncall' ? 0 : 1,
    );
    await page.goto('/create');
    await expect(
      page.getByRole('heading', { name: 'Templates' }),
    ).toBeVisible();
    await expect(
      page.getByRole('tab', { name: 'Template Editor' }),
    ).toHaveCount(account === 'platform' ? 1 : 0);
    await page.goto('/settings');
    await expect(
      page.locator(`a[href="/catalog/default/user/${account}"]`).first(),
    ).toBeVisible();
    await page.getByTestId('user-settings-menu').click();
    await page.getByText('Sign Out').click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });
}

test('a session that ends while a page is open asks to sign in again, and the page goes on', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await signIn(page, 'oncall');
  await page.goto('/fleet');
  const market = page.getByRole('row').filter({ hasText: 'market' });
  await expect(market).toBeVisible();

  await context.clearCookies();
  await page.clock.fastForward('25:00:00');

  const dialog = page.getByRole('dialog', { name: 'Login Required' });
  await expect(dialog).toBeVisible();
  await page.clock.setSystemTime(Date.now());
  const popup = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Log in' }).click();
  await chooseAccount(await popup, 'oncall');
  await expect(dialog).toBeHidden();
  await expect(market).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a caller without a token gets 401 from every backend of ours', async ({
  request,
}) => {
  for (const path of [
    '/api/service-health/fleet',
    '/api/service-health/entities/component/default/market',
    '/api/azure-stacks/stacks',
    '/api/azure-stacks/stacks/prod/component/default/market',
    '/api/catalog/entities',
    '/api/scaffolder/v2/tasks',
  ]) {
    expect((await request.get(path)).status(), path).toBe(401);
  }
});

test('a caller without rights gets 403, and nothing is touched', async ({
  request,
}) => {
  const oncall = await portalAs('oncall');
  const engineer = await portalAs('engineer');
  const market = {
    entityRef: 'component:default/market',
    environment: 'prod',
  };
  for (const [client, path, body] of [
    [oncall, '/api/azure-stacks/undo', { ...market, confirm: 'market' }],
    [engineer, '/api/catalog/locations', location()],
    [oncall, '/api/catalog/locations', location()],
  ] as const) {
    const response = await request.post(`${portalUrl}${path}`, {
      headers: { authorization: `Bearer ${await client.token()}` },
      data: body,
    });
    expect(response.status(), path).toBe(403);
    expect((await response.json()).error.name).toBe('NotAllowedError');
  }
  const stack = await engineer.request(
    '/api/azure-stacks/stacks/prod/component/default/market',
  );
  expect(stack.state).toBe('succeeded');
});

function location() {
  return { type: 'url', target: 'https://example.com/catalog-info.yaml' };
}
