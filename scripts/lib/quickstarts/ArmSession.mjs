import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 20;
const MOST_POLLS = 1500;

/** Requests to ARM with one token, followed to their ends. */
export class ArmSession {
  #origin;
  #token;

  constructor(origin, token) {
    this.#origin = origin;
    this.#token = token;
  }

  /** The last answer's status and JSON body: of what a request began, its end; throws after half a minute. */
  async finish(method, path, body) {
    let answer = await this.#send(method, `${this.#origin}${path}`, body);
    const { headers } = answer;
    const poll = headers.get('azure-asyncoperation') ?? headers.get('location');
    for (let polls = 0; poll && isOpen(answer, polls); polls++) {
      if (polls > MOST_POLLS) {
        throw new Error('did not end in time');
      }
      await wait(POLL_MS);
      answer = await this.#send('GET', poll);
    }
    return answer;
  }

  async #send(method, url, body) {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  }
}

function isOpen({ status, body }, polls) {
  return (
    (polls === 0 && status < 300) ||
    status === 202 ||
    ['InProgress', 'Running', 'Accepted'].includes(body?.status)
  );
}
