import { ClientSecretCredential } from '@azure/identity';
import { Clock } from '../Clock';
import { createLoadFaultKinds, LoadSimulation } from '../load';
import { Emulator } from '../startEmulator';
import { startTrustedEmulator } from './startTrustedEmulator';

/** A clock that stands still until it is told to go on. */
class ManualClock implements Clock {
  #nowMs = Date.now();

  now(): number {
    return this.#nowMs;
  }

  schedule(): () => void {
    return () => {};
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }
}

const group = 'rg-platform-dev';

/**
 * An emulator with one platform and one service, `market`, whose load a test plays step by step.
 * How many of its pods are ready is the test's to say.
 */
export class LoadedPlatform {
  readonly emulator: Emulator;
  readonly credential: ClientSecretCredential;
  readyPods = 3;
  readonly #clock: ManualClock;
  readonly #simulation: LoadSimulation;

  private constructor(
    emulator: Emulator,
    credential: ClientSecretCredential,
    clock: ManualClock,
  ) {
    this.emulator = emulator;
    this.credential = credential;
    this.#clock = clock;
    this.#simulation = new LoadSimulation(emulator.context, {
      readyPods: () => new Map([['market', this.readyPods]]),
      readyNodes: () => [{ name: 'aks-shared-0', pool: 'shared' }],
    });
  }

  static async start(): Promise<LoadedPlatform> {
    const clock = new ManualClock();
    const { emulator, credential } = await startTrustedEmulator({ clock });
    const platform = new LoadedPlatform(emulator, credential, clock);
    platform.#createResources();
    return platform;
  }

  get subscriptionId(): string {
    return this.emulator.credentials.subscriptions.dev;
  }

  /** Id of a resource of the platform, from its type and names. */
  id(type: string, ...names: string[]): string {
    const [provider, ...types] = type.split('/');
    const path = types.flatMap((part, at) => [part, names[at]]).join('/');
    return `/subscriptions/${this.subscriptionId}/resourceGroups/${group}/providers/${provider}/${path}`;
  }

  play(seconds: number): void {
    for (let played = 0; played < seconds; played += 5) {
      this.#clock.advance(5_000);
      this.#simulation.step();
    }
  }

  /** Switches a fault on; returns what switches it off. */
  strike(kind: string, resourceId: string): () => void {
    const fault = { id: kind, kind, match: { resourceId }, startedAt: '' };
    const found = createLoadFaultKinds(this.emulator.context).find(
      each => each.kind === kind,
    );
    found?.apply?.(fault);
    return () => found?.clear?.(fault);
  }

  now(): number {
    return this.#clock.now();
  }

  #createResources(): void {
    const workspace = this.#put(
      'Microsoft.OperationalInsights/workspaces',
      ['log-dev'],
      { customerId: '0c0ffee0-0000-4000-8000-000000000001' },
    );
    this.#put('Microsoft.Monitor/accounts', ['amw-dev'], {});
    this.#put('Microsoft.ContainerService/managedClusters', ['aks-dev'], {
      agentPoolProfiles: [{ name: 'shared', provisioningState: 'Succeeded' }],
    });
    const gateway = this.#put(
      'Microsoft.ApiManagement/service',
      ['apim-dev'],
      {},
    );
    this.#put(
      'Microsoft.Insights/diagnosticSettings',
      ['to-log-analytics'],
      {
        workspaceId: workspace,
        logs: [{ categoryGroup: 'allLogs', enabled: true }],
      },
      `${gateway}/providers/Microsoft.Insights/diagnosticSettings/to-log-analytics`,
    );
    this.#put('Microsoft.ApiManagement/service/apis', ['apim-dev', 'market'], {
      serviceUrl: 'https://market.dev.slipway.internal',
    });
    this.#put('Microsoft.EventHub/namespaces', ['evhns-dev'], {});
    for (const hub of ['market.orders', 'market.orders.dlt']) {
      this.#put('Microsoft.EventHub/namespaces/eventhubs', ['evhns-dev', hub], {
        partitionCount: 3,
      });
      this.#put(
        'Microsoft.EventHub/namespaces/eventhubs/consumergroups',
        ['evhns-dev', hub, 'market'],
        {},
      );
    }
    this.#createCache();
  }

  #createCache(): void {
    const identity = 'Microsoft.ManagedIdentity/userAssignedIdentities';
    this.#put(identity, ['id-market-dev'], { principalId: 'principal-market' });
    this.#put(
      `${identity}/federatedIdentityCredentials`,
      ['id-market-dev', 'aks-dev'],
      { subject: 'system:serviceaccount:market:market' },
    );
    this.#put('Microsoft.Cache/redisEnterprise', ['redis-dev'], {});
    this.#put(
      'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments',
      ['redis-dev', 'default', 'market'],
      { user: { objectId: 'principal-market' } },
    );
  }

  #put(
    type: string,
    names: string[],
    properties: Record<string, unknown>,
    id = this.id(type, ...names),
  ): string {
    this.emulator.context.resources.put({
      id,
      name: names[names.length - 1],
      type,
      location: 'koreacentral',
      sku: { name: 'Balanced_B1' },
      tags: { 'backstage-environment': 'dev' },
      etag: '1',
      properties: { provisioningState: 'Succeeded', ...properties },
    });
    return id;
  }
}
