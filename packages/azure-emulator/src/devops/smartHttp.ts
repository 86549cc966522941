import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { DevOpsCaller } from './authenticate';
import { GitRepositories, GitRepository } from './GitRepositories';
import { recordMoves } from './recordMoves';
import { runGit } from './runGit';

/** The paths of git's smart protocol, below a repository's address. */
const SERVICES = ['/info/refs', '/git-upload-pack', '/git-receive-pack'];

/** Whether what follows a repository's address belongs to git and not to a person's browser. */
export function isSmartHttp(rest: string): boolean {
  return SERVICES.includes(rest);
}

/** Answers git by its own `http-backend`, and records what a push moved. */
export async function answerGit(
  repositories: GitRepositories,
  repository: GitRepository,
  rest: string,
  request: EmulatorRequest,
  caller: DevOpsCaller,
): Promise<EmulatorResponse> {
  const isPush = rest === '/git-receive-pack';
  const before = isPush ? await repositories.refs(repository) : undefined;
  const output = await runGit(['http-backend'], {
    input: request.body,
    env: {
      GIT_PROJECT_ROOT: repositories.directory(repository.id),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: rest,
      REQUEST_METHOD: request.method,
      QUERY_STRING: request.query.toString(),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(request.body.length),
      HTTP_CONTENT_ENCODING: isGzip(request.body) ? 'gzip' : '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: caller.name,
      REMOTE_ADDR: request.raw.socket?.remoteAddress ?? '',
    },
  });
  if (before) {
    const pushedBy = { id: caller.objectId, displayName: caller.name };
    await recordMoves(repositories, repository, before, pushedBy);
  }
  return parseCgi(output);
}

function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/** Splits a CGI answer into status, headers and bytes. */
function parseCgi(output: Buffer): EmulatorResponse {
  const end = output.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of output.subarray(0, end).toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'status') {
      status = Number.parseInt(value, 10);
    } else {
      headers[name] = value;
    }
  }
  return { status, headers, body: output.subarray(end + 4) };
}
