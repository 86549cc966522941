import { mayUseRepository, parseImage } from '../../../registry';
import { CommandResult, done, failed, Program, Shell } from '../shell/Shell';

/** Docker: `build`, `tag`, `push`; `login` with a password signs nobody in. */
export const docker: Program = (args, shell) => {
  const [command, ...rest] =
    args[0] === 'buildx' || args[0] === 'image' ? args.slice(1) : args;
  switch (command) {
    case 'build':
      return build(rest, shell);
    case 'tag':
      return tag(rest, shell);
    case 'push':
      return push(rest, shell);
    case 'login':
      return failed(
        'Error response from daemon: Get "https://registry/v2/": unauthorized: authentication required',
      );
    default:
      return done(`docker ${command ?? ''}: simulated`);
  }
};

async function build(args: string[], shell: Shell): Promise<CommandResult> {
  const { workspace, directory } = shell;
  const { names, file, context, isPushed } = readBuild(args);
  if (context === undefined) {
    return failed('ERROR: "docker buildx build" requires exactly 1 argument.');
  }
  const path = file ?? `${context.replace(/\/$/, '')}/Dockerfile`;
  if (!workspace.hasFile(directory, path)) {
    return failed(
      `ERROR: failed to solve: failed to read dockerfile: open ${path.split('/').at(-1)}: no such file or directory`,
    );
  }
  names.forEach(name =>
    workspace.images.set(withTag(name), `${workspace.commit}/${path}`),
  );
  const lines = names.map(name => `naming to ${withTag(name)} done`);
  if (!isPushed) {
    return done(lines.join('\n'));
  }
  for (const name of names) {
    const pushed = push([name], shell);
    lines.push(pushed.output);
    if (pushed.code !== 0) {
      return failed(lines.join('\n'), pushed.code);
    }
  }
  return done(lines.join('\n'));
}

function readBuild(args: string[]) {
  const names: string[] = [];
  let file: string | undefined;
  let context: string | undefined;
  let isPushed = false;
  const withValue = [
    '--build-arg',
    '--platform',
    '--label',
    '--target',
    '--cache-from',
    '--cache-to',
    '--progress',
    '--secret',
  ];
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = args[at].startsWith('--')
      ? args[at].split(/=(.*)/s)
      : [args[at]];
    if (flag === '-t' || flag === '--tag') {
      names.push(inline ?? args[(at += 1)]);
    } else if (flag === '-f' || flag === '--file') {
      file = inline ?? args[(at += 1)];
    } else if (flag === '--push') {
      isPushed = true;
    } else if (withValue.includes(flag)) {
      at += inline === undefined ? 1 : 0;
    } else if (!flag.startsWith('-')) {
      context = flag;
    }
  }
  return { names, file, context, isPushed };
}

function tag([from, to]: string[], { workspace }: Shell): CommandResult {
  const content = workspace.images.get(withTag(from ?? ''));
  if (!content || !to) {
    return failed(
      `Error response from daemon: No such image: ${withTag(from ?? '')}`,
    );
  }
  workspace.images.set(withTag(to), content);
  return done();
}

function push(args: string[], { workspace }: Shell): CommandResult {
  const name = args.find(each => !each.startsWith('-')) ?? '';
  const { host, repository, reference } = parseImage(name);
  const content = workspace.images.get(withTag(name));
  const opening = `The push refers to repository [${host}/${repository}]`;
  if (!content) {
    return failed(
      `${opening}\nAn image does not exist locally with the tag: ${host}/${repository}`,
    );
  }
  const registry = workspace.registry.findRegistry(host);
  if (!registry) {
    return failed(
      `${opening}\nGet "https://${host}/v2/": dial tcp: lookup ${host}: no such host`,
    );
  }
  const caller = workspace.logins.get(host);
  const isAllowed =
    caller &&
    mayUseRepository(workspace.access, registry, caller, 'push', repository);
  if (!isAllowed) {
    return failed(
      `${opening}\nunauthorized: authentication required, visit https://aka.ms/acr/authorization for more information.`,
    );
  }
  const pushed = workspace.registry.push(host, repository, reference, content);
  return done(`${opening}\n${reference}: digest: ${pushed.digest} size: 1786`);
}

function withTag(name: string): string {
  const { host, repository, reference } = parseImage(name);
  return `${host}/${repository}:${reference}`;
}
