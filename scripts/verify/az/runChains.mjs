import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCheck } from './runCheck.mjs';

/** az waits for the network a part of its time. */
const AT_ONCE = availableParallelism() + 1;

/**
 * Signs in, then runs the chains, several at once: the checks of one chain build on each other, and it has a
 * configuration of az for itself. Resolves with how many checks held; what failed goes to standard error.
 */
export async function runChains({ signIn, chains, cli, facts, isSample }) {
  const count = { passed: 0, failed: 0 };

  async function runAll(title, checks, chainCli) {
    const chainFacts = { ...facts };
    for (const check of checks) {
      if (isSample && !check.isSample) {
        continue;
      }
      const problem = await runCheck(check, chainCli, chainFacts);
      if (problem === undefined) {
        count.passed += 1;
      } else {
        count.failed += 1;
        process.stderr.write(`✗ ${title}: ${check.command}\n${problem}\n\n`);
      }
    }
  }

  await runAll('Signing in', signIn, cli);
  const waiting = [...chains];
  async function work() {
    for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
      const chainCli = await cli.copyTo(
        join(facts.folder, `config-${chains.indexOf(chain)}`),
        chain.env?.(facts),
      );
      await runAll(chain.title, chain.checks, chainCli);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
