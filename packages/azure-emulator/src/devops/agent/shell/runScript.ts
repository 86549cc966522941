import { programs } from '../commands';
import { expandWord } from './expandWord';
import { parseScript } from './parseScript';
import {
  ForCommand,
  IfCommand,
  Pipeline,
  ScriptList,
  SimpleCommand,
} from './ScriptTree';
import { done, failed, Shell } from './Shell';

/** The script called `exit`. */
class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

/** Plays a script; resolves with its exit code. What it can't read is a failure that says so. */
export async function runScript(script: string, shell: Shell): Promise<number> {
  try {
    return await runList(parseScript(script), shell, shell.log);
  } catch (error) {
    if (error instanceof Exit) {
      return error.code;
    }
    if (error instanceof SyntaxError) {
      shell.log(`bash: ${error.message}`);
      return 2;
    }
    throw error;
  }
}

async function runList(
  list: ScriptList,
  shell: Shell,
  log: (line: string) => void,
  isCondition = false,
): Promise<number> {
  let skips: Pipeline['then'] = ';';
  for (const pipeline of list) {
    const isSkipped =
      (skips === '&&' && shell.lastCode !== 0) ||
      (skips === '||' && shell.lastCode === 0);
    if (!isSkipped) {
      const code = await runPipeline(pipeline, shell, log);
      shell.lastCode = pipeline.isNegated ? Number(code === 0) : code;
      const isLast =
        pipeline.then === ';' && !pipeline.isNegated && !isCondition;
      if (shell.stopsAtFailure && isLast && code !== 0) {
        throw new Exit(code);
      }
    }
    skips = pipeline.then;
  }
  return shell.lastCode;
}

async function runPipeline(
  { commands }: Pipeline,
  shell: Shell,
  log: (line: string) => void,
): Promise<number> {
  let code = 0;
  for (const [at, command] of commands.entries()) {
    const isLast = at === commands.length - 1;
    code = await runCommand(command, shell, isLast ? log : () => {});
  }
  return code;
}

async function runCommand(
  command: Pipeline['commands'][number],
  shell: Shell,
  log: (line: string) => void,
): Promise<number> {
  switch (command.kind) {
    case 'if':
      return runIf(command, shell, log);
    case 'for':
      return runFor(command, shell, log);
    default:
      return runSimple(command, shell, log);
  }
}

async function runIf(
  { branches, otherwise }: IfCommand,
  shell: Shell,
  log: (line: string) => void,
): Promise<number> {
  for (const { condition, then } of branches) {
    if ((await runList(condition, shell, log, true)) === 0) {
      return runList(then, shell, log);
    }
  }
  shell.lastCode = 0;
  return runList(otherwise, shell, log);
}

async function runFor(
  { variable, words, body }: ForCommand,
  shell: Shell,
  log: (line: string) => void,
): Promise<number> {
  shell.lastCode = 0;
  for (const word of await expandAll(words, shell)) {
    shell.variables.set(variable, word);
    await runList(body, shell, log);
  }
  return shell.lastCode;
}

async function runSimple(
  { words, isSilent }: SimpleCommand,
  shell: Shell,
  log: (line: string) => void,
): Promise<number> {
  const assigned = words.findIndex(word => !/^[A-Za-z_]\w*=/.test(word));
  const assignments = assigned < 0 ? words : words.slice(0, assigned);
  for (const assignment of await expandAll(assignments, shell)) {
    const equals = assignment.indexOf('=');
    shell.variables.set(
      assignment.slice(0, equals),
      assignment.slice(equals + 1),
    );
  }
  if (assigned < 0) {
    return 0;
  }
  const [name, ...args] = await expandAll(words.slice(assigned), shell);
  if (name === 'exit') {
    throw new Exit(Number(args[0] ?? shell.lastCode));
  }
  const { code, output } = await start(name, args, shell);
  if (output && !isSilent) {
    output.split('\n').forEach(log);
  }
  return code;
}

async function start(name: string, args: string[], shell: Shell) {
  const program = programs[name.split('/').at(-1) ?? name];
  if (program) {
    return program(args, shell);
  }
  const isPath = /^\.{0,2}\//.test(name);
  // Beside the sources lies what a script has fetched.
  if (isPath && shell.workspace.locate(shell.directory, name)) {
    return shell.workspace.hasFile(shell.directory, name)
      ? done(`${name}: simulated`)
      : failed(`${name}: No such file or directory`, 127);
  }
  return done(`${name}: simulated`);
}

async function expandAll(words: string[], shell: Shell): Promise<string[]> {
  const expanded: string[] = [];
  for (const word of words) {
    expanded.push(
      await expandWord(word, shell, script => substitute(script, shell)),
    );
  }
  return expanded;
}

async function substitute(script: string, shell: Shell): Promise<string> {
  const lines: string[] = [];
  await runList(parseScript(script), shell, line => lines.push(line), true);
  return lines.join('\n');
}
