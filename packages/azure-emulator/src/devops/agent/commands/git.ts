import { recordMoves } from '../../recordMoves';
import { runGit } from '../../runGit';
import { JobWorkspace } from '../JobWorkspace';
import { CommandResult, done, failed, Program, Shell } from '../shell/Shell';

/** Who pushes from a pipeline, as Azure DevOps names it. */
const BUILD_SERVICE = {
  id: '5110a9e0-0000-4000-8000-00000000d0b5',
  displayName: 'services Build Service (slipway)',
};

const READS = [
  'status',
  'diff',
  'log',
  'rev-parse',
  'show',
  'describe',
  'ls-files',
];
const WRITES = [
  'add',
  'commit',
  'checkout',
  'switch',
  'branch',
  'tag',
  'rm',
  'mv',
  'reset',
  'rebase',
];
const REMOTE = ['fetch', 'pull', 'push'];
const SETTINGS =
  /^(user\.(name|email)|push\.default|pull\.rebase|init\.defaultBranch|core\.autocrlf|safe\.directory|advice\.\w+)$/i;

/** What would let git start another program. */
const REFUSED =
  /^--?(exec|upload-pack|receive-pack|ext-diff|textconv|open-files-in-pager|config-env|exec-path|template|output)\b/;

/** Real git in the clone. Subcommands and flags that could start other programs are refused. */
export const git: Program = async (args, shell) => {
  const { rest, options, sendsToken } = readOptions(args, shell);
  const [command = ''] = rest;
  if (rest.some(each => REFUSED.test(each)) || options === undefined) {
    return failed(`git: the simulated agent refuses '${args.join(' ')}'`, 128);
  }
  if (command === 'config') {
    return configure(rest, shell);
  }
  if (REMOTE.includes(command)) {
    return talkToRemote(rest, shell, sendsToken);
  }
  if (![...READS, ...WRITES].includes(command)) {
    return failed(`git: the simulated agent does not know 'git ${command}'`, 1);
  }
  return run([...options, ...rest], shell);
};

function readOptions(args: string[], shell: Shell) {
  const rest = [...args];
  const options: string[] = [];
  let sendsToken = false;
  while (rest[0]?.startsWith('-')) {
    const [flag, value = ''] = rest.splice(
      0,
      rest[0] === '-c' || rest[0] === '-C' ? 2 : 1,
    );
    const [name] = value.split('=');
    if (flag === '-c' && /^http\..*extraheader$/i.test(name)) {
      sendsToken ||= value.includes(shell.workspace.accessToken);
    } else if (flag === '-c' && SETTINGS.test(name)) {
      options.push('-c', value);
    } else if (flag === '-C') {
      options.push('-C', value);
    } else if (flag !== '--no-pager') {
      return { rest, options: undefined, sendsToken };
    }
  }
  return { rest, options, sendsToken };
}

function configure(
  args: string[],
  shell: Shell,
): Promise<CommandResult> | CommandResult {
  const words = args
    .slice(1)
    .filter(each => !/^--(global|local|add)$/.test(each));
  const [name = '', value] = words;
  if (/^http\..*extraheader$/i.test(name)) {
    shell.workspace.keepsCredentials ||= (value ?? '').includes(
      shell.workspace.accessToken,
    );
    return done();
  }
  if (!SETTINGS.test(name) || words.length > 2) {
    return failed(
      `git: the simulated agent refuses 'git ${args.join(' ')}'`,
      128,
    );
  }
  return run(['config', ...words], shell);
}

/** The remote is the repository itself; the token decides whether it may be used. */
async function talkToRemote(
  args: string[],
  shell: Shell,
  sendsToken: boolean,
): Promise<CommandResult> {
  const { workspace } = shell;
  const { repositories, repository } = workspace;
  const address = args.find(each => /^https?:\/\//.test(each));
  const names = args.map(each => (each === address ? 'origin' : each));
  const mayWrite =
    workspace.keepsCredentials ||
    sendsToken ||
    Boolean(address?.includes(workspace.accessToken));
  if (!mayWrite) {
    return failed(
      "fatal: could not read Password for 'https://slipway@dev.azure.com': terminal prompts disabled",
      128,
    );
  }
  if (args[0] !== 'push') {
    return run(names, shell);
  }
  const before = await repositories.refs(repository);
  const result = await run(names, shell);
  if (result.code !== 0 && (await isThereAlready(names, workspace))) {
    return done('Everything up-to-date');
  }
  await recordMoves(repositories, repository, before, BUILD_SERVICE);
  return result;
}

/** Whether the branch already holds what a push brings: its run was killed behind the push. */
async function isThereAlready(
  args: string[],
  { repositories, repository, directory }: JobWorkspace,
): Promise<boolean> {
  const branch = args
    .at(-1)
    ?.split(':')
    .at(-1)
    ?.replace(/^refs\/heads\//, '');
  const tip = (await repositories.refs(repository)).get(`refs/heads/${branch}`);
  if (!tip) {
    return false;
  }
  const format = ['--format=%T%an%s', '-1'];
  const there = await repositories.git(repository, ['log', ...format, tip]);
  const here = await runGit(['-C', directory, 'log', ...format, 'HEAD']);
  return there.equals(here);
}

async function run(args: string[], shell: Shell): Promise<CommandResult> {
  const directory = shell.workspace.locate(shell.directory);
  if (!directory) {
    return failed(
      'fatal: not a git repository (or any of the parent directories): .git',
      128,
    );
  }
  try {
    const output = await runGit(['-C', directory, ...args], {
      env: { GIT_ALLOW_PROTOCOL: 'file', ...authorOf(shell) },
    });
    return done(output.toString('utf8').replace(/\n$/, ''));
  } catch (error) {
    const text = (error as Error).message;
    const [, code, detail] = /failed \((\d+)\): ([^]*)$/.exec(text) ?? [];
    return failed(detail ?? text, Number(code ?? 128));
  }
}

const AUTHORS = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
];

function authorOf({ variables }: Shell): Record<string, string> {
  return Object.fromEntries(
    AUTHORS.filter(name => variables.has(name)).map(name => [
      name,
      variables.get(name)!,
    ]),
  );
}
