import { includes } from './includes.mjs';

/** Runs one check; resolves with undefined when it holds, else with what az printed and what was expected. */
export async function runCheck(check, cli, facts) {
  let args;
  try {
    args = [...check.command.split(' '), ...check.args(facts)];
  } catch (error) {
    return `it needs what an earlier check was to keep: ${error.message}`;
  }
  const { code, stdout, stderr } = await cli.run(args);
  const shown = `az ${args.join(' ')}\n${stdout.slice(-2000)}${stderr.slice(-4000)}`;
  if (check.refused !== undefined) {
    return code !== 0 && stderr.includes(check.refused)
      ? undefined
      : `${shown}\nexpected a refusal that says '${check.refused}'`;
  }
  if (code !== 0) {
    return `${shown}\nended with ${code}`;
  }
  const answer = readAnswer(stdout);
  if (!holds(check.expect, answer)) {
    return `${shown}\nexpected ${typeof check.expect === 'function' ? check.expect : JSON.stringify(check.expect)}`;
  }
  Object.assign(facts, check.keep?.(answer));
  return undefined;
}

/** az prints JSON, or nothing, or text where `-o tsv` asks for it. */
function readAnswer(stdout) {
  try {
    return JSON.parse(stdout);
  } catch {
    return stdout;
  }
}

function holds(expect, answer) {
  if (expect === undefined) {
    return true;
  }
  try {
    return typeof expect === 'function'
      ? Boolean(expect(answer))
      : includes(answer, expect);
  } catch {
    return false;
  }
}
