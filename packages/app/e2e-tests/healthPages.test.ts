import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './support/signIn';

const pages = {
  home: '/',
  fleet: '/fleet',
  health: '/catalog/default/component/market/health?environment=prod',
  platform: '/platform',
};

async function waitForContent(page: Page): Promise<void> {
  await expect(page.getByText('Healthy').first()).toBeVisible();
  await expect(page.getByTestId('progress')).toHaveCount(0);
}

/** Findings that keep somebody from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
}

for (const theme of ['light', 'dark']) {
  for (const width of [1440, 390]) {
    test(`the pages of health have no serious finding of axe, ${theme}, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(
        name => localStorage.setItem('theme', name),
        theme,
      );
      await signIn(page, 'oncall');
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        await waitForContent(page);
        expect(await seriousFindings(page), name).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow, `${name} is wider than the screen`).toBeLessThan(2);
      }
    });
  }
}

test('the fleet is searched, opened and left by keys, and its address can be shared', async ({
  page,
}) => {
  await signIn(page, 'oncall');
  await page.goto('/fleet?environment=prod');
  await waitForContent(page);

  await page.keyboard.press('/');
  await page.keyboard.type('e');
  await expect(page).toHaveURL(/search=e/);
  await expect(page).toHaveURL(/environment=prod/);
  const rows = page.locator('[data-fleet-rows]');
  await expect(rows.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(rows.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const second = rows.getByRole('link').nth(1);
  await expect(second).toBeFocused();
  const name = await second.textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`/component/${name}/health\\?environment=prod`),
  );

  await page.goBack();
  await expect(page.getByLabel('Search services')).toHaveValue('e');
});

test('readings are shown over time, with their gaps in words', async ({
  page,
}) => {
  await signIn(page, 'oncall');
  await page.goto(pages.health);
  await page.getByText('Redis', { exact: true }).last().click();
  for (const range of ['1 h', '24 h', '7 d']) {
    await page.getByRole('button', { name: range }).click();
    await expect(page.getByRole('figure').first()).toContainText(/last [\d.]+/);
  }
  expect(await seriousFindings(page)).toEqual([]);
});

test('on-call mutes a service and lets it speak again', async ({ page }) => {
  await signIn(page, 'oncall');
  await page.goto(pages.health);
  await page.getByRole('button', { name: 'Mute' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Why/).fill('a planned change');
  await dialog.getByRole('button', { name: 'Mute' }).click();
  await expect(
    page.getByText(/Muted by oncall.*a planned change/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Unmute' }).click();
  await expect(page.getByText(/Muted by/)).toHaveCount(0);
});
