import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  ChangesQuery,
  ChangesResponse,
  EntityHealthResponse,
  FleetQuery,
  FleetResponse,
} from '@slipway/plugin-service-health-common';
import type { ServiceHealthApi } from './ServiceHealthApi';

/** The store answers in milliseconds; after this long a page says that it has no answer. */
const TIMEOUT_MS = 30_000;

function toSearchParams(query: FleetQuery & ChangesQuery): URLSearchParams {
  const { states = [], ...rest } = query;
  const params = new URLSearchParams();
  states.forEach(state => params.append('state', state));
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== '') {
      params.set(name, String(value));
    }
  }
  return params;
}

/** The health backend over HTTP. */
export class ServiceHealthClient implements ServiceHealthApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getFleet(query: FleetQuery): Promise<FleetResponse> {
    return this.#get<FleetResponse>(`/fleet?${toSearchParams(query)}`);
  }

  async getEntityHealth(entityRef: string): Promise<EntityHealthResponse> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#get<EntityHealthResponse>(`/entities/${path}`);
  }

  async getChanges(query: ChangesQuery): Promise<ChangesResponse> {
    return this.#get<ChangesResponse>(`/changes?${toSearchParams(query)}`);
  }

  async #get<T>(path: string): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('service-health');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
