import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import type { AzureHttp } from './AzureHttp';

/** One value of an instant query. */
export interface PrometheusSample {
  labels: Record<string, string>;
  value: number;
  /** When it was sampled, ISO 8601. */
  sampledAt: string;
}

/** One series of a query over time. */
export interface PrometheusSeries {
  labels: Record<string, string>;
  /** In order of time; `at` in ISO 8601. */
  points: { at: string; value: number }[];
}

/** Queries one Azure Monitor workspace. */
export interface PrometheusClient {
  /** An instant query. A sample that is no number (NaN) is left out. */
  query(promql: string, signal?: AbortSignal): Promise<PrometheusSample[]>;

  /** A query over time; samples that are no numbers are left out. */
  queryRange(options: {
    promql: string;
    from: Date;
    to: Date;
    stepSeconds: number;
    signal?: AbortSignal;
  }): Promise<PrometheusSeries[]>;
}

const rangeSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        values: z.array(z.tuple([z.number(), z.string()])),
      }),
    ),
  }),
});

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
    const { data } = parseAnswer(answerSchema, answer);
    return data.result
      .map(({ metric, value: [seconds, text] }) => ({
        labels: metric,
        value: Number(text),
        sampledAt: new Date(seconds * 1000).toISOString(),
      }))
      .filter(sample => Number.isFinite(sample.value));
  }

  async queryRange(options: {
    promql: string;
    from: Date;
    to: Date;
    stepSeconds: number;
    signal?: AbortSignal;
  }): Promise<PrometheusSeries[]> {
    const query = new URLSearchParams({
      query: options.promql,
      start: options.from.toISOString(),
      end: options.to.toISOString(),
      step: String(options.stepSeconds),
    });
    const answer = await this.#http.call({
      url: `${await this.#endpoint()}/api/v1/query_range?${query}`,
      signal: options.signal,
    });
    const { data } = parseAnswer(rangeSchema, answer);
    return data.result.map(({ metric, values }) => ({
      labels: metric,
      points: values
        .map(([seconds, text]) => ({
          at: new Date(seconds * 1000).toISOString(),
          value: Number(text),
        }))
        .filter(point => Number.isFinite(point.value)),
    }));
  }
}

/** What is no answer of Prometheus's, such as a proxy's JSON, is told as such. */
function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new ServiceUnavailableError(
      `Prometheus sent an answer that can't be read: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}
