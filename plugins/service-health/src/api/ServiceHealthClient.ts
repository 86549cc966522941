import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  ActivityResponse,
  ChangesQuery,
  ChangesResponse,
  EntityHealthResponse,
  FleetQuery,
  FleetResponse,
  HistoryQuery,
  HistoryResponse,
  MuteRequest,
  PlatformQuery,
  PlatformResponse,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthApi, ServiceKey } from './ServiceHealthApi';

/** The store answers in milliseconds, Azure's history in seconds; after this long a page says that it has no answer. */
const TIMEOUT_MS = 30_000;

function toSearchParams(query: object): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      params.set(name, String(value));
    }
  }
  return params;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
}

/** The health backend over HTTP, and the stack engine's for a restart. */
export class ServiceHealthClient implements ServiceHealthApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getFleet(query: FleetQuery): Promise<FleetResponse> {
    const { states = [], ...rest } = query;
    const params = toSearchParams(rest);
    states.forEach(state => params.append('state', state));
    return this.#get<FleetResponse>(`/fleet?${params}`);
  }

  async getEntityHealth(entityRef: string): Promise<EntityHealthResponse> {
    return this.#get<EntityHealthResponse>(entityPath(entityRef));
  }

  async getChanges(query: ChangesQuery): Promise<ChangesResponse> {
    return this.#get<ChangesResponse>(`/changes?${toSearchParams(query)}`);
  }

  async getActivity(service: ServiceKey): Promise<ActivityResponse> {
    const { entityRef, environment } = service;
    const params = toSearchParams({ environment });
    return this.#get<ActivityResponse>(
      `${entityPath(entityRef)}/activity?${params}`,
    );
  }

  async getHistory(
    query: HistoryQuery & { entityRef: string },
  ): Promise<HistoryResponse> {
    const { entityRef, ...rest } = query;
    return this.#get<HistoryResponse>(
      `${entityPath(entityRef)}/history?${toSearchParams(rest)}`,
    );
  }

  async getPlatform(query: PlatformQuery): Promise<PlatformResponse> {
    return this.#get<PlatformResponse>(`/platform?${toSearchParams(query)}`);
  }

  async refresh(service: ServiceKey): Promise<void> {
    const { entityRef, environment } = service;
    const params = toSearchParams({ environment });
    await this.#send('POST', `${entityPath(entityRef)}/refresh?${params}`);
  }

  async mute(entityRef: string, request: MuteRequest): Promise<void> {
    await this.#send('POST', `${entityPath(entityRef)}/mute`, request);
  }

  async unmute(service: ServiceKey): Promise<void> {
    const { entityRef, environment } = service;
    const params = toSearchParams({ environment });
    await this.#send('DELETE', `${entityPath(entityRef)}/mute?${params}`);
  }

  async restart(service: ServiceKey): Promise<void> {
    await this.#fetch('azure-stacks', '/restart', {
      method: 'POST',
      body: service,
    });
  }

  async #get<T>(path: string): Promise<T> {
    const response = await this.#fetch('service-health', path);
    return response.json();
  }

  async #send(method: string, path: string, body?: object): Promise<void> {
    await this.#fetch('service-health', path, { method, body });
  }

  async #fetch(
    pluginId: string,
    path: string,
    options: { method?: string; body?: object } = {},
  ): Promise<Response> {
    const { method = 'GET', body } = options;
    const baseUrl = await this.#discoveryApi.getBaseUrl(pluginId);
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
