import { posix } from 'node:path';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { assertMethod } from './repositories';
import { resolveVersion } from './versions';

interface TreeEntry {
  mode: string;
  kind: 'blob' | 'tree' | 'commit';
  objectId: string;
  /** From the repository's root, with a leading slash. */
  path: string;
}

/** `git/repositories/{id}/items`: a file's bytes, a file or folder as JSON, or a folder as zip. */
export async function answerItems(
  repositories: GitRepositories,
  repository: GitRepository,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  assertMethod(request, ['GET']);
  const query = lowerCaseKeys(request.query);
  const commit = await resolveVersion(
    repositories,
    repository,
    query.get('versiondescriptor.version') ?? query.get('version'),
    query.get('versiondescriptor.versiontype') ?? query.get('versiontype'),
  );
  const path = posix.normalize(
    `/${query.get('path') ?? query.get('scopepath') ?? ''}`,
  );
  const entry = await findEntry(repositories, repository, commit, path);
  const accept = String(request.headers.accept ?? '');
  const format = query.get('$format') ?? '';
  if (entry.kind === 'tree') {
    const wantsZip = accept.includes('application/zip') || format === 'zip';
    return wantsZip
      ? zipFolder(repositories, repository, commit, path)
      : listFolder(repositories, repository, commit, path, query, request);
  }
  const args = ['cat-file', 'blob', entry.objectId];
  if (accept.includes('application/json') || format === 'json') {
    const content = query.get('includecontent') === 'true' && {
      content: (await repositories.git(repository, args)).toString('utf8'),
    };
    return {
      status: 200,
      body: {
        ...showItem(repositories, repository, entry, commit, request.origin),
        ...content,
      },
    };
  }
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      ...(query.get('download') === 'true' && {
        'content-disposition': `attachment; filename="${posix.basename(path)}"`,
      }),
    },
    body: await repositories.git(repository, args),
  };
}

async function zipFolder(
  repositories: GitRepositories,
  repository: GitRepository,
  commit: string,
  path: string,
): Promise<EmulatorResponse> {
  const prefix = path === '/' ? [] : [`--prefix=${posix.basename(path)}/`];
  const tree = path === '/' ? commit : `${commit}:${path.slice(1)}`;
  const args = ['archive', '--format=zip', ...prefix, tree];
  return {
    status: 200,
    headers: { 'content-type': 'application/zip' },
    body: await repositories.git(repository, args),
  };
}

async function listFolder(
  repositories: GitRepositories,
  repository: GitRepository,
  commit: string,
  path: string,
  query: Map<string, string>,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  const recursion = (query.get('recursionlevel') ?? 'none').toLowerCase();
  const self = await findEntry(repositories, repository, commit, path);
  const below =
    recursion === 'none'
      ? []
      : await listTree(repositories, repository, commit, path, {
          isRecursive: recursion === 'full',
        });
  const value = [self, ...below].map(each =>
    showItem(repositories, repository, each, commit, request.origin),
  );
  return { status: 200, body: { count: value.length, value } };
}

/** What lies below a folder, the folder itself left out. */
export async function listTree(
  repositories: GitRepositories,
  repository: GitRepository,
  commit: string,
  path: string,
  { isRecursive }: { isRecursive: boolean },
): Promise<TreeEntry[]> {
  const folder = path === '/' ? [] : ['--', `${path.slice(1)}/`];
  const depth = isRecursive ? ['-r', '-t'] : [];
  const args = ['ls-tree', '-z', '--full-tree', ...depth, commit, ...folder];
  const text = await repositories.git(repository, args);
  return text
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(parseEntry)
    .filter(entry => entry.path !== path);
}

async function findEntry(
  repositories: GitRepositories,
  repository: GitRepository,
  commit: string,
  path: string,
): Promise<TreeEntry> {
  if (path === '/') {
    const args = ['rev-parse', `${commit}^{tree}`];
    const objectId = (await repositories.git(repository, args)).toString();
    return { mode: '040000', kind: 'tree', objectId: objectId.trim(), path };
  }
  const name = path.slice(1).replace(/\/$/, '');
  const args = ['ls-tree', '-z', '--full-tree', commit, '--', name];
  const text = await repositories.git(repository, args);
  if (text.length === 0) {
    throw new DevOpsError(
      404,
      'GitItemNotFoundException',
      `TF401174: The item '${path}' could not be found in the repository '${repository.name}' at the version specified by '<Commit: ${commit} >' (resolved to commit '${commit}')`,
    );
  }
  return parseEntry(text.toString('utf8').split('\0')[0]);
}

function parseEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode, kind, objectId] = line.slice(0, tab).split(' ');
  return {
    mode,
    kind: kind as TreeEntry['kind'],
    objectId,
    path: `/${line.slice(tab + 1)}`,
  };
}

function showItem(
  repositories: GitRepositories,
  repository: GitRepository,
  entry: TreeEntry,
  commit: string,
  origin: string,
) {
  const { organization, projectId } = repositories;
  const api = `${origin}/${organization}/${projectId}/_apis/git/repositories/${repository.id}/items`;
  return {
    objectId: entry.objectId,
    gitObjectType: entry.kind,
    commitId: commit,
    path: entry.path,
    ...(entry.kind === 'tree' && { isFolder: true }),
    url: `${api}${entry.path}?versionType=Commit&version=${commit}`,
  };
}

/** Azure DevOps reads the names of query parameters without regard to case. */
export function lowerCaseKeys(query: URLSearchParams): Map<string, string> {
  return new Map(
    [...query.entries()].map(([key, value]) => [key.toLowerCase(), value]),
  );
}
