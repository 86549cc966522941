import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  splitEntityRef,
  type RemovalPlan,
  type RemovalRequest,
  type SizeOffer,
  type Stack,
  type StackCapacity,
  type StackKey,
  type StackPreview,
  type StackRequest,
  type StackRun,
} from '@slipway/plugin-azure-stacks-common';
import type { AzureStacksApi } from './AzureStacksApi';

/** The stack engine over HTTP. */
export class AzureStacksClient implements AzureStacksApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async preview(request: StackRequest, options?: { signal?: AbortSignal }) {
    const response = await this.#post('/preview', request, options?.signal);
    return (await response.json()) as StackPreview;
  }

  async capacity(request: StackRequest, options?: { signal?: AbortSignal }) {
    const response = await this.#post('/capacity', request, options?.signal);
    return (await response.json()) as StackCapacity;
  }

  async sizes(environment: string) {
    const path = `/sizes/${encodeURIComponent(environment)}`;
    const { items } = (await this.#get(path)) as { items: SizeOffer[] };
    return items;
  }

  async getStack(key: StackKey): Promise<Stack | undefined> {
    try {
      return (await this.#get(stackPath(key))) as Stack;
    } catch (error) {
      if (error instanceof ResponseError && error.response.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  async runs(key: StackKey) {
    const { items } = (await this.#get(`${stackPath(key)}/runs`)) as {
      items: StackRun[];
    };
    return items;
  }

  async removalPlan(request: RemovalRequest) {
    const response = await this.#post('/removal', request);
    return (await response.json()) as RemovalPlan;
  }

  async remove({ mode, ...key }: RemovalRequest): Promise<void> {
    await this.#post(`/${mode}`, key);
  }

  async restart(key: StackKey): Promise<void> {
    await this.#post('/restart', key);
  }

  async #get(path: string): Promise<unknown> {
    const response = await this.#fetchApi.fetch(
      `${await this.#baseUrl()}${path}`,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async #post(path: string, body: object, signal?: AbortSignal) {
    const response = await this.#fetchApi.fetch(
      `${await this.#baseUrl()}${path}`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  #baseUrl(): Promise<string> {
    return this.#discoveryApi.getBaseUrl('azure-stacks');
  }
}

function stackPath({ entityRef, environment }: StackKey): string {
  const { kind, namespace, name } = splitEntityRef(entityRef);
  const parts = [environment, kind, namespace, name];
  return `/stacks/${parts.map(encodeURIComponent).join('/')}`;
}
