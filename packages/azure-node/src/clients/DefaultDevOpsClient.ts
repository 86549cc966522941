import { isRestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { toBackstageError } from '../errors';
import type { AzureHttp } from './AzureHttp';
import { DefaultDevOpsPipelines } from './DefaultDevOpsPipelines';
import type { DevOpsClient, DevOpsRepository } from './DevOpsClient';
import type { DevOpsPipelines } from './DevOpsPipelines';

const API_VERSION = 'api-version=7.1';

const repositorySchema = z.object({
  id: z.string(),
  name: z.string(),
  defaultBranch: z.string().optional(),
});

const itemSchema = z.object({ content: z.string().optional() });

export interface DefaultDevOpsClientOptions {
  http: AzureHttp;
  /** Address of Azure DevOps. */
  endpoint: string;
  /** The same for people's browsers. */
  webEndpoint: string;
  organization: string;
  project: string;
  /** A token for git. */
  token: () => Promise<string>;
}

/** Speaks Azure DevOps' REST API. */
export class DefaultDevOpsClient implements DevOpsClient {
  readonly #http: AzureHttp;
  readonly #project: string;
  readonly #webProject: string;
  readonly #token: () => Promise<string>;

  readonly #pipelines: DevOpsPipelines;

  private constructor(options: DefaultDevOpsClientOptions) {
    const { http, endpoint, webEndpoint, organization, project } = options;
    this.#http = http;
    this.#project = `${endpoint}/${organization}/${project}`;
    this.#webProject = `${webEndpoint}/${organization}/${project}`;
    this.#token = options.token;
    this.#pipelines = DefaultDevOpsPipelines.create({
      http,
      organizationUrl: `${endpoint}/${organization}`,
      organization,
      project,
    });
  }

  static create(options: DefaultDevOpsClientOptions): DefaultDevOpsClient {
    return new DefaultDevOpsClient(options);
  }

  pipelines(): DevOpsPipelines {
    return this.#pipelines;
  }

  async readFile(options: {
    repository: string;
    branch: string;
    path: string;
  }): Promise<string | undefined> {
    const { repository, branch, path } = options;
    const query = new URLSearchParams({
      path,
      includeContent: 'true',
      $format: 'json',
      'versionDescriptor.version': branch,
      'versionDescriptor.versionType': 'branch',
    });
    try {
      const answer = await this.#http.call({
        url: `${this.#project}/_apis/git/repositories/${encodeURIComponent(repository)}/items?${query}&${API_VERSION}`,
      });
      return itemSchema.parse(answer).content;
    } catch (error) {
      if (isRestError(error) && error.statusCode === 404) {
        return undefined;
      }
      throw toBackstageError(`read ${path} of '${repository}'`, error);
    }
  }

  async ensureRepository(name: string): Promise<DevOpsRepository> {
    const existing = await this.getRepository(name);
    if (existing) {
      return existing;
    }
    try {
      const created = await this.#http.call({
        method: 'POST',
        url: `${this.#project}/_apis/git/repositories?${API_VERSION}`,
        body: { name },
      });
      return this.#toRepository(created);
    } catch (error) {
      // Another execution of the same task may have come first.
      const other =
        isRestError(error) && error.statusCode === 409
          ? await this.getRepository(name)
          : undefined;
      if (other) {
        return other;
      }
      throw toBackstageError(`create repository '${name}'`, error);
    }
  }

  async getRepository(name: string): Promise<DevOpsRepository | undefined> {
    try {
      const answer = await this.#http.call({
        url: `${this.#project}/_apis/git/repositories/${encodeURIComponent(name)}?${API_VERSION}`,
      });
      return this.#toRepository(answer);
    } catch (error) {
      if (isRestError(error) && error.statusCode === 404) {
        return undefined;
      }
      throw toBackstageError(`read repository '${name}'`, error);
    }
  }

  async deleteRepository(name: string): Promise<void> {
    const repository = await this.getRepository(name);
    if (!repository) {
      return;
    }
    try {
      await this.#http.call({
        method: 'DELETE',
        url: `${this.#project}/_apis/git/repositories/${repository.id}?${API_VERSION}`,
      });
    } catch (error) {
      throw toBackstageError(`delete repository '${name}'`, error);
    }
  }

  gitUrl(name: string): string {
    return `${this.#project}/_git/${encodeURIComponent(name)}`;
  }

  webUrl(name: string): string {
    return `${this.#webProject}/_git/${encodeURIComponent(name)}`;
  }

  async authHeader(): Promise<string> {
    return `Bearer ${await this.#token()}`;
  }

  #toRepository(answer: unknown): DevOpsRepository {
    const { id, name, defaultBranch } = repositorySchema.parse(answer);
    return {
      id,
      name,
      gitUrl: this.gitUrl(name),
      webUrl: this.webUrl(name),
      defaultBranch: defaultBranch?.replace('refs/heads/', ''),
    };
  }
}
