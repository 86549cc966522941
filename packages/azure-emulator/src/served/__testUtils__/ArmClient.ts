import { setTimeout } from 'node:timers/promises';
import { Json } from './Json';

/** An answer with its body read; null where it has none or it is no JSON. */
export interface ArmAnswer {
  status: number;
  headers: Headers;
  body: Json;
}

/** Plain requests to ARM over TLS, with one token. */
export class ArmClient {
  readonly #origin: string;
  readonly #token: string;

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  /** `path` with its query; `If-Match` and the like in `headers`. */
  async send(
    method: string,
    path: string,
    body?: Json,
    headers: Record<string, string> = {},
  ): Promise<ArmAnswer> {
    const response = await fetch(
      path.startsWith('https:') ? path : `${this.#origin}${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: readJson(text),
    };
  }

  /** Waits for the end of what an answer began; resolves with its state, `Succeeded` where it began nothing. */
  async end(answer: ArmAnswer): Promise<string> {
    const status = answer.headers.get('azure-asyncoperation');
    while (status) {
      const { body } = await this.send('GET', status);
      const state = String((body as { status?: string } | null)?.status);
      if (['Succeeded', 'Failed', 'Canceled'].includes(state)) {
        return state;
      }
      await setTimeout(5);
    }
    return 'Succeeded';
  }
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
