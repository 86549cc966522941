import { parseResourcePath } from '../../arm/resourceId';
import { EmulatorContext } from '../../EmulatorContext';
import { resourceTypes } from '../../providers';
import { genericTypes } from '../../providers/genericTypes';
import { ExampleResult } from '../ExampleResult';
import { ArmAnswer, ArmClient } from './ArmClient';
import { compareAnswers } from './compareAnswers';
import {
  ExampleRequest,
  exampleRequest,
  inSubscription,
} from './exampleRequest';
import { isJsonObject, Json } from './Json';
import { ExamplePreparation } from './prepareExample';
import { PublishedExample } from './readExamples';

/** What the emulator says of what it does not know. */
const UNKNOWN = /^404 (InvalidResourceType|InvalidResourceNamespace)/;

/** Sends published examples to an emulator, each into a subscription that is empty but for what it needs. */
export class ExampleReplay {
  readonly #client: ArmClient;
  readonly #context: EmulatorContext;
  readonly #subscription: string;
  readonly #kept: Set<string>;

  constructor(
    client: ArmClient,
    context: EmulatorContext,
    subscription: string,
  ) {
    this.#client = client;
    this.#context = context;
    this.#subscription = subscription;
    this.#kept = new Set(context.resources.list({}).map(({ id }) => id));
  }

  async replay(example: PublishedExample): Promise<ExampleResult> {
    const request = exampleRequest(example, this.#subscription);
    const type = request ? typeOf(request.path) : 'unknown';
    const why = request
      ? await this.#compare(example, request)
      : ['no specification beside it says what it asks'];
    this.#clear();
    const isNamed = (each: { type: string }) =>
      each.type.toLowerCase() === type.toLowerCase();
    const isGeneric =
      genericTypes.some(isNamed) && !resourceTypes.some(isNamed);
    const isUnserved = !request || isGeneric || UNKNOWN.test(why[0]);
    const outcome = isUnserved ? 'unserved' : 'different';
    return {
      file: example.file,
      method: request?.method ?? '?',
      type,
      outcome: why.length === 0 ? 'accepted' : outcome,
      why: why.join('; '),
    };
  }

  async #compare(
    example: PublishedExample,
    request: ExampleRequest,
  ): Promise<string[]> {
    const responses = inSubscription(example.responses, this.#subscription);
    const published = responses['200'] ?? responses['201'] ?? null;
    await new ExamplePreparation(
      this.#client,
      this.#context,
      this.#subscription,
    ).prepare(request, published);
    const answer = await this.#client.send(
      request.method,
      `${request.path}${request.query}`,
      request.body,
      request.headers,
    );
    if (!(String(answer.status) in responses)) {
      return [
        `${answer.status}${codeOf(answer)}, not ${Object.keys(responses).join(' or ')}`,
      ];
    }
    const state = await this.#client.end(answer);
    if (state !== 'Succeeded') {
      return [`the operation ended as ${state}`];
    }
    const isWrite = ['PUT', 'PATCH'].includes(request.method);
    const isAsync = answer.headers.has('azure-asyncoperation');
    const final =
      isWrite && isAsync
        ? await this.#client.send('GET', `${request.path}${request.query}`)
        : answer;
    const expected = isWrite && isAsync ? published : responses[answer.status];
    return compareAnswers(expected, final.body, request.body);
  }

  /** Takes away what the last example left, children first. */
  #clear(): void {
    const { resources } = this.#context;
    const left = resources.list({}).filter(({ id }) => !this.#kept.has(id));
    for (const { id } of left.reverse()) {
      resources.delete(id);
    }
  }
}

/** Such as `Microsoft.EventHub/namespaces/eventhubs`; for an action, that of its resource. */
function typeOf(path: string): string {
  const parsed = parseResourcePath(path);
  if (!parsed?.namespace) {
    return parsed?.type ?? path;
  }
  return parsed.type;
}

function codeOf({ body }: ArmAnswer): string {
  const error: Json = isJsonObject(body) ? (body.error ?? null) : null;
  return isJsonObject(error) ? ` ${String(error.code)}` : '';
}
