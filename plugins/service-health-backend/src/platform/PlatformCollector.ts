import {
  type AzureClients,
  type AzureClock,
  type AzureEnvironment,
  platformResourceId,
} from '@slipway/azure-node';
import type {
  PlatformCapacity,
  PlatformResourceKind,
} from '@slipway/plugin-service-health-common';
import { groupBy, Observations } from '../facets/observations';
import { PLATFORM_TYPES } from '../facets/sharedResourcesOf';
import { nameOfId } from '../facets/stackResources';
import type { HealthStore } from '../store/HealthStore';
import type { AskedPlatform, PlatformProvider } from './PlatformProvider';
import type { PlatformStore } from './PlatformStore';
import { readInventory } from './readInventory';

/** All sources together may take this long; what they have told by then counts. */
const TIMEOUT_MS = 25_000;

export interface PlatformCollectorOptions {
  azure: AzureClients;
  providers: PlatformProvider[];
  platform: PlatformStore;
  /** Says which shared resources services use. */
  store: HealthStore;
  clock: AzureClock;
}

/** Observes the resources that services share: those the configuration names, and those that services use. */
export class PlatformCollector {
  readonly #options: PlatformCollectorOptions;

  private constructor(options: PlatformCollectorOptions) {
    this.#options = options;
  }

  static create(options: PlatformCollectorOptions): PlatformCollector {
    return new PlatformCollector(options);
  }

  async refresh(signal?: AbortSignal): Promise<void> {
    const { azure, platform, clock } = this.#options;
    const targets = await this.#findTargets();
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const ended = signal ? AbortSignal.any([timeout, signal]) : timeout;
    const byKind = groupBy(targets, ({ kind }) => kind);
    const observed = await Promise.all(
      [...byKind].map(async ([kind, ofKind]) => {
        const observations = Observations.start(kind, ofKind);
        const capacity = new Map<string, PlatformCapacity[]>();
        const environments = groupBy(ofKind, ({ environment }) => environment);
        await Promise.all(
          [...environments].map(([environment, resources]) =>
            this.#observe({
              azure,
              kind,
              environment,
              resources,
              signal: ended,
              findings: {
                observations,
                addCapacity: ({ key }, ...more) =>
                  capacity.set(key, [...(capacity.get(key) ?? []), ...more]),
              },
            }),
          ),
        );
        return [...observations.toMap()].map(([key, observation]) => {
          const { id, name, environment } = ofKind.find(
            one => one.key === key,
          )!;
          return {
            id,
            name,
            kind,
            environment,
            observation,
            capacity: capacity.get(key) ?? [],
          };
        });
      }),
    );
    await platform.write(observed.flat(), new Date(clock.now()));
  }

  async #observe(
    asked: Omit<Parameters<PlatformProvider['collect']>[0], 'inventory'> & {
      kind: PlatformResourceKind;
    },
  ): Promise<void> {
    const { azure, kind, environment, resources, findings, signal } = asked;
    const { observations } = findings;
    let inventory: Awaited<ReturnType<typeof readInventory>> = new Map();
    await observations.ask('Resource Graph', resources, async () => {
      const { subscriptions } = azure.environment(environment);
      inventory = await readInventory(azure, subscriptions, signal);
      const sampledAt = new Date().toISOString();
      for (const resource of resources) {
        const row = inventory.get(resource.key);
        const states = {
          provisioningState: row?.provisioningState,
          powerState: row?.powerState,
        };
        for (const [name, value] of Object.entries(states)) {
          if (value) {
            observations.add(resource, {
              name,
              value,
              unit: '',
              source: 'Resource Graph',
              sampledAt,
            });
          }
        }
      }
    });
    const provider = this.#options.providers.find(one => one.kind === kind);
    await observations.ask(kind, resources, async () => {
      await provider?.collect({ ...asked, inventory });
    });
  }

  async #findTargets(): Promise<AskedPlatform[]> {
    const { azure, store, clock } = this.#options;
    const used = await store.readDependants(new Date(clock.now()));
    const targets = new Map<string, AskedPlatform>();
    for (const environment of azure.environments) {
      for (const [id, kind] of configured(environment)) {
        add(targets, id, kind, environment.name);
      }
    }
    for (const id of used.keys()) {
      const kind = kindOf(id);
      const environment = azure.environments.find(({ subscriptions }) =>
        subscriptions.some(
          one => one.toLowerCase() === id.split('/')[2]?.toLowerCase(),
        ),
      );
      if (kind && environment) {
        add(targets, id, kind, environment.name);
      }
    }
    return [...targets.values()];
  }
}

function add(
  targets: Map<string, AskedPlatform>,
  id: string,
  kind: PlatformResourceKind,
  environment: string,
): void {
  const key = id.toLowerCase();
  if (!targets.has(key)) {
    targets.set(key, { key, id, name: nameOfId(id), kind, environment });
  }
}

function configured(
  environment: AzureEnvironment,
): [string, PlatformResourceKind][] {
  const named: [string[], string, PlatformResourceKind][] = [
    [
      environment.clusters,
      'Microsoft.ContainerService/managedClusters',
      'cluster',
    ],
    [
      environment.apiManagement,
      'Microsoft.ApiManagement/service',
      'apiManagement',
    ],
    [
      environment.eventHubsNamespaces,
      'Microsoft.EventHub/namespaces',
      'eventHubsNamespace',
    ],
    [environment.redis, 'Microsoft.Cache/redisEnterprise', 'redis'],
  ];
  return named.flatMap(([names, type, kind]) =>
    names.map((name): [string, PlatformResourceKind] => [
      platformResourceId(environment, type, name),
      kind,
    ]),
  );
}

function kindOf(id: string): PlatformResourceKind | undefined {
  return PLATFORM_TYPES.find(([type]) =>
    id.includes(`/providers/${type.toLowerCase()}/`),
  )?.[1];
}
