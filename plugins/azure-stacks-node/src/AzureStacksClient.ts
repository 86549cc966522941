import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  AuthorisedStack,
  RemovalPlan,
  RemovalRequest,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  StackRun,
  TaskRequest,
  splitEntityRef,
} from '@slipway/plugin-azure-stacks-common';
import {
  AzureStacksService,
  AzureStacksServiceRequestOptions,
} from './AzureStacksService';

const PLUGIN_ID = 'azure-stacks';

/** The stack engine over its REST API. */
export class AzureStacksClient implements AzureStacksService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): AzureStacksClient {
    return new AzureStacksClient(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async validate(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<AuthorisedStack>('validate', request, options);
  }

  async requireAuthorisation(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<AuthorisedStack>('authorisation', request, options);
  }

  async preview(
    request: StackRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<StackPreview>('preview', request, options);
  }

  async capacity(
    request: StackRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<StackCapacity>('capacity', request, options);
  }

  async deploy(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<Stack>('deploy', request, options);
  }

  async getStack(key: StackKey, options: AzureStacksServiceRequestOptions) {
    const path = stackPath(key);
    const response = await this.#fetch(path, {}, options.credentials);
    if (response.status === 404) {
      return undefined;
    }
    return readJson<Stack>(response);
  }

  async listStacks(
    query: { cursor?: string },
    options: AzureStacksServiceRequestOptions,
  ) {
    const search = query.cursor
      ? `?${new URLSearchParams({ cursor: query.cursor })}`
      : '';
    return readJson<StackPage>(
      await this.#fetch(`stacks${search}`, {}, options.credentials),
    );
  }

  async undo(key: StackKey, options: AzureStacksServiceRequestOptions) {
    return this.#post<Stack>('undo', key, options);
  }

  async removalPlan(
    request: RemovalRequest,
    options: AzureStacksServiceRequestOptions,
  ) {
    return this.#post<RemovalPlan>('removal', request, options);
  }

  async decommission(key: StackKey, options: AzureStacksServiceRequestOptions) {
    return this.#post<Stack>('decommission', key, options);
  }

  async listRuns(key: StackKey, options: AzureStacksServiceRequestOptions) {
    const { items } = await readJson<{ items: StackRun[] }>(
      await this.#fetch(`${stackPath(key)}/runs`, {}, options.credentials),
    );
    return items;
  }

  async restart(key: StackKey, options: AzureStacksServiceRequestOptions) {
    await this.#post('restart', key, options);
  }

  async #post<T>(
    path: string,
    body: object,
    { credentials }: AzureStacksServiceRequestOptions,
  ): Promise<T> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return readJson<T>(await this.#fetch(path, init, credentials));
  }

  async #fetch(
    path: string,
    init: RequestInit,
    onBehalfOf: BackstageCredentials,
  ): Promise<Response> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: PLUGIN_ID,
    });
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(`${await this.#discovery.getBaseUrl(PLUGIN_ID)}/${path}`, {
      ...init,
      headers,
    });
  }
}

function stackPath({ environment, entityRef }: StackKey): string {
  const { kind, namespace, name } = splitEntityRef(entityRef);
  return ['stacks', environment, kind, namespace, name]
    .map(encodeURIComponent)
    .join('/');
}

async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json() as Promise<T>;
}
