import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

/** Where the templates' authors keep them. */
const HOME =
  /https:\/\/raw\.githubusercontent\.com\/Azure\/azure-quickstart-templates\/master/gi;

/** A text whose links to the templates' home lead to `origin` instead. */
export function linkedTo(origin, text) {
  return text.replace(HOME, origin);
}

/** Serves a folder's files on a free port of this machine; resolves to its origin and what ends it. */
export async function serveFolder(folder) {
  let origin = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    readFile(path, 'utf8')
      .then(text => response.end(linkedTo(origin, text)))
      .catch(() => response.writeHead(404).end());
  });
  await new Promise(resolve => {
    server.listen(0, 'localhost', resolve);
  });
  origin = `http://localhost:${server.address().port}`;
  return { origin, close: () => server.close() };
}
