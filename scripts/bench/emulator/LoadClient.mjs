import https from 'node:https';

const CONNECTIONS = 16;

/** Asks one server over kept connections, as the Azure SDKs do. */
export class LoadClient {
  /** Such as `https://localhost:4566`. */
  origin;
  #agent;
  #headers = {};

  constructor({ origin, caPem }) {
    this.origin = origin;
    this.#agent = new https.Agent({
      ca: caPem,
      keepAlive: true,
      maxSockets: CONNECTIONS,
    });
  }

  /** Takes a token of `credentials.portal` for Azure Resource Manager. */
  async signIn({ tenantId, portal }) {
    const { body } = await this.#send(
      'POST',
      `/${tenantId}/oauth2/v2.0/token`,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: portal.clientId,
        client_secret: portal.clientSecret,
        scope: 'https://management.azure.com/.default',
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    this.#headers = {
      authorization: `Bearer ${JSON.parse(body).access_token}`,
    };
  }

  /** The answer's status, headers and text; throws where the server refused. */
  async ask(method, path, body) {
    const answer = await this.#send(
      method,
      path,
      body && JSON.stringify(body),
      body && { ...this.#headers, 'content-type': 'application/json' },
    );
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    }
    return answer;
  }

  /** Writes and follows the operation to its end; resolves to its last answer as JSON. */
  async complete(method, path, body) {
    const { headers } = await this.ask(method, path, body);
    const address = headers['azure-asyncoperation'] ?? headers.location;
    const poll = address.slice(this.origin.length);
    for (;;) {
      const answer = await this.ask('GET', poll);
      const last = answer.status === 202 ? undefined : JSON.parse(answer.body);
      if (last && !['InProgress', 'Running'].includes(last.status)) {
        return last;
      }
    }
  }

  /** Runs `work(index)` for `count` indexes over all connections; resolves to calls per second. */
  async rate(count, work) {
    let index = 0;
    const startedAt = performance.now();
    const connection = async () => {
      while (index < count) {
        await work(index++);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
    return (count / (performance.now() - startedAt)) * 1000;
  }

  #send(method, path, body, headers = this.#headers) {
    return new Promise((resolve, reject) => {
      const request = https.request(
        `${this.origin}${path}`,
        {
          method,
          agent: this.#agent,
          headers: body
            ? { ...headers, 'content-length': Buffer.byteLength(body) }
            : headers,
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      request.once('error', reject);
      request.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
