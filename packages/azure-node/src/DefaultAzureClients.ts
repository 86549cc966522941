import { ApiManagementClient } from '@azure/arm-apimanagement';
import { ContainerServiceClient } from '@azure/arm-containerservice';
import { EventHubManagementClient } from '@azure/arm-eventhub';
import { MonitorClient } from '@azure/arm-monitor';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ResourceManagementClient } from '@azure/arm-resources';
import { DeploymentsClient } from '@azure/arm-resourcesdeployments';
import { DeploymentStacksClient } from '@azure/arm-resourcesdeploymentstacks';
import type { TokenCredential } from '@azure/identity';
import { LogsQueryClient } from '@azure/monitor-query-logs';
import { MetricsClient } from '@azure/monitor-query-metrics';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { AzureClients } from './AzureClients';
import { AzureClock, wallClock } from './AzureClock';
import { accessToken } from './clients/accessToken';
import { ArmReader, DefaultArmReader } from './clients/ArmReader';
import { AzureHttp } from './clients/AzureHttp';
import { DefaultDevOpsClient } from './clients/DefaultDevOpsClient';
import type { DevOpsClient } from './clients/DevOpsClient';
import {
  AKS_SERVER_SCOPE,
  readKubernetesAccess,
} from './clients/kubernetesAccess';
import {
  DefaultPrometheusClient,
  PrometheusClient,
} from './clients/PrometheusClient';
import { SharedToken } from './clients/SharedToken';
import { queryLogAnalytics } from './clients/queryLogAnalytics';
import { queryResourceGraph } from './clients/queryResourceGraph';
import { readRetailPrices } from './clients/retailPrices';
import { WorkspaceDirectory } from './clients/WorkspaceDirectory';
import type { AzureConfig, AzureEnvironment } from './config/AzureConfig';
import { createAzureCredential } from './createAzureCredential';
import {
  createPipelineOptions,
  SharedPipelineOptions,
} from './pipeline/pipelineOptions';
import { CallPriority, ThrottleBudget } from './ThrottleBudget';

const ARM_SCOPE = 'https://management.azure.com/.default';
const DEVOPS_SCOPE = '499b84ac-1321-427f-aa17-267ca6975798/.default';
// The SDK adds no `/.default` to an audience that it is given.
const METRICS_AUDIENCE = 'https://metrics.monitor.azure.com/.default';
const PROMETHEUS_SCOPE = 'https://prometheus.monitor.azure.com/.default';

/** What {@link DefaultAzureClients} is made of. */
export interface DefaultAzureClientsOptions {
  config: AzureConfig;
  logger: LoggerService;
  /** By default what the process's environment holds. */
  credential?: TokenCredential;
  clock?: AzureClock;
}

interface Parts extends Required<DefaultAzureClientsOptions> {
  budget: ThrottleBudget;
  priority: CallPriority;
}

interface ArmOptions extends SharedPipelineOptions {
  endpoint: string;
  credentialScopes: string;
}

/** Azure's own SDKs, all behind one pipeline. */
export class DefaultAzureClients implements AzureClients {
  readonly environments: AzureEnvironment[];
  readonly devopsProject: AzureConfig['devops'];
  readonly #parts: Parts;
  readonly #options: SharedPipelineOptions;
  readonly #workspaces: WorkspaceDirectory;
  readonly #cache = new Map<string, unknown>();

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.environments = parts.config.environments;
    this.devopsProject = parts.config.devops;
    this.#options = createPipelineOptions(parts);
    this.#workspaces = WorkspaceDirectory.create({
      query: (kql, subscriptions) => this.query(kql, subscriptions),
    });
  }

  static create(options: DefaultAzureClientsOptions): DefaultAzureClients {
    const { config, logger, clock = wallClock } = options;
    const { authority } = config.endpoints;
    const credential =
      options.credential ?? createAzureCredential({ authority });
    const budget = ThrottleBudget.create({ clock });
    const priority = 'interactive';
    return new DefaultAzureClients({
      config,
      logger,
      clock,
      credential,
      budget,
      priority,
    });
  }

  inBackground(): AzureClients {
    return this.#once(
      'inBackground',
      () => new DefaultAzureClients({ ...this.#parts, priority: 'background' }),
    );
  }

  environment(name: string): AzureEnvironment {
    const found = this.environments.find(one => one.name === name);
    if (!found) {
      const names = this.environments.map(one => one.name).join(', ');
      throw new NotFoundError(
        `There is no environment '${name}'; there are: ${names}`,
      );
    }
    return found;
  }

  resources(subscriptionId: string) {
    return this.#arm(ResourceManagementClient, subscriptionId);
  }

  deployments(subscriptionId: string) {
    return this.#arm(DeploymentsClient, subscriptionId);
  }

  deploymentStacks(subscriptionId: string) {
    return this.#arm(DeploymentStacksClient, subscriptionId);
  }

  containerService(subscriptionId: string) {
    return this.#arm(ContainerServiceClient, subscriptionId);
  }

  apiManagement(subscriptionId: string) {
    return this.#arm(ApiManagementClient, subscriptionId);
  }

  eventHubs(subscriptionId: string) {
    return this.#arm(EventHubManagementClient, subscriptionId);
  }

  monitor(subscriptionId: string) {
    return this.#arm(MonitorClient, subscriptionId);
  }

  resourceGraph() {
    return this.#once(
      'resourceGraph',
      () => new ResourceGraphClient(this.#parts.credential, this.#armOptions()),
    );
  }

  metrics(location: string) {
    const endpoint =
      this.#parts.config.endpoints.metrics ??
      `https://${location}.metrics.monitor.azure.com`;
    return this.#once(
      `metrics ${endpoint}`,
      () =>
        new MetricsClient(endpoint, this.#parts.credential, {
          ...this.#options,
          audience: METRICS_AUDIENCE,
        }),
    );
  }

  logs() {
    return this.#once('logs', () => {
      const { config, credential } = this.#parts;
      const endpoint = `${config.endpoints.logs}/v1`;
      return new LogsQueryClient(credential, { ...this.#options, endpoint });
    });
  }

  query(kql: string, subscriptions: string[], signal?: AbortSignal) {
    const client = this.resourceGraph();
    return queryResourceGraph({ client, kql, subscriptions, signal });
  }

  async queryLogs(
    environment: string,
    kql: string,
    duration: string,
    signal?: AbortSignal,
  ) {
    const customerId = await this.#workspaces.logAnalyticsCustomerId(
      this.environment(environment),
    );
    const client = this.logs();
    return queryLogAnalytics({ client, customerId, kql, duration, signal });
  }

  prometheus(workspaceName: string): PrometheusClient {
    const { prometheus } = this.#parts.config.endpoints;
    return DefaultPrometheusClient.create({
      http: this.#http(PROMETHEUS_SCOPE),
      endpoint: async () =>
        prometheus
          ? `${prometheus}/${workspaceName.split('/').pop()}`
          : this.#workspaces.prometheusEndpoint(
              this.environments,
              workspaceName,
            ),
    });
  }

  arm(): ArmReader {
    return DefaultArmReader.create({
      http: this.#http(ARM_SCOPE),
      endpoint: this.#parts.config.endpoints.resourceManager,
    });
  }

  devops(): DevOpsClient {
    const { config, credential } = this.#parts;
    if (!config.devops) {
      throw new InputError(
        "Configuration 'azure.devops' is missing; for example:\n" +
          '  devops:\n    organization: contoso\n    project: services',
      );
    }
    return DefaultDevOpsClient.create({
      http: this.#http(DEVOPS_SCOPE),
      endpoint: config.endpoints.devops,
      webEndpoint: config.endpoints.devopsWeb,
      ...config.devops,
      token: () => accessToken(credential, DEVOPS_SCOPE),
    });
  }

  kubernetes(clusterId: string, signal?: AbortSignal) {
    const { credential } = this.#parts;
    const token = this.#once('cluster token', () =>
      SharedToken.create({ credential, scope: AKS_SERVER_SCOPE }),
    );
    return readKubernetesAccess({
      clusterId,
      containerService: subscriptionId => this.containerService(subscriptionId),
      token: () => token.get(),
      signal,
    });
  }

  prices(filter: string, signal?: AbortSignal) {
    return readRetailPrices({
      http: this.#http(undefined),
      endpoint: this.#parts.config.endpoints.prices,
      filter,
      signal,
    });
  }

  #http(scope: string | undefined): AzureHttp {
    return this.#once(`http ${scope}`, () =>
      AzureHttp.create({
        credential: this.#parts.credential,
        scope,
        pipelineOptions: this.#options,
      }),
    );
  }

  #armOptions(): ArmOptions {
    return {
      ...this.#options,
      endpoint: this.#parts.config.endpoints.resourceManager,
      // The older generation of SDKs would else ask a token for `endpoint`.
      credentialScopes: ARM_SCOPE,
    };
  }

  #arm<T>(
    Client: new (
      credential: TokenCredential,
      subscriptionId: string,
      options: ArmOptions,
    ) => T,
    subscriptionId: string,
  ): T {
    return this.#once(
      `${Client.name} ${subscriptionId}`,
      () =>
        new Client(this.#parts.credential, subscriptionId, this.#armOptions()),
    );
  }

  #once<T>(key: string, create: () => T): T {
    const existing = this.#cache.get(key) as T | undefined;
    const value = existing ?? create();
    this.#cache.set(key, value);
    return value;
  }
}
