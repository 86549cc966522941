import { defineConfig } from '@playwright/test';

/** Browser tests run by `npm test` against the portal that it starts; Chromium comes from npm. */
export default defineConfig({
  testDir: './e2e-tests',
  outputDir: '../../.slipway/test-results/browser',
  // One portal, one order: a test that breaks a resource mends it again.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  // On a busy CI machine; a test that needed its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${process.env.SLIPWAY_PORT}`,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.SLIPWAY_CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
});
