import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { madeUpFleet } from './madeUpFleet.mjs';

const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const compress = promisify(gzip);

/** Somebody who is signed in; the app reads no more of a token than its end. */
function session() {
  const part = value =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const sub = 'user:default/oncall';
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return {
    providerInfo: { idToken: '', accessToken: 'none', expiresInSeconds: 3600 },
    profile: { displayName: 'On-call' },
    backstageIdentity: {
      token: `${part({ alg: 'none' })}.${part({ sub, exp })}.`,
      expiresInSeconds: 3600,
      identity: {
        type: 'user',
        userEntityRef: sub,
        ownershipEntityRefs: [sub],
      },
    },
  };
}

/**
 * Serves the app in `dist` and what its fleet page asks a portal for, gzipped as in production, on a
 * free port of this machine. Other questions get 404, as from a portal without those plugins.
 */
export async function startPortalAnswers({ dist, services }) {
  const fleet = madeUpFleet(services);
  const answers = {
    '/api/service-health/fleet': fleet,
    '/api/auth/oidc/refresh': session,
    '/api/catalog/entity-facets': () => ({
      facets: { 'relations.ownedBy': [] },
    }),
    // On-call edits no template; what else is asked here makes no difference to the fleet page.
    '/api/permission/authorize': (_, { items }) => ({
      items: items.map(({ id }) => ({ id, result: 'DENY' })),
    }),
    '/api/notifications/status': () => ({ unread: 0, read: 0 }),
  };
  let url;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, url);
    const answer = answers[pathname];
    const file = pathname.startsWith('/static/') && normalize(pathname);
    try {
      if (answer) {
        const body = request.method === 'POST' ? await json(request) : {};
        const reply = answer(searchParams, body);
        await send(response, '.json', JSON.stringify(reply));
      } else if (file) {
        await send(response, extname(file), await readFile(join(dist, file)));
      } else if (pathname.startsWith('/api/')) {
        response.writeHead(404).end('{}');
      } else {
        await send(response, '.html', await indexPage(dist, url));
      }
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  url = `http://localhost:${server.address().port}`;
  return {
    url,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(response, extension, body) {
  const compressed = await compress(body, { level: 1 });
  response
    .writeHead(200, {
      'content-type': types[extension] ?? 'text/html',
      'content-encoding': 'gzip',
    })
    .end(compressed);
}

/** The app's page with the configuration that the portal would write into it. */
async function indexPage(dist, url) {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const pattern = /(backstage\.io\/config">)([\s\S]*?)(<\/script>)/;
  const [, , built] = pattern.exec(page);
  const address = {
    context: 'bench',
    data: { app: { baseUrl: url }, backend: { baseUrl: url } },
  };
  const config = JSON.stringify([...JSON.parse(built), address]);
  return page.replace(pattern, (_, open, __, close) => open + config + close);
}
