import https from 'node:https';
import tls from 'node:tls';

const TIMEOUT_MS = 5000;
const MAX_BYTES = 1024 * 1024;

/** Reads a JSON document over https, trusting the machine's authorities and the emulator's own. */
export function fetchJson(url: string, caPem: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = https.get(
      url,
      {
        ca: [...tls.getCACertificates('default'), caPem],
        timeout: TIMEOUT_MS,
      },
      response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > MAX_BYTES) {
            request.destroy(new Error(`${url} is too large`));
          }
        });
        response.once('error', reject);
        response.once('end', () => {
          try {
            resolve(JSON.parse(text));
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    request.once('timeout', () =>
      request.destroy(new Error(`${url} did not answer`)),
    );
    request.once('error', reject);
  });
}
