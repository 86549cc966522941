import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { done, failed, Program, Shell } from '../shell/Shell';

/** Commands of the shell itself. */
export const builtins: Record<string, Program> = {
  cd(args, shell) {
    const target = args[0] ?? '/home/vsts';
    const found = shell.workspace.locate(shell.directory, target);
    const isElsewhere = !found && isOfAgent(shell.directory, target);
    if (!isElsewhere && (!found || !isDirectory(found))) {
      return failed(`cd: ${target}: No such file or directory`);
    }
    shell.directory = posix.resolve(shell.directory, target);
    return done();
  },
  pwd: (_, shell) => done(shell.directory),
  echo: args => done((args[0] === '-n' ? args.slice(1) : args).join(' ')),
  printf: args => done(args.join(' ').replace(/\\n$/, '')),
  true: () => done(),
  false: () => failed(''),
  ':': () => done(),
  set(args, shell) {
    const all = args.join(' ');
    if (/(^|\s)-\w*e|errexit/.test(all)) {
      shell.stopsAtFailure = !/\+\w*e/.test(all);
    }
    return done();
  },
  export(args, shell) {
    args
      .filter(each => each.includes('='))
      .forEach(each => {
        const equals = each.indexOf('=');
        shell.variables.set(each.slice(0, equals), each.slice(equals + 1));
      });
    return done();
  },
  test: (args, shell) => test(args, shell),
  '[': (args, shell) => test(args.slice(0, -1), shell),
  cat(args, shell) {
    const [path] = args;
    const text = path ? shell.workspace.read(shell.directory, path) : '';
    return text === undefined
      ? failed(`cat: ${path}: No such file or directory`)
      : done(text.replace(/\n$/, ''));
  },
};

/** Whether a directory is the agent's own, beside the sources: scripts put tools there. */
function isOfAgent(directory: string, path: string): boolean {
  return posix.resolve(directory, path).startsWith('/home/vsts');
}

function test(args: string[], shell: Shell) {
  const [one, operator, other] = args;
  const { workspace, directory } = shell;
  switch (args.length === 2 ? one : operator) {
    case '-n':
      return outcome(operator !== '');
    case '-z':
      return outcome(operator === '');
    case '-e':
    case '-f':
    case '-d':
      return outcome(workspace.hasFile(directory, operator));
    case '=':
    case '==':
      return outcome(one === other);
    case '!=':
      return outcome(one !== other);
    case '-eq':
      return outcome(Number(one) === Number(other));
    case '-ne':
      return outcome(Number(one) !== Number(other));
    case undefined:
      return outcome(Boolean(one));
    default:
      return failed(
        `test: the simulated agent does not know '${args.join(' ')}'`,
        2,
      );
  }
}

function outcome(isTrue: boolean) {
  return isTrue ? done() : failed('');
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
