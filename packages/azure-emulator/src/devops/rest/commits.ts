import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { lowerCaseKeys } from './items';
import { assertMethod } from './repositories';
import { resolveVersion } from './versions';

/** Between fields and records of `git log`; neither can stand in a commit's message. */
const FIELD = '\x1f';
const RECORD = '\x1e';
const FORMAT = ['%H', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%P', '%B']
  .join('%x1f')
  .concat('%x1e');

/** `git/repositories/{id}/commits`, newest first, and one commit. */
export async function answerCommits(
  repositories: GitRepositories,
  repository: GitRepository,
  commitId: string | undefined,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  assertMethod(request, ['GET']);
  const query = lowerCaseKeys(request.query);
  const start = await resolveVersion(
    repositories,
    repository,
    commitId ?? query.get('searchcriteria.itemversion.version'),
    commitId ? 'commit' : query.get('searchcriteria.itemversion.versiontype'),
  );
  const top = commitId
    ? 1
    : count(query.get('searchcriteria.$top') ?? query.get('$top'), 100);
  const skip = count(
    query.get('searchcriteria.$skip') ?? query.get('$skip'),
    0,
  );
  const path = query.get('searchcriteria.itempath')?.replace(/^\/+/, '');
  const text = await repositories.git(repository, [
    'log',
    `--format=${FORMAT}`,
    `--max-count=${top}`,
    `--skip=${skip}`,
    start,
    ...(path ? ['--', path] : []),
  ]);
  const value = text
    .toString('utf8')
    .split(RECORD)
    .map(record => record.replace(/^\n/, ''))
    .filter(Boolean)
    .map(record => showCommit(repositories, repository, record, request));
  return commitId
    ? { status: 200, body: value[0] }
    : { status: 200, body: { count: value.length, value } };
}

function showCommit(
  repositories: GitRepositories,
  repository: GitRepository,
  record: string,
  request: EmulatorRequest,
) {
  const [
    id,
    author,
    authorMail,
    authoredAt,
    committer,
    mail,
    at,
    parents,
    ...message
  ] = record.split(FIELD);
  const { organization, project, projectId } = repositories;
  const base = `${request.origin}/${organization}`;
  return {
    commitId: id,
    author: { name: author, email: authorMail, date: utc(authoredAt) },
    committer: { name: committer, email: mail, date: utc(at) },
    comment: message.join(FIELD).trimEnd(),
    parents: parents.split(' ').filter(Boolean),
    url: `${base}/${projectId}/_apis/git/repositories/${repository.id}/commits/${id}`,
    remoteUrl: `${base}/${project}/_git/${repository.name}/commit/${id}`,
  };
}

function utc(iso: string): string {
  return new Date(iso).toISOString().replace('.000Z', 'Z');
}

function count(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 0 ? value : fallback;
}
