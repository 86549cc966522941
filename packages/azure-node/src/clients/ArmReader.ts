import { isRestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { toBackstageError } from '../errors';
import type { AzureHttp } from './AzureHttp';

const pageSchema = z.object({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
});

/** Pages of one list; more than this is a list that nobody wants whole. */
const MAX_PAGES = 50;

/** Reads what no SDK here covers out of Azure Resource Manager, as it sends it. */
export interface ArmReader {
  /** The JSON at `path`; `undefined` where Azure has nothing there. */
  get(path: string, apiVersion: string): Promise<unknown>;
  /** All pages of the list at `path`; `filter` is OData. */
  list(path: string, apiVersion: string, filter?: string): Promise<unknown[]>;
}

/** Reads over HTTP. */
export class DefaultArmReader implements ArmReader {
  readonly #http: AzureHttp;
  readonly #endpoint: string;

  private constructor(http: AzureHttp, endpoint: string) {
    this.#http = http;
    this.#endpoint = endpoint;
  }

  static create(options: {
    http: AzureHttp;
    /** Address of Azure Resource Manager. */
    endpoint: string;
  }): DefaultArmReader {
    return new DefaultArmReader(options.http, options.endpoint);
  }

  async get(path: string, apiVersion: string): Promise<unknown> {
    try {
      const query = new URLSearchParams({ 'api-version': apiVersion });
      return await this.#http.call({
        url: `${this.#endpoint}${path}?${query}`,
      });
    } catch (error) {
      if (isRestError(error) && error.statusCode === 404) {
        return undefined;
      }
      throw toBackstageError(`read ${path}`, error);
    }
  }

  async list(
    path: string,
    apiVersion: string,
    filter?: string,
  ): Promise<unknown[]> {
    const query = new URLSearchParams({
      'api-version': apiVersion,
      ...(filter && { $filter: filter }),
    });
    const items: unknown[] = [];
    let url: string | undefined = `${this.#endpoint}${path}?${query}`;
    try {
      for (let page = 0; url && page < MAX_PAGES; page++) {
        const answer: z.infer<typeof pageSchema> = pageSchema.parse(
          await this.#http.call({ url }),
        );
        items.push(...answer.value);
        url = answer.nextLink ?? undefined;
      }
      return items;
    } catch (error) {
      throw toBackstageError(`list ${path}`, error);
    }
  }
}
