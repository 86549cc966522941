import { isRestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { toBackstageError } from '../errors';
import type { AzureHttp, AzureHttpCall } from './AzureHttp';
import type {
  ConnectionFederation,
  ConnectionIdentity,
  DevOpsPipelines,
  Pipeline,
  PipelineRun,
  RunProgress,
  ServiceConnection,
} from './DevOpsPipelines';
import {
  connectionList,
  connectionSchema,
  definitionList,
  pipelineSchema,
  projectSchema,
  runList,
  runSchema,
  timelineSchema,
  toConnection,
  toProgress,
  toRun,
} from './devOpsAnswers';

const API = 'api-version=7.1';
const PERMISSIONS_API = 'api-version=7.1-preview.1';

/** Issuer of Azure DevOps' own tokens; the organisation's id follows. */
const ISSUER = 'https://vstoken.dev.azure.com';

const connectionDataSchema = z.object({ instanceId: z.string() });

const permissionsSchema = z.object({
  allPipelines: z.object({ authorized: z.boolean() }).nullish(),
  pipelines: z.array(z.object({ id: z.number(), authorized: z.boolean() })),
});

export interface DefaultDevOpsPipelinesOptions {
  http: AzureHttp;
  /** Address of the organization. */
  organizationUrl: string;
  organization: string;
  project: string;
}

/** Speaks the REST APIs of Azure Pipelines. */
export class DefaultDevOpsPipelines implements DevOpsPipelines {
  readonly #options: DefaultDevOpsPipelinesOptions;

  private constructor(options: DefaultDevOpsPipelinesOptions) {
    this.#options = options;
  }

  static create(
    options: DefaultDevOpsPipelinesOptions,
  ): DefaultDevOpsPipelines {
    return new DefaultDevOpsPipelines(options);
  }

  async federation(connectionName: string): Promise<ConnectionFederation> {
    const { organization, organizationUrl, project } = this.#options;
    const { instanceId } = await this.#call(
      'read the organization of Azure DevOps',
      { url: `${organizationUrl}/_apis/connectionData?${API}-preview.1` },
      connectionDataSchema,
    );
    return {
      issuer: `${ISSUER}/${instanceId}`,
      subject: `sc://${organization}/${project}/${connectionName}`,
    };
  }

  async findConnection(name: string): Promise<ServiceConnection | undefined> {
    const query = new URLSearchParams({ endpointNames: name });
    const { value } = await this.#call(
      `read service connection '${name}'`,
      { url: this.#url(`serviceendpoint/endpoints?${query}&${API}`) },
      connectionList,
    );
    const found = value.find(one => one.name === name);
    return found && toConnection(found);
  }

  async createConnection(options: {
    name: string;
    description: string;
    identity: ConnectionIdentity;
  }): Promise<ServiceConnection> {
    const { name, description, identity } = options;
    const attempt = `create service connection '${name}'`;
    const { id } = await this.#call(
      'read the project of Azure DevOps',
      {
        url: `${this.#options.organizationUrl}/_apis/projects/${encodeURIComponent(this.#options.project)}?${API}`,
      },
      projectSchema,
    );
    const body = {
      name,
      description,
      type: 'azurerm',
      url: 'https://management.azure.com/',
      data: {
        subscriptionId: identity.subscriptionId,
        subscriptionName: identity.subscriptionId,
        environment: 'AzureCloud',
        scopeLevel: 'Subscription',
        creationMode: 'Manual',
      },
      authorization: {
        scheme: 'WorkloadIdentityFederation',
        parameters: {
          tenantid: identity.tenantId,
          serviceprincipalid: identity.clientId,
        },
      },
      serviceEndpointProjectReferences: [
        {
          name,
          description,
          projectReference: { id, name: this.#options.project },
        },
      ],
    };
    const created = await this.#call(
      attempt,
      {
        method: 'POST',
        url: this.#url(`serviceendpoint/endpoints?${API}`),
        body,
      },
      connectionSchema,
    );
    return toConnection(created);
  }

  async deleteConnection(id: string): Promise<void> {
    const project = await this.#call(
      'read the project of Azure DevOps',
      {
        url: `${this.#options.organizationUrl}/_apis/projects/${encodeURIComponent(this.#options.project)}?${API}`,
      },
      projectSchema,
    );
    await this.#delete(
      `delete service connection ${id}`,
      `serviceendpoint/endpoints/${id}?projectIds=${project.id}&${API}`,
    );
  }

  async find(name: string): Promise<Pipeline | undefined> {
    const query = new URLSearchParams({ name, includeAllProperties: 'true' });
    const { value } = await this.#call(
      `read pipeline '${name}'`,
      { url: this.#url(`build/definitions?${query}&${API}`) },
      definitionList,
    );
    const found = value.find(one => one.name === name);
    return (
      found && { id: found.id, name, repositoryId: found.repository?.id ?? '' }
    );
  }

  async create(options: {
    name: string;
    repositoryId: string;
    yamlPath: string;
  }): Promise<Pipeline> {
    const { name, repositoryId, yamlPath } = options;
    const { id } = await this.#call(
      `create pipeline '${name}'`,
      {
        method: 'POST',
        url: this.#url(`pipelines?${API}`),
        body: {
          name,
          folder: '\\',
          configuration: {
            type: 'yaml',
            path: yamlPath,
            repository: { id: repositoryId, type: 'azureReposGit' },
          },
        },
      },
      pipelineSchema,
    );
    return { id, name, repositoryId };
  }

  async delete(id: number): Promise<void> {
    await this.#delete(
      `delete pipeline ${id}`,
      `build/definitions/${id}?${API}`,
    );
  }

  async permit(pipelineId: number, connectionId: string): Promise<void> {
    const attempt = `let pipeline ${pipelineId} use its service connection`;
    const url = this.#url(
      `pipelines/pipelinePermissions/endpoint/${connectionId}?${PERMISSIONS_API}`,
    );
    const { allPipelines, pipelines } = await this.#call(
      attempt,
      { url },
      permissionsSchema,
    );
    const mayUse =
      allPipelines?.authorized ||
      pipelines.some(one => one.id === pipelineId && one.authorized);
    if (!mayUse) {
      const body = { pipelines: [{ id: pipelineId, authorized: true }] };
      await this.#call(
        attempt,
        { method: 'PATCH', url, body },
        permissionsSchema,
      );
    }
  }

  async latestRun(pipelineId: number): Promise<PipelineRun | undefined> {
    const { value } = await this.#call(
      `list runs of pipeline ${pipelineId}`,
      { url: this.#url(`pipelines/${pipelineId}/runs?${API}`) },
      runList,
    );
    const [newest] = value.sort((one, other) => other.id - one.id);
    return newest && toRun(newest);
  }

  async run(pipelineId: number, branch: string): Promise<PipelineRun> {
    const refName = `refs/heads/${branch}`;
    const started = await this.#call(
      `run pipeline ${pipelineId}`,
      {
        method: 'POST',
        url: this.#url(`pipelines/${pipelineId}/runs?${API}`),
        body: { resources: { repositories: { self: { refName } } } },
      },
      runSchema,
    );
    return toRun(started);
  }

  async getRun(pipelineId: number, runId: number): Promise<PipelineRun> {
    const run = await this.#call(
      `read run ${runId} of pipeline ${pipelineId}`,
      { url: this.#url(`pipelines/${pipelineId}/runs/${runId}?${API}`) },
      runSchema,
    );
    return toRun(run);
  }

  async progress(runId: number): Promise<RunProgress> {
    const timeline = await this.#call(
      `read what run ${runId} does`,
      { url: this.#url(`build/builds/${runId}/timeline?${API}`) },
      timelineSchema,
    );
    return toProgress(timeline?.records ?? []);
  }

  #url(path: string): string {
    const { organizationUrl, project } = this.#options;
    return `${organizationUrl}/${project}/_apis/${path}`;
  }

  async #call<T>(
    attempt: string,
    call: AzureHttpCall,
    schema: z.ZodType<T>,
  ): Promise<T> {
    try {
      return schema.parse(await this.#options.http.call(call));
    } catch (error) {
      throw toBackstageError(attempt, error);
    }
  }

  /** What is not there any more counts as deleted. */
  async #delete(attempt: string, path: string): Promise<void> {
    try {
      await this.#options.http.call({
        method: 'DELETE',
        url: this.#url(path),
      });
    } catch (error) {
      if (!isRestError(error) || error.statusCode !== 404) {
        throw toBackstageError(attempt, error);
      }
    }
  }
}
