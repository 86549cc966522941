import { StackRequest } from '@slipway/plugin-azure-stacks-common';
import request from 'supertest';
import { EngineClient } from '../__testUtils__/EngineClient';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import {
  foundationRequest,
  marketRequest,
  startEngine,
} from '../__testUtils__/startEngine';

jest.setTimeout(3_600_000);

/** Every operation with every fault, instead of a few: `CREATION_FAULTS=all`. */
const isComplete = process.env.CREATION_FAULTS === 'all';

/** Cases of a sample, spread over all. */
const SAMPLE = 3;

/** A service small enough that a creation is quick, and of every kind of resource that is quick. */
const small: StackRequest = {
  ...marketRequest,
  parameters: {
    ...marketRequest.parameters,
    pool: 'shared',
    topics: [{ name: 'orders', partitions: 1, retentionDays: 1 }],
  },
};

interface Fault {
  kind: string;
  match: Record<string, string>;
  count?: number;
}

let test: TestAzure;
let engine: Awaited<ReturnType<typeof startEngine>>;
let client: EngineClient;
let recorded: Set<string> | undefined;
let tasks = 0;

async function faults(method: 'post' | 'delete' | 'get', path = '', body = {}) {
  const url = `/_emulator/faults${path}`;
  return (await request(test.emulator.httpOrigin)[method](url).send(body)).body;
}

async function clearFaults() {
  const { value } = await faults('get');
  for (const { id } of value) {
    await faults('delete', `/${id}`);
  }
}

/** Creates, and returns what stopped it; `undefined`: it completed. */
async function tryToCreate(): Promise<string | undefined> {
  tasks++;
  try {
    const stack = await client.create(small, `task-${tasks}`);
    if (stack.state === 'succeeded') {
      return undefined;
    }
    return `${stack.error?.code}: ${stack.error?.message} (${stack.error?.resourceId})`;
  } catch (error) {
    return `${error}`;
  }
}

/** Ids of everything in the subscription that bears the service's name. */
async function remains(): Promise<string[]> {
  const sub = test.emulator.credentials.subscriptions.dev;
  const found: string[] = [];
  for await (const { id = '' } of test.azure.resources(sub).resources.list()) {
    if (/market/.test(id)) {
      found.push(id);
    }
  }
  const { deploymentStacks } = test.azure.deploymentStacks(sub);
  for await (const { id = '' } of deploymentStacks.listAtSubscription()) {
    if (/market/.test(id)) {
      found.push(id);
    }
  }
  return found;
}

/** The whole promise: completes or says why; a retry completes; an undo leaves nothing. */
async function survive(fault: Fault) {
  await faults('post', '', fault);
  const stopped = await tryToCreate();
  await clearFaults();
  if (stopped !== undefined) {
    // Azure's own code is in what the person reads.
    expect(stopped).toMatch(/\b[A-Z][A-Za-z]+: \S/);
    expect(await tryToCreate()).toBeUndefined();
  }
  expect((await client.undo(small)).state).toBe('deleted');
  expect(await remains()).toEqual([]);
}

/** Some of a list, evenly spread; all of it where that is asked for. */
function sampled<T>(cases: T[]): T[] {
  const step = isComplete ? 1 : Math.ceil(cases.length / SAMPLE);
  return cases.filter((_, index) => index % step === 0);
}

beforeAll(async () => {
  test = await startAzure({ onRequest: one => recorded?.add(one.operation) });
  engine = await startEngine(test);
  client = new EngineClient(engine);
  const platform = await client.create(foundationRequest, 'task-platform');
  if (platform.error) {
    throw new Error(`There is no platform: ${platform.error.message}`);
  }
});

afterAll(async () => {
  await engine?.stop();
  await test?.emulator.close();
});

describe('a creation under faults', () => {
  it('survives what Azure answers to its calls', async () => {
    recorded = new Set();
    expect(await tryToCreate()).toBeUndefined();
    const operations = [...recorded].filter(one => one.includes('/'));
    recorded = undefined;
    await client.undo(small);
    expect(operations).toContain('Microsoft.Resources/deploymentStacks/write');

    const cases = operations.flatMap(operation =>
      [
        { kind: 'conflict', count: 1 },
        { kind: 'tooManyRequests', count: 1 },
        { kind: 'tooManyRequests' },
        { kind: 'serverError', count: 1 },
        { kind: 'serverError' },
        { kind: 'reset', count: 1 },
        ...(isComplete ? [{ kind: 'timeout', count: 1 }] : []),
      ].map(fault => ({ ...fault, match: { operation } })),
    );
    for (const fault of sampled(cases)) {
      await survive(fault);
    }
  });

  it('survives what befalls its resources', async () => {
    expect(await tryToCreate()).toBeUndefined();
    const { resources } = await client.readStack(small);
    const types = [...new Set(resources.map(({ type }) => type))];
    await client.undo(small);

    const cases = types.flatMap(type => {
      const operation = `${actionType(type)}/write`;
      return [
        { kind: 'operationFailed', match: { operation }, count: 1 },
        ...[
          'QuotaExceeded',
          'Conflict',
          'TooManyRequests',
          'InternalServerError',
        ].map(code => ({
          kind: 'writeRefused',
          match: { operation, code },
          count: 1,
        })),
      ];
    });
    for (const fault of sampled(cases)) {
      await survive(fault);
    }
  });
});

function actionType(type: string): string {
  return type === 'Microsoft.Resources/resourceGroups'
    ? 'Microsoft.Resources/subscriptions/resourceGroups'
    : type;
}
