import { setTimeout as sleep } from 'node:timers/promises';
import { CommandLineError } from './CommandLineError.mjs';
import { signIn } from './signIn.mjs';

const ENDED = ['completed', 'failed', 'cancelled'];

/** The portal's REST API, as one signed-in person. */
export class PortalClient {
  #portal;
  #token;

  /** Signs in, waiting until the catalog knows the account: it reads people from Entra itself. */
  static async signIn(portal, account, { seconds = 60 } = {}) {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      try {
        const client = new PortalClient(portal, await signIn(portal, account));
        await client.#token();
        return client;
      } catch (error) {
        if (Date.now() > until) {
          throw error;
        }
        await sleep(500);
      }
    }
  }

  constructor(portal, token) {
    this.#portal = portal;
    this.#token = token;
  }

  /** A Backstage token that is valid now. */
  token() {
    return this.#token();
  }

  /** Calls `path`; a refusal becomes an error with the portal's own message. */
  async request(path, { method = 'GET', body } = {}) {
    const response = await fetch(`${this.#portal}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#token()}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new CommandLineError(
        `${method} ${path} answered ${response.status}: ${text.slice(0, 1000)}`,
      );
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** Waits until the catalog knows the entity. */
  async waitForEntity(kind, name, seconds = 120) {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      const found = await this.request(
        `/api/catalog/entities/by-name/${kind}/default/${name}`,
      ).catch(() => undefined);
      if (found) {
        return found;
      }
      await sleep(500);
    }
    throw new CommandLineError(
      `The catalog does not know ${kind}:default/${name}`,
    );
  }

  /** Runs a template to its end, or goes on with a run of the same name that is under way or done. */
  async runTemplate(template, values, isSame) {
    const { tasks } = await this.request(
      '/api/scaffolder/v2/tasks?limit=100&order=desc:created_at',
    );
    const earlier = tasks.find(
      task =>
        task.spec.templateInfo?.entityRef === template &&
        !['failed', 'cancelled'].includes(task.status) &&
        isSame(task.spec.parameters),
    );
    return this.follow(earlier?.id ?? (await this.submit(template, values)));
  }

  /** Begins a run of a template; resolves to the task's id. */
  async submit(template, values) {
    const { id } = await this.request('/api/scaffolder/v2/tasks', {
      method: 'POST',
      body: { templateRef: template, values },
    });
    return id;
  }

  /** Waits until a task has completed; rejects with its last words where it has not. */
  async follow(id) {
    for (;;) {
      const task = await this.request(`/api/scaffolder/v2/tasks/${id}`);
      if (ENDED.includes(task.status)) {
        if (task.status !== 'completed') {
          throw new CommandLineError(
            `the run at ${this.#portal}/create/tasks/${id} ${task.status}: ${await this.#lastWords(id)}`,
          );
        }
        return id;
      }
      await sleep(1000);
    }
  }

  /** The failing step's own last error, or what was said last. */
  async #lastWords(id) {
    const events = await this.request(`/api/scaffolder/v2/tasks/${id}/events`);
    const failed = events.filter(event => event.body.status === 'failed');
    const [end] = events.slice(-1);
    return [...failed, end]
      .map(event => event?.body.error?.message ?? event?.body.message)
      .join(' | ');
  }
}
