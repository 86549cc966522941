import { z } from 'zod';
import type { AzureHttp } from './AzureHttp';

/** One value of an instant query. */
export interface PrometheusSample {
  labels: Record<string, string>;
  value: number;
  /** When it was sampled, ISO 8601. */
  sampledAt: string;
}

/** Queries one Azure Monitor workspace. */
export interface PrometheusClient {
  /** An instant query. A sample that is no number (NaN) is left out. */
  query(promql: string, signal?: AbortSignal): Promise<PrometheusSample[]>;
}

const answerSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        value: z.tuple([z.number(), z.string()]),
      }),
    ),
  }),
});

/** Speaks Prometheus's HTTP API. */
export class DefaultPrometheusClient implements PrometheusClient {
  readonly #http: AzureHttp;
  readonly #endpoint: () => Promise<string>;

  private constructor(http: AzureHttp, endpoint: () => Promise<string>) {
    this.#http = http;
    this.#endpoint = endpoint;
  }

  static create(options: {
    http: AzureHttp;
    endpoint: () => Promise<string>;
  }): DefaultPrometheusClient {
    return new DefaultPrometheusClient(options.http, options.endpoint);
  }

  async query(
    promql: string,
    signal?: AbortSignal,
  ): Promise<PrometheusSample[]> {
    const query = new URLSearchParams({ query: promql });
    const answer = await this.#http.call({
      url: `${await this.#endpoint()}/api/v1/query?${query}`,
      signal,
    });
    const { data } = answerSchema.parse(answer);
    return data.result
      .map(({ metric, value: [seconds, text] }) => ({
        labels: metric,
        value: Number(text),
        sampledAt: new Date(seconds * 1000).toISOString(),
      }))
      .filter(sample => Number.isFinite(sample.value));
  }
}
