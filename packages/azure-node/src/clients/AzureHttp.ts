import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpClient,
  type HttpMethods,
  type Pipeline,
  RestError,
} from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { SharedPipelineOptions } from '../pipeline/pipelineOptions';

/** One call of a JSON API that no SDK covers. */
export interface AzureHttpCall {
  method?: HttpMethods;
  url: string;
  body?: unknown;
  signal?: AbortSignal;
}

/** JSON over HTTP with the same token, retries and budget as the SDKs. */
export class AzureHttp {
  readonly #pipeline: Pipeline;
  readonly #httpClient: HttpClient;

  private constructor(pipeline: Pipeline, httpClient: HttpClient) {
    this.#pipeline = pipeline;
    this.#httpClient = httpClient;
  }

  /** Without `scope` the calls carry no token. */
  static create(options: {
    credential: TokenCredential;
    scope?: string;
    pipelineOptions: SharedPipelineOptions;
  }): AzureHttp {
    const { credential, scope, pipelineOptions } = options;
    const pipeline = createPipelineFromOptions({
      retryOptions: pipelineOptions.retryOptions,
    });
    if (scope) {
      pipeline.addPolicy(
        bearerTokenAuthenticationPolicy({ credential, scopes: scope }),
        { phase: 'Sign' },
      );
    }
    for (const { policy, position } of pipelineOptions.additionalPolicies) {
      pipeline.addPolicy(
        policy,
        position === 'perRetry' ? { afterPhase: 'Sign' } : {},
      );
    }
    return new AzureHttp(pipeline, createDefaultHttpClient());
  }

  /** The answer's JSON, `undefined` for an empty one; throws `RestError` on a refusal. */
  async call(call: AzureHttpCall): Promise<unknown> {
    const request = createPipelineRequest({
      url: call.url,
      method: call.method ?? 'GET',
      headers: createHttpHeaders({
        accept: 'application/json',
        ...(call.body === undefined
          ? {}
          : { 'content-type': 'application/json' }),
      }),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      abortSignal: call.signal,
    });
    const response = await this.#pipeline.sendRequest(
      this.#httpClient,
      request,
    );
    const { status, bodyAsText } = response;
    if (status < 200 || status > 299) {
      throw new RestError(`${call.url} answered ${status}`, {
        statusCode: status,
        request,
        response,
      });
    }
    if (!bodyAsText) {
      return undefined;
    }
    try {
      return JSON.parse(bodyAsText);
    } catch {
      // A proxy's page, or Azure DevOps' sign-in page with status 203.
      throw new RestError(`${new URL(call.url).host} sent no JSON`, {
        code: 'NoJson',
        statusCode: status,
        request,
        response,
      });
    }
  }
}
