import { InputError, NotFoundError } from '@backstage/errors';
import type { AzureRow } from '../AzureClients';
import type { AzureEnvironment } from '../config/AzureConfig';
import { platformResourceId } from '../platformResourceId';

type Query = (kql: string, subscriptions: string[]) => Promise<AzureRow[]>;

/** Finds, once, what the query APIs call a workspace, from its name or ARM id. */
export class WorkspaceDirectory {
  readonly #query: Query;
  readonly #found = new Map<string, string>();

  private constructor(query: Query) {
    this.#query = query;
  }

  static create(options: { query: Query }): WorkspaceDirectory {
    return new WorkspaceDirectory(options.query);
  }

  /** The workspace id (a GUID) that the Log Analytics query API takes. */
  async logAnalyticsCustomerId(environment: AzureEnvironment): Promise<string> {
    const { name, logAnalyticsWorkspace } = environment;
    if (!logAnalyticsWorkspace) {
      throw new InputError(
        `Environment '${name}' has no 'logAnalyticsWorkspace' in its configuration`,
      );
    }
    const type = 'Microsoft.OperationalInsights/workspaces';
    return this.#property({
      id: platformResourceId(environment, type, logAnalyticsWorkspace),
      property: 'properties.customerId',
      subscriptions: environment.subscriptions,
    });
  }

  /** Address of a workspace's Prometheus query API. */
  async prometheusEndpoint(
    environments: AzureEnvironment[],
    workspace: string,
  ): Promise<string> {
    const environment = environments.find(one =>
      one.azureMonitorWorkspaces.includes(workspace),
    );
    if (!environment) {
      throw new NotFoundError(
        `No environment lists '${workspace}' in 'azureMonitorWorkspaces'`,
      );
    }
    return this.#property({
      id: platformResourceId(
        environment,
        'Microsoft.Monitor/accounts',
        workspace,
      ),
      property: 'properties.metrics.prometheusQueryEndpoint',
      subscriptions: environment.subscriptions,
    });
  }

  async #property(options: {
    id: string;
    property: string;
    subscriptions: string[];
  }): Promise<string> {
    const { id, property, subscriptions } = options;
    const known = this.#found.get(id);
    if (known) {
      return known;
    }
    const [row] = await this.#query(
      `resources | where id =~ '${id}' | project value = tostring(${property})`,
      subscriptions,
    );
    if (typeof row?.value !== 'string' || !row.value) {
      throw new NotFoundError(`Azure knows no '${id}'`);
    }
    this.#found.set(id, row.value);
    return row.value;
  }
}
