import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { getBasicHandler, WebApi } from 'azure-devops-node-api';
import {
  Build,
  BuildStatus,
} from 'azure-devops-node-api/interfaces/BuildInterfaces';
import { startTrustedEmulator } from '../../__testUtils__/startTrustedEmulator';
import { until } from '../../__testUtils__/until';
import { Emulator, EmulatorOptions } from '../../startEmulator';

const run = promisify(execFile);
const GROUP = 'rg';
const ACR_PUSH = '8311e382-0749-4cb8-b61a-304f252e45ec';

/** A service's build as the generated repository has it. */
export const SERVICE_YAML = `
trigger:
  branches: { include: [main] }
variables:
  serviceConnection: market-dev
  containerRegistry: acrdev.azurecr.io
  imageRepository: market
  isMain: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]
stages:
  - stage: build
    jobs:
      - job: image
        pool: { vmImage: ubuntu-24.04 }
        steps:
          - checkout: self
            persistCredentials: true
          - task: Maven@4
            displayName: Test
            inputs: { mavenPomFile: pom.xml, goals: verify }
          - task: AzureCLI@2
            displayName: Push the image
            inputs:
              azureSubscription: $(serviceConnection)
              scriptType: bash
              scriptLocation: inlineScript
              inlineScript: |
                set -euo pipefail
                image="$(containerRegistry)/$(imageRepository):$(Build.BuildId)"
                docker build --tag "$image" .
                az acr login --name $(containerRegistry)
                docker push "$image"
          - bash: |
              set -euo pipefail
              git config user.name 'Build Service'
              git config user.email build@slipway.example
              cd deploy/overlays/dev
              kustomize edit set image service=$(containerRegistry)/$(imageRepository):$(Build.BuildId)
              if ! git diff --quiet; then
                git commit -am "Deploy $(Build.BuildId) [skip ci]"
                git push origin HEAD:$(Build.SourceBranchName)
              fi
            displayName: Bump the overlay
            condition: and(succeeded(), eq(variables.isMain, 'True'))
`;

const FILES = {
  'pom.xml': '<project/>',
  Dockerfile: 'FROM scratch\n',
  'deploy/overlays/dev/kustomization.yaml':
    '# Kept\nresources: [../../base]\nimages:\n  - name: service\n    newName: placeholder\n    newTag: "0"\n',
};

/** An emulator with a registry, an identity that may push to it, and the project's clients. */
export class PipelineProject {
  readonly directory = mkdtempSync(join(tmpdir(), 'pipelines-test-'));

  private constructor(
    readonly emulator: Emulator,
    readonly client: WebApi,
  ) {
    writeFileSync(join(this.directory, 'ca.pem'), emulator.caPem);
    this.put('Microsoft.ContainerRegistry/registries/acrdev', {
      loginServer: 'acrdev.azurecr.io',
    });
    this.put('Microsoft.ManagedIdentity/userAssignedIdentities/id-market', {
      clientId: 'client-market',
      principalId: 'principal-market',
    });
  }

  static async start(options: EmulatorOptions = {}): Promise<PipelineProject> {
    const { emulator } = await startTrustedEmulator({
      speed: 10_000,
      ...options,
    });
    const handler = getBasicHandler('', emulator.credentials.devopsToken);
    const client = new WebApi(`${emulator.httpsOrigin}/slipway`, handler);
    return new PipelineProject(emulator, client);
  }

  get scope(): string {
    return `/subscriptions/${this.emulator.credentials.subscriptions.dev}/resourceGroups/${GROUP}/providers`;
  }

  put(path: string, properties: Record<string, unknown>): void {
    const parts = path.split('/');
    const type = [parts[0], ...parts.slice(1).filter((_, at) => at % 2 === 0)];
    this.emulator.context.resources.put({
      id: `${this.scope}/${path}`,
      name: parts[parts.length - 1],
      type: type.join('/'),
      etag: '1',
      properties,
    });
  }

  /** Lets the identity push to the registry, by a role there. */
  assign(role = ACR_PUSH, condition?: string): void {
    const scope = `${this.scope}/Microsoft.ContainerRegistry/registries/acrdev`;
    this.emulator.context.resources.put({
      id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${role}`,
      name: role,
      type: 'Microsoft.Authorization/roleAssignments',
      etag: '1',
      properties: {
        principalId: 'principal-market',
        scope,
        condition,
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      },
    });
  }

  /** Makes the identity trust a service connection. */
  trust(issuer: string, subject: string): void {
    this.put(
      'Microsoft.ManagedIdentity/userAssignedIdentities/id-market/federatedIdentityCredentials/devops',
      { issuer, subject, audiences: ['api://AzureADTokenExchange'] },
    );
  }

  /** Creates the repository, with the files of a service unless told else, by real git. */
  async createRepository(name: string, files: Record<string, string>) {
    const git = await this.client.getGitApi();
    const repository = await git.createRepository({ name }, 'services');
    await this.commit(name, { ...FILES, ...files }, 'First');
    return repository;
  }

  /** Commits files and pushes them to main. */
  async commit(name: string, files: Record<string, string>, message: string) {
    const work = mkdtempSync(join(this.directory, `${name}-`));
    await this.git(work, 'clone', '-q', this.address(name), '.');
    await this.git(work, 'checkout', '-q', '-B', 'main');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    await this.git(work, 'add', '.');
    await this.git(work, 'commit', '-q', '-m', message);
    await this.git(work, 'push', '-q', 'origin', 'main');
  }

  /** What real git prints. */
  async git(work: string, ...args: string[]): Promise<string> {
    const { devopsToken } = this.emulator.credentials;
    const basic = Buffer.from(`git:${devopsToken}`).toString('base64');
    const header = `http.extraHeader=Authorization: Basic ${basic}`;
    const { stdout } = await run('git', ['-c', header, ...args], {
      cwd: work,
      env: {
        PATH: process.env.PATH,
        GIT_SSL_CAINFO: join(this.directory, 'ca.pem'),
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Eun',
        GIT_AUTHOR_EMAIL: 'engineer@slipway.example',
        GIT_COMMITTER_NAME: 'Eun',
        GIT_COMMITTER_EMAIL: 'engineer@slipway.example',
      },
    });
    return stdout;
  }

  /** The newest commit of main in a fresh clone: author, message, and a file. */
  async read(name: string, path: string) {
    const work = mkdtempSync(join(this.directory, `${name}-`));
    await this.git(work, 'clone', '-q', this.address(name), '.');
    const log = await this.git(work, 'log', '-1', '--format=%an|%s');
    return {
      log: log.trim(),
      text: await this.git(work, 'show', `HEAD:${path}`),
    };
  }

  /** Creates a service connection that the identity trusts and every pipeline may use. */
  async connectTrusted(name: string): Promise<void> {
    this.assign();
    const { id, authorization } = await this.connect(name);
    const { parameters } = authorization!;
    this.trust(
      parameters!.workloadIdentityFederationIssuer,
      parameters!.workloadIdentityFederationSubject,
    );
    await this.authorize(id!);
  }

  async connect(name: string) {
    const api = await this.client.getServiceEndpointApi();
    return api.createServiceEndpoint({
      name,
      type: 'azurerm',
      url: 'https://management.azure.com/',
      data: {
        subscriptionId: this.emulator.credentials.subscriptions.dev,
        environment: 'AzureCloud',
        scopeLevel: 'Subscription',
        creationMode: 'Manual',
      },
      authorization: {
        scheme: 'WorkloadIdentityFederation',
        parameters: { tenantid: 'tenant', serviceprincipalid: 'client-market' },
      },
      serviceEndpointProjectReferences: [
        { name, projectReference: { name: 'services' } },
      ],
    });
  }

  /** The client has no method for it. */
  async authorize(connectionId: string, pipelineId?: number) {
    const { devopsToken } = this.emulator.credentials;
    const body = pipelineId
      ? { pipelines: [{ id: pipelineId, authorized: true }] }
      : { allPipelines: { authorized: true } };
    const response = await fetch(
      `${this.emulator.httpsOrigin}/slipway/services/_apis/pipelines/pipelinePermissions/endpoint/${connectionId}?api-version=7.1-preview.1`,
      {
        method: 'PATCH',
        headers: {
          authorization: `Basic ${btoa(`:${devopsToken}`)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      },
    );
    if (response.status !== 200) {
      throw new Error(`${response.status}: ${await response.text()}`);
    }
  }

  async createPipeline(name: string, yaml = SERVICE_YAML) {
    const repository = await this.createRepository(name, {
      'azure-pipelines.yml': yaml,
    });
    const api = await this.client.getPipelinesApi();
    const configuration = {
      type: 1,
      path: '/azure-pipelines.yml',
      repository: { id: repository.id, type: 'azureReposGit' },
    };
    return api.createPipeline(
      { name, folder: '\\', configuration },
      'services',
    );
  }

  async queue(pipelineId: number) {
    const api = await this.client.getPipelinesApi();
    return api.runPipeline({}, 'services', pipelineId);
  }

  async logOf(buildId: number, name: string): Promise<string> {
    const builds = await this.client.getBuildApi();
    const { records } = await builds.getBuildTimeline('services', buildId);
    const { log } = records!.find(each => each.name === name)!;
    const lines = await builds.getBuildLogLines('services', buildId, log!.id!);
    return lines.join('\n');
  }

  async finished(buildId: number): Promise<Build> {
    const builds = await this.client.getBuildApi();
    const read = () => builds.getBuild('services', buildId);
    await until(async () => (await read()).status === BuildStatus.Completed);
    return read();
  }

  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  address(name: string): string {
    return `${this.emulator.httpsOrigin}/slipway/services/_git/${name}`;
  }
}
