import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { KubernetesAccess } from '@slipway/azure-node';
import { KubernetesError } from './KubernetesError';

/** One line of a watch. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: KubernetesObject;
}

/** As much as every object has; the rest is read by whoever knows the kind. */
export interface KubernetesObject {
  metadata?: { name?: string; namespace?: string; resourceVersion?: string };
  [key: string]: unknown;
}

export interface KubernetesList {
  metadata: { resourceVersion: string; continue?: string };
  items: KubernetesObject[];
}

/** An API server that sends nothing for this long counts as gone. */
const SILENCE_MS = 15_000;

/** Speaks to one API server, with its own certificate authority. */
export class KubernetesConnection {
  readonly #access: KubernetesAccess;
  readonly #agent: Agent;

  private constructor(access: KubernetesAccess) {
    this.#access = access;
    this.#agent = new Agent({ ca: access.ca, keepAlive: true });
  }

  static create(access: KubernetesAccess): KubernetesConnection {
    return new KubernetesConnection(access);
  }

  /** All objects at `path`, such as `/api/v1/pods`, page by page. */
  async list(path: string, signal: AbortSignal): Promise<KubernetesList> {
    const items: KubernetesObject[] = [];
    let next: string | undefined;
    for (;;) {
      const query = new URLSearchParams({ limit: '500' });
      if (next) {
        query.set('continue', next);
      }
      const response = await this.#open(`${path}?${query}`, signal, SILENCE_MS);
      const page = JSON.parse(await readAll(response)) as KubernetesList;
      items.push(...page.items);
      next = page.metadata.continue;
      if (!next) {
        return { metadata: page.metadata, items };
      }
    }
  }

  /** What happens at `path` after `resourceVersion`, for at most `seconds`. */
  async *watch(options: {
    path: string;
    resourceVersion: string;
    seconds: number;
    signal: AbortSignal;
  }): AsyncGenerator<WatchEvent> {
    const { path, resourceVersion, seconds, signal } = options;
    const query = new URLSearchParams({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion,
      timeoutSeconds: String(seconds),
    });
    const silenceMs = seconds * 1000 + SILENCE_MS;
    const response = await this.#open(`${path}?${query}`, signal, silenceMs);
    try {
      for await (const line of createInterface({ input: response })) {
        if (line.trim()) {
          yield JSON.parse(line) as WatchEvent;
        }
      }
    } finally {
      response.destroy();
    }
  }

  close() {
    this.#agent.destroy();
  }

  async #open(
    path: string,
    signal: AbortSignal,
    silenceMs: number,
  ): Promise<IncomingMessage> {
    const token = await this.#access.token();
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(
        `${this.#access.url}${path}`,
        {
          agent: this.#agent,
          signal,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${token}`,
          },
        },
        resolve,
      );
      sent.setTimeout(silenceMs, () =>
        sent.destroy(
          new KubernetesError(undefined, 'ETIMEDOUT', 'No answer in time'),
        ),
      );
      sent.on('error', reject);
      sent.end();
    }).catch(error => {
      throw toKubernetesError(error);
    });
    if (response.statusCode === 200) {
      return response;
    }
    throw refusal(response.statusCode ?? 0, await readAll(response));
  }
}

function toKubernetesError(error: NodeJS.ErrnoException): Error {
  return error instanceof KubernetesError || error.name === 'AbortError'
    ? error
    : new KubernetesError(undefined, error.code ?? 'NoAnswer', error.message);
}

function refusal(status: number, body: string): KubernetesError {
  try {
    const { reason, message } = JSON.parse(body);
    return new KubernetesError(
      status,
      typeof reason === 'string' ? reason : `HTTP ${status}`,
      typeof message === 'string' ? message : `HTTP ${status}`,
    );
  } catch {
    // Not Kubernetes's own answer, such as a proxy's page.
    return new KubernetesError(status, `HTTP ${status}`, body.slice(0, 200));
  }
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
