import { expect, type Page } from '@playwright/test';

export type Account = 'engineer' | 'oncall' | 'platform';

/** Signs in through the portal's page and Entra's, as a person does. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/');
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await chooseAccount(await popup, account);
  await expect(
    page.getByRole('region', { name: 'Fleet health' }),
  ).toBeVisible();
}

/** Chooses the account on Entra's page. */
export async function chooseAccount(
  entra: Page,
  account: Account,
): Promise<void> {
  await entra
    .getByRole('button', { name: `${account}@slipway.example` })
    .click();
}
