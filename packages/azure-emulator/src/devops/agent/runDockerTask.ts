import { programs } from './commands';
import { shellFor } from './shellFor';
import { signIn } from './signIn';
import { StepContext, StepResult } from './Step';

/** Docker@2: `login`, `build`, `push`, `buildAndPush`. */
export async function runDockerTask(context: StepContext): Promise<StepResult> {
  const { inputs } = context.step;
  const command = (inputs.command || 'buildAndPush').toLowerCase();
  const connection = context.findConnection(inputs.containerregistry ?? '');
  if (!connection) {
    return {
      isSuccess: false,
      error: `Could not find the service connection '${inputs.containerregistry ?? ''}'.`,
    };
  }
  const { loginServer, loginserver, registry } =
    connection.authorization.parameters;
  const host = (loginServer ?? loginserver ?? registry ?? connection.url)
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  const signedIn = signIn(connection.name, context);
  if ('error' in signedIn) {
    return { isSuccess: false, error: signedIn.error };
  }
  context.workspace.logins.set(host.toLowerCase(), signedIn.caller);
  const tags = (inputs.tags || context.variables['Build.BuildId'])
    .split(/[\s,]+/)
    .filter(Boolean);
  const names = tags.map(tag => `${host}/${inputs.repository}:${tag}`);
  return runAll(commandsFor(command, names, inputs.dockerfile), context);
}

function commandsFor(
  command: string,
  names: string[],
  dockerfile = '**/Dockerfile',
): string[][] {
  const file = dockerfile.replace(/^(?:\*\*\/)+/, '');
  const build = [
    'build',
    '-f',
    file,
    ...names.flatMap(name => ['-t', name]),
    '.',
  ];
  const pushes = names.map(name => ['push', name]);
  switch (command) {
    case 'build':
      return [build];
    case 'push':
      return pushes;
    case 'buildandpush':
      return [build, ...pushes];
    default:
      return [];
  }
}

async function runAll(
  commands: string[][],
  context: StepContext,
): Promise<StepResult> {
  const shell = shellFor(context);
  for (const args of commands) {
    const { code, output } = await programs.docker(args, shell);
    output.split('\n').forEach(context.log);
    if (code !== 0) {
      return { isSuccess: false, error: output.split('\n').at(-1) };
    }
  }
  return { isSuccess: true };
}
