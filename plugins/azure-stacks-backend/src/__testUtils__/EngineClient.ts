import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  Stack,
  StackKey,
  StackRequest,
} from '@slipway/plugin-azure-stacks-common';
import request from 'supertest';
import { startEngine } from './startEngine';

type Engine = Awaited<ReturnType<typeof startEngine>>;

/** Longest wait for the end of a deployment or deletion, in milliseconds. */
const PATIENCE_MS = 60_000;

/** What a person and the template's steps ask the engine. */
export class EngineClient {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Asks as a person. */
  post(path: string, body: object) {
    return this.#post(path, body, mockCredentials.user.header());
  }

  /** Asks as a plugin. */
  postAsPlugin(path: string, body: object) {
    return this.#post(path, body, mockCredentials.service.header());
  }

  get(path: string) {
    return request(this.#engine.server)
      .get(`/api/azure-stacks/${path}`)
      .set('authorization', mockCredentials.user.header());
  }

  async readStack({ entityRef, environment }: StackKey): Promise<Stack> {
    const [kind, rest] = entityRef.split(':');
    return (await this.get(`stacks/${environment}/${kind}/${rest}`)).body;
  }

  /** Follows a deployment or deletion to its end. */
  async untilDone(key: StackKey): Promise<Stack> {
    const until = Date.now() + PATIENCE_MS;
    let stack = await this.readStack(key);
    while (['deploying', 'undoing'].includes(stack.state)) {
      if (Date.now() > until) {
        throw new Error(`Still ${stack.state}: ${JSON.stringify(stack)}`);
      }
      await sleep(200);
      await this.#engine.follow();
      stack = await this.readStack(key);
    }
    return stack;
  }

  /** Validates, deploys and follows, as a task does; throws what is refused. */
  async create(body: StackRequest, taskId: string): Promise<Stack> {
    const asked = { ...body, taskId };
    const validated = await this.post('validate', asked);
    if (validated.status !== 200) {
      throw new Error(validated.body.error.message);
    }
    const deployed = await this.postAsPlugin('deploy', asked);
    if (deployed.status !== 202) {
      throw new Error(deployed.body.error.message);
    }
    return this.untilDone(body);
  }

  async undo(key: StackKey): Promise<Stack> {
    await this.post('undo', key);
    return this.untilDone(key);
  }

  #post(path: string, body: object, authorization: string) {
    return request(this.#engine.server)
      .post(`/api/azure-stacks/${path}`)
      .set('authorization', authorization)
      .send(body);
  }
}
