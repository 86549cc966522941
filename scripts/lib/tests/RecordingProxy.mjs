import https from 'node:https';
import { selfSignedCertificate } from './selfSignedCertificate.mjs';

const TEXT = /json|text|xml/;
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'host'];

/**
 * Stands between a client and a local Azure, over TLS: hands everything on, in both directions under the name by
 * which each side knows the other, and keeps a line for every request.
 */
export class RecordingProxy {
  /** `METHOD path` of each request so far, in order. */
  recorded = [];
  /** Called with a request's number, from 1, before it is handed on and again before its answer is. */
  onMoment = async () => {};
  #server;
  #target;

  /** `target`: such as `https://localhost:4566`; `ca`: the PEM that vouches for it. */
  static async start({ port, target, ca }) {
    const proxy = new RecordingProxy();
    proxy.#target = target;
    proxy.origin = `https://localhost:${port}`;
    const { key, cert } = await selfSignedCertificate();
    proxy.cert = cert;
    const agent = new https.Agent({ ca, keepAlive: false });
    proxy.#server = https.createServer({ key, cert }, (request, response) => {
      proxy.#handOn(request, response, agent).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => {
      proxy.#server.once('error', reject);
      proxy.#server.listen(port, 'localhost', resolve);
    });
    return proxy;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #handOn(request, response, agent) {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const path = request.url.split('?')[0];
    const number = this.recorded.push(`${request.method} ${path}`);
    await this.onMoment(number, 'asked');
    const answer = await this.#ask(request, Buffer.concat(chunks), agent);
    await this.onMoment(number, 'answered');
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }

  #ask(request, body, agent) {
    const sent = isText(request.headers)
      ? replace(body, this.origin, this.#target)
      : body;
    return new Promise((resolve, reject) => {
      const call = https.request(
        `${this.#target}${request.url}`,
        {
          method: request.method,
          agent,
          headers: {
            ...without(request.headers),
            'content-length': sent.length,
          },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () => {
            const received = Buffer.concat(chunks);
            const answered = isText(response.headers)
              ? replace(received, this.#target, this.origin)
              : received;
            const headers = Object.fromEntries(
              Object.entries(without(response.headers)).map(([name, value]) => [
                name,
                typeof value === 'string'
                  ? value.replaceAll(this.#target, this.origin)
                  : value,
              ]),
            );
            resolve({
              status: response.statusCode,
              headers: { ...headers, 'content-length': answered.length },
              body: answered,
            });
          });
        },
      );
      call.once('error', reject);
      call.end(sent);
    });
  }
}

function isText(headers) {
  return (
    TEXT.test(headers['content-type'] ?? '') && !headers['content-encoding']
  );
}

function replace(body, from, to) {
  return Buffer.from(body.toString('utf8').replaceAll(from, to));
}

function without(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !HOP_BY_HOP.includes(name) && name !== 'content-length',
    ),
  );
}
