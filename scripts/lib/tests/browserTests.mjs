import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPortal } from '../build.mjs';
import { layout } from '../paths.mjs';
import { phase } from '../phase.mjs';
import { run } from '../run.mjs';
import { StartedPortal } from './StartedPortal.mjs';

const PORT = 7207;

/** Browser tests against a portal of their own, begun anew by `npm start`, with its five services. */
export async function runBrowserTests({ toolchain, results, root }) {
  await buildPortal(toolchain);
  const portal = await phase('Starting a fresh portal for the browser', () =>
    StartedPortal.start(['--port', String(PORT), '--fresh'], 'Ready.'),
  );
  const report = join(results, 'browser.json');
  try {
    const { code, output } = await run(
      toolchain.node,
      [
        `${root}/node_modules/.bin/playwright`,
        ...['test', '--config', 'packages/app/playwright.config.ts'],
      ],
      {
        cwd: root,
        shouldFail: false,
        env: {
          ...toolchain.env,
          SLIPWAY_HOME: layout(PORT).home,
          SLIPWAY_PORT: String(PORT),
          SLIPWAY_CHROMIUM: await chromiumPath(),
          NODE_EXTRA_CA_CERTS: layout(PORT).ca,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    const stats = await readFile(report, 'utf8')
      .then(text => JSON.parse(text).stats)
      .catch(() => undefined);
    if (code !== 0) {
      process.stderr.write(output.slice(-20_000));
    }
    return stats
      ? { passed: stats.expected + stats.flaky, failed: stats.unexpected }
      : { passed: 0, failed: 1 };
  } finally {
    await portal.stop();
  }
}

/** Chromium from npm, unpacked on first use. */
async function chromiumPath() {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
