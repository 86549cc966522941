import { expect, type Page } from '@playwright/test';
import { signIn } from './signIn';

/** What the pages of the Spring Boot template begin with, after the first. */
const pages = {
  placement: 'Where it runs.',
  messaging: 'The topics that it writes and reads.',
  api: 'What the gateway offers, to whom.',
  cache: 'Answers that are served from Redis.',
  data: /^Stores of its own/,
  preview: /^What Azure will create/,
};

/** The first page of the template, with what every service needs filled in. */
export async function openForm(page: Page, name: string): Promise<void> {
  await signIn(page, 'engineer');
  await page.goto('/create/templates/default/spring-boot-service');
  await page
    .getByRole('button', { name: /Market/ })
    .first()
    .click();
  await page.getByLabel('Name', { exact: false }).first().fill(name);
}

/** Presses Next and waits for each of the pages. */
export async function goThrough(
  page: Page,
  ...names: Array<keyof typeof pages>
): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(pages[name])).toBeVisible();
  }
}
