import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { withPostgres } from '../withPostgres.mjs';

/** More suites than these do not fail by chance. */
const MOST_TRIED_AGAIN = 4;

/**
 * Unit and integration tests of all packages, on SQLite and on a real PostgreSQL. In CI a few
 * suites that fail are tried once more, alone, and named: what fails twice has failed.
 */
export async function runJest({ toolchain, results, root }) {
  await mkdir(results, { recursive: true });
  return withPostgres(async connection => {
    const jest = suites =>
      runSuites({ toolchain, root, connection, suites, results });
    const first = await jest([]);
    const failed = first?.failedSuites ?? [];
    const isTriedAgain =
      process.env.CI && failed.length > 0 && failed.length <= MOST_TRIED_AGAIN;
    if (!isTriedAgain) {
      return first?.count ?? { passed: 0, failed: 1 };
    }
    process.stderr.write(`tried again:\n  ${failed.join('\n  ')}\n`);
    const second = await jest(failed);
    return second
      ? {
          passed:
            first.count.passed - first.passedInFailed + second.count.passed,
          failed: second.count.failed,
        }
      : first.count;
  });
}

async function runSuites({ toolchain, root, connection, suites, results }) {
  const report = join(results, 'jest.json');
  await rm(report, { force: true });
  const { output } = await run(
    toolchain.node,
    [
      `${root}/node_modules/.bin/backstage-cli`,
      ...['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
      ...['--json', '--outputFile', report],
      ...suites,
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
  );
  const json = await readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (!json) {
    process.stderr.write(output.slice(-20_000));
    return undefined;
  }
  const failing = json.testResults.filter(suite => suite.status === 'failed');
  for (const { name, message } of failing) {
    process.stderr.write(`${name}\n${message}\n`);
  }
  return {
    failedSuites: failing.map(suite => suite.name),
    passedInFailed: failing
      .flatMap(suite => suite.assertionResults)
      .filter(test => test.status === 'passed').length,
    // A suite that does not even load counts no test of its own.
    count: {
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    },
  };
}
