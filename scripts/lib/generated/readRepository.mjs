import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** A generated repository's files: text by path. */
export async function readRepository(folder) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => !path.startsWith('.git/') && !path.startsWith('target/'))
    .sort();
  const texts = await Promise.all(
    paths.map(async path => [path, await readFile(join(folder, path), 'utf8')]),
  );
  return Object.fromEntries(texts);
}

/** The Kubernetes objects of `deploy/base`. */
export function manifestsOf(files) {
  return Object.entries(files)
    .filter(
      ([path]) =>
        path.startsWith('deploy/base/') && !path.endsWith('kustomization.yaml'),
    )
    .flatMap(([, text]) =>
      parseAllDocuments(text).map(document => document.toJS()),
    );
}

export function yamlOf(files, path) {
  return parse(files[path]);
}
