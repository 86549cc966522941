import { expect, type BrowserContext, type Page } from '@playwright/test';

/** A reading of five minutes, the refresh after it, and a busy machine. */
const CHANGE_MS = 420_000;

/** What an open health page should show of a fault. */
export interface Trouble {
  /** Left out where other faults may make it worse. */
  state?: 'Degraded' | 'Critical' | 'Unknown';
  code: string;
  /** The first broken link; left out where none is known to be broken. */
  link?: string;
  /** Code that shows it, where `code` is only what follows from it. */
  evidence?: string;
}

/** Opens the health of a service in `prod` in a tab of its own. */
export async function openHealth(
  context: BrowserContext,
  name: string,
): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`/catalog/default/component/${name}/health?environment=prod`);
  await expectState(tab, 'Healthy');
  return tab;
}

export async function expectState(tab: Page, state: string): Promise<void> {
  await expect(tab.getByTestId('service-state')).toHaveText(state, {
    timeout: CHANGE_MS,
  });
}

/** The page that is open shows it, with no reload. */
export async function expectTrouble(tab: Page, trouble: Trouble) {
  const { state, code, link, evidence = code } = trouble;
  await expect(tab.getByText(code, { exact: true }).first()).toBeVisible({
    timeout: CHANGE_MS,
  });
  if (state) {
    await expectState(tab, state);
  }
  const broken = tab
    .getByRole('region', { name: 'Why' })
    .getByText('The trouble begins at:');
  if (link) {
    await expect(broken).toHaveText(`The trouble begins at: ${link}`);
    await expect(tab.getByRole('list', { name: 'Evidence' })).toContainText(
      evidence,
    );
  } else {
    await expect(broken).toHaveCount(0);
  }
}
