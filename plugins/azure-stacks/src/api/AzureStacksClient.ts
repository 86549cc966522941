import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  splitEntityRef,
  type Stack,
  type StackKey,
  type StackPreview,
  type StackRequest,
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

  async getStack(key: StackKey): Promise<Stack | undefined> {
    const { kind, namespace, name } = splitEntityRef(key.entityRef);
    const path = [key.environment, kind, namespace, name]
      .map(encodeURIComponent)
      .join('/');
    const response = await this.#fetchApi.fetch(
      `${await this.#baseUrl()}/stacks/${path}`,
    );
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }

  async undo(key: StackKey): Promise<void> {
    await this.#post('/undo', key);
  }

  async restart(key: StackKey): Promise<void> {
    await this.#post('/restart', key);
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
