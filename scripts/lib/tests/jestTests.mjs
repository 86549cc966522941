import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { withPostgres } from '../withPostgres.mjs';

/** Unit and integration tests of all packages, on SQLite and on a real PostgreSQL. */
export async function runJest({ toolchain, results, root }) {
  await mkdir(results, { recursive: true });
  const report = join(results, 'jest.json');
  const { output } = await withPostgres(connection =>
    run(
      toolchain.node,
      [
        `${root}/node_modules/.bin/backstage-cli`,
        ...['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
        ...['--json', '--outputFile', report],
      ],
      {
        cwd: root,
        shouldFail: false,
        env: {
          ...toolchain.env,
          CI: 'true',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connection,
        },
      },
    ),
  );
  const json = await readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (!json) {
    process.stderr.write(output.slice(-20_000));
    return { passed: 0, failed: 1 };
  }
  for (const suite of json.testResults) {
    if (suite.status === 'failed') {
      process.stderr.write(`${suite.name}\n${suite.message}\n`);
    }
  }
  // A suite that does not even load counts no test of its own.
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
  };
}
