import { ApiVersions } from '../../arm/ApiVersions';
import { parseResourcePath } from '../../arm/resourceId';
import { EmulatorContext } from '../../EmulatorContext';
import { ArmClient } from './ArmClient';
import { ExampleRequest } from './exampleRequest';
import { isJsonObject, Json, JsonObject } from './Json';
import { minimalBody } from './minimalBodies';

const versions = new ApiVersions();
const READ_ONLY = ['id', 'name', 'type', 'etag', 'systemData'];

/** Makes all that an example takes for granted: groups, parents, what its body refers to, and what it asks for. */
export class ExamplePreparation {
  readonly #client: ArmClient;
  readonly #context: EmulatorContext;
  readonly #subscription: string;

  constructor(
    client: ArmClient,
    context: EmulatorContext,
    subscription: string,
  ) {
    this.#client = client;
    this.#context = context;
    this.#subscription = subscription;
  }

  /** `published` is the answer that shows what is there already. */
  async prepare(request: ExampleRequest, published: Json): Promise<void> {
    await this.#makeTaken(request, published);
    for (const id of linkedIds(request.path)) {
      await this.#make(id, request, published);
    }
    for (const id of idsIn(request.body)) {
      if (!isBelow(id, request.path)) {
        await this.#make(id, request, undefined);
      }
    }
    const isNew = request.method === 'PUT' && !hasCondition(request);
    const target = longestId(request.path);
    const parsed = parseResourcePath(target);
    if (isNew && parsed) {
      await this.#make(parsed.parentId, request, undefined);
      return;
    }
    const isWhole = sameText(target, request.path);
    for (const id of idsIn(isWhole ? published : null)) {
      if (!isBelow(id, target)) {
        await this.#make(id, request, undefined);
      }
    }
    const isRead = request.method !== 'PUT';
    await this.#make(
      target,
      request,
      isWhole && isRead ? published : undefined,
    );
    for (const item of isWhole ? [] : itemsOf(published).slice(0, 2)) {
      const id = this.#itemId(request.path, item);
      for (const referred of linkedIds(id)) {
        await this.#make(referred, request, item);
      }
      for (const referred of idsIn(item)) {
        if (!isBelow(referred, id)) {
          await this.#make(referred, request, undefined);
        }
      }
      await this.#make(id, request, item);
    }
  }

  /** A name that is not free is one that is there. */
  async #makeTaken(request: ExampleRequest, published: Json): Promise<void> {
    const { body } = request;
    if (
      isJsonObject(published) &&
      isJsonObject(body) &&
      published.nameAvailable === false
    ) {
      const group = `/subscriptions/${this.#subscription}/resourceGroups/taken`;
      const id = `${group}/providers/${body.type}/${body.name}`;
      await this.#make(id, request, undefined);
    }
  }

  /** A list's item lies below what was asked, whatever its published id says. */
  #itemId(path: string, item: JsonObject): string {
    const own = String(item.id ?? '');
    const parsed = parseResourcePath(path);
    const isInGroup = parsed?.resourceGroup !== undefined;
    return isInGroup || !own.startsWith('/subscriptions/')
      ? `${path}/${String(item.name).split('/').pop()}`
      : own;
  }

  async #make(
    id: string,
    request: ExampleRequest,
    published: Json | undefined,
  ): Promise<void> {
    const parsed = parseResourcePath(id);
    if (!parsed?.name || this.#context.resources.get(id)) {
      return;
    }
    if (!parsed.namespace) {
      await this.#put(id, '2021-04-01', { location: 'westus' });
      return;
    }
    const { resourceGroup, parentId } = parsed;
    const group = `/subscriptions/${this.#subscription}/resourceGroups/${resourceGroup}`;
    await this.#make(resourceGroup ? group : '', request, undefined);
    await this.#make(parentId, request, undefined);
    const asked = parseResourcePath(longestId(request.path));
    const isFitting =
      asked?.namespace === parsed.namespace &&
      versions.isSupported(parsed.type, request.apiVersion, Date.now());
    const version = isFitting
      ? request.apiVersion
      : (versions.of(parsed.type).at(-1) ?? '2021-04-01');
    const minimal = {
      ...minimalBody(parsed.type, parsed.name),
      ...locationOf(request.body),
    };
    const isMade =
      (isJsonObject(published) &&
        (await this.#put(id, version, withoutReadOnly(published, minimal)))) ||
      (await this.#put(id, version, minimal));
    if (!isMade) {
      this.#context.resources.put({
        id: parsed.id,
        name: parsed.name,
        type: parsed.type,
        location: 'westus',
        etag: '1',
        properties: { provisioningState: 'Succeeded' },
      });
    }
  }

  async #put(id: string, version: string, body: JsonObject): Promise<boolean> {
    const answer = await this.#client.send(
      'PUT',
      `${id}?api-version=${version}`,
      body,
    );
    return (
      answer.status < 300 && (await this.#client.end(answer)) === 'Succeeded'
    );
  }
}

/** The id of the resource that a path names or lies in: its pairs of type and name. */
function longestId(path: string): string {
  const parsed = parseResourcePath(path);
  return parsed && !parsed.name ? parsed.parentId : (parsed?.id ?? path);
}

function hasCondition({ headers }: ExampleRequest): boolean {
  return Object.keys(headers).some(name => /^if-match$/i.test(name));
}

/** What a link of API Management leads to: `products/p/apis/a` needs the API a, a revision the API itself. */
function linkedIds(id: string): string[] {
  const [service, rest] = splitAfter(
    id,
    /^(.*\/Microsoft\.ApiManagement\/service\/[^/]+)\//i,
  );
  const link = /\/(apis|groups|tags)\/([^/]+)$/.exec(rest);
  const isLink = link !== null && rest.split('/').length > 2;
  const revision = /^apis\/([^/;]+);rev=/.exec(rest);
  return [
    ...(isLink ? [`${service}/${link[1]}/${link[2]}`] : []),
    ...(revision ? [`${service}/apis/${revision[1]}`] : []),
  ];
}

function splitAfter(text: string, pattern: RegExp): [string, string] {
  const [whole, first] = pattern.exec(text) ?? ['', ''];
  return [first, text.slice(whole.length)];
}

/** What is changed lies where the change says. */
function locationOf(body: Json | undefined): JsonObject {
  const location = isJsonObject(body) ? body.location : undefined;
  return typeof location === 'string' ? { location } : {};
}

function withoutReadOnly(body: JsonObject, minimal: JsonObject): JsonObject {
  const kept = Object.entries(body).filter(
    ([name, value]) => !READ_ONLY.includes(name) && value !== null,
  );
  return named({ ...minimal, ...Object.fromEntries(kept) });
}

/** Parts of a body that an answer shows by their ids alone get the names in these. */
function named<T extends Json>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: Json) =>
      isJsonObject(part) && typeof part.id === 'string' && part.properties
        ? { name: part.id.split('/').pop() ?? '', ...part }
        : part,
    ),
  );
}

function itemsOf(published: Json): JsonObject[] {
  const items = isJsonObject(published) ? published.value : [];
  return Array.isArray(items)
    ? items.filter(isJsonObject).filter(({ name }) => typeof name === 'string')
    : [];
}

function idsIn(value: Json | undefined): string[] {
  const text = JSON.stringify(value ?? null);
  const found = text.matchAll(
    /"(\/subscriptions\/[^/"]+\/resourceGroups\/[^/"]+\/providers\/[^"]+)"/gi,
  );
  return [...new Set([...found].map(([, id]) => id))];
}

/** Whether an id is that of a resource or of something in it. */
function isBelow(id: string, other: string): boolean {
  return `${id}/`.toLowerCase().startsWith(`${other}/`.toLowerCase());
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
