import { IncomingMessage } from 'node:http';
import { EmulatorRequest } from './Surface';

/** Reads a request whole and makes its path plain. */
export async function readRequest(
  raw: IncomingMessage,
  scheme: 'http' | 'https',
): Promise<EmulatorRequest> {
  const [rawPath, ...rest] = (raw.url ?? '/').split('?');
  return {
    method: raw.method ?? 'GET',
    path: plainPath(rawPath),
    query: new URLSearchParams(rest.join('?')),
    headers: raw.headers,
    body: await readBody(raw),
    origin: `${scheme}://${raw.headers.host ?? 'localhost'}`,
    raw,
  };
}

async function readBody(raw: IncomingMessage): Promise<Buffer> {
  const { headers } = raw;
  if (!headers['content-length'] && !headers['transfer-encoding']) {
    return Buffer.alloc(0);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of raw) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Decoded once, double slashes folded, no trailing slash. */
function plainPath(rawPath: string): string {
  let path = rawPath;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    // An ill-formed escape stays as the client wrote it; no route will match it.
  }
  const folded = path.replace(/\/{2,}/g, '/');
  return folded.length > 1 ? folded.replace(/\/$/, '') : folded;
}
