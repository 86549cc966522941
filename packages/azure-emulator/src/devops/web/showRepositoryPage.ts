import { posix } from 'node:path';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { GitRepositories, GitRepository } from '../GitRepositories';
import { listTree } from '../rest/items';
import { defaultBranch, resolveVersion } from '../rest/versions';

/** A plain page for a person's browser: the files at a version, or one file's text. */
export async function showRepositoryPage(
  repositories: GitRepositories,
  repository: GitRepository,
  request: EmulatorRequest,
): Promise<EmulatorResponse> {
  const clone = `git clone ${request.origin}${request.path}`;
  const refs = await repositories.refs(repository);
  if (refs.size === 0) {
    return page(repository.name, `<p>Empty.</p><pre>${escape(clone)}</pre>`);
  }
  const version = request.query.get('version')?.replace(/^G[BTC]/, '');
  const shown = version ?? (await defaultBranch(repositories, repository));
  const type = request.query.get('version')?.startsWith('GC') ? 'commit' : '';
  const commit = await resolveVersion(repositories, repository, shown, type);
  const path = posix.normalize(`/${request.query.get('path') ?? ''}`);
  const entries = await listTree(repositories, repository, commit, '/', {
    isRecursive: true,
  });
  const files = entries.filter(each => each.kind === 'blob');
  const file = files.find(each => each.path === path);
  if (file) {
    const args = ['cat-file', 'blob', file.objectId];
    const text = (await repositories.git(repository, args)).toString('utf8');
    return page(`${repository.name}${path}`, `<pre>${escape(text)}</pre>`);
  }
  const inside = path === '/' ? '/' : `${path.replace(/\/$/, '')}/`;
  const rows = files
    .filter(each => each.path.startsWith(inside))
    .map(each => {
      const query = new URLSearchParams({ path: each.path });
      return `<li><a href="?${query}">${escape(each.path)}</a></li>`;
    });
  return page(
    repository.name,
    `<p>${escape(shown)} at ${commit.slice(0, 8)}</p><pre>${escape(clone)}</pre><ul>${rows.join('')}</ul>`,
  );
}

function page(title: string, body: string): EmulatorResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem;color-scheme:light dark}pre{overflow:auto;padding:.75rem;border:1px solid #8885;border-radius:6px}</style><h1>${escape(title)}</h1>${body}</html>`,
  };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
