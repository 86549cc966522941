import { Collection } from '../../Collection';
import { GitRepositories, GitRepository } from '../../devops';
import { EmulatorContext } from '../../EmulatorContext';
import { AppliedObject, applyObject } from '../applyObject';
import { Cluster, Clusters } from '../Clusters';
import { ClusterStore } from '../ClusterStore';
import { DURATIONS } from '../simulation/durations';
import { hasPassed } from '../simulation/SimulationContext';
import {
  FLUX_TYPE,
  FluxConfiguration,
  FluxKustomization,
  FluxRecord,
  readFluxConfiguration,
} from './FluxConfiguration';
import { FileTree, readTree } from './readTree';
import { renderKustomization } from './renderKustomization';
import { reportCompliance } from './reportCompliance';
import { substitute } from './transform';

interface FluxSource {
  repository?: GitRepository;
  commit?: string;
  failure?: string;
}

/** Keeps clusters at what the repositories of their Flux configurations say. */
export class FluxReconciler {
  readonly #context: EmulatorContext;
  readonly #clusters: Clusters;
  readonly #repositories: GitRepositories;
  readonly #records: Collection<FluxRecord>;
  readonly #busy = new Set<string>();

  constructor(
    context: EmulatorContext,
    clusters: Clusters,
    repositories: GitRepositories,
  ) {
    this.#context = context;
    this.#clusters = clusters;
    this.#repositories = repositories;
    this.#records = context.collection('kubernetes.flux');
  }

  /** Does what is due: new or changed configurations, new commits, intervals, deletions. */
  async reconcile(): Promise<void> {
    const resources = this.#context.resources.list({ type: FLUX_TYPE });
    const ids = resources.map(each => each.id.toLowerCase());
    for (const [id, record] of [...this.#records.entries()]) {
      if (!ids.includes(id)) {
        this.#remove(id, record);
      }
    }
    await Promise.all(
      resources
        .filter(each => each.properties.provisioningState !== 'Failed')
        .map(async each => {
          const id = each.id.toLowerCase();
          const cluster = this.#clusters.findByArmId(each.id);
          if (cluster && !this.#busy.has(id)) {
            this.#busy.add(id);
            try {
              await this.#reconcileOne(readFluxConfiguration(each), cluster);
            } finally {
              this.#busy.delete(id);
            }
          }
        }),
    );
  }

  async #reconcileOne(
    configuration: FluxConfiguration,
    cluster: Cluster,
  ): Promise<void> {
    const { resource } = configuration;
    const id = resource.id.toLowerCase();
    const record = this.#records.get(id) ?? {
      clusterName: cluster.arm.name,
      namespace: configuration.namespace,
      configurationName: resource.name,
      applied: {},
    };
    const source = await this.#findSource(configuration);
    const wanted = JSON.stringify([
      configuration.url,
      configuration.branch,
      configuration.kustomizations,
    ]);
    const { syncIntervalInSeconds = 600 } =
      configuration.kustomizations[0] ?? {};
    const wait = record.failure
      ? Math.min(60, syncIntervalInSeconds)
      : syncIntervalInSeconds;
    const isDue =
      record.wanted !== wanted ||
      record.commit !== source.commit ||
      hasPassed({ context: this.#context }, record.attemptedAt, wait);
    const hasNoticed = hasPassed(
      { context: this.#context },
      String(resource.systemData?.createdAt ?? record.attemptedAt ?? 0),
      DURATIONS.fluxNotice,
    );
    const next =
      isDue && hasNoticed && !configuration.isSuspended
        ? await this.#attempt(configuration, cluster, record, source, wanted)
        : record;
    const current = this.#context.resources.get(resource.id);
    if (current && next.attemptedAt) {
      reportCompliance(
        this.#context,
        cluster,
        readFluxConfiguration(current),
        next,
      );
    }
  }

  /** The repository and commit that a configuration's source means now, or why there is none. */
  async #findSource({ url, branch }: FluxConfiguration): Promise<FluxSource> {
    const name = /\/_git\/([^/?]+?)(?:\.git)?$/.exec(url)?.[1];
    const repository =
      name && this.#repositories.find(decodeURIComponent(name));
    if (!repository) {
      return {
        failure: `failed to checkout and determine revision: unable to clone '${url}': repository not found`,
      };
    }
    const refs = await this.#repositories.refs(repository);
    const commit = refs.get(`refs/heads/${branch}`);
    return commit
      ? { repository, commit }
      : {
          repository,
          failure: `failed to checkout and determine revision: couldn't find remote ref "refs/heads/${branch}"`,
        };
  }

  async #attempt(
    configuration: FluxConfiguration,
    cluster: Cluster,
    record: FluxRecord,
    source: FluxSource,
    wanted: string,
  ): Promise<FluxRecord> {
    const attemptedAt = new Date(this.#context.clock.now()).toISOString();
    const base = { ...record, wanted, attemptedAt, commit: source.commit };
    let next: FluxRecord;
    if (!source.commit || !source.repository) {
      next = { ...base, failure: source.failure };
    } else {
      const { repository, commit } = source;
      const tree = await readTree(this.#repositories, repository, commit);
      next = this.#applyAll(configuration, cluster.store, base, tree);
    }
    const id = configuration.resource.id.toLowerCase();
    if (this.#context.resources.get(id)) {
      this.#records.put(id, next);
    } else {
      this.#remove(id, next);
    }
    return next;
  }

  #applyAll(
    configuration: FluxConfiguration,
    store: ClusterStore,
    record: FluxRecord,
    tree: FileTree,
  ): FluxRecord {
    const applied: FluxRecord['applied'] = {};
    let failure: string | undefined;
    for (const each of configuration.kustomizations) {
      const before = record.applied[each.name] ?? [];
      try {
        applied[each.name] = applyOne(configuration, each, store, tree);
        if (each.prune) {
          prune(store, before, applied[each.name]);
        }
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        applied[each.name] = before;
      }
    }
    return { ...record, applied, failure };
  }

  #remove(id: string, record: FluxRecord): void {
    const store = this.#clusters.storeOf(record.clusterName);
    const all = Object.values(record.applied).flat();
    prune(store, all, []);
    const { namespace, configurationName } = record;
    store.remove(
      'gitrepositories.source.toolkit.fluxcd.io',
      namespace,
      configurationName,
    );
    Object.keys(record.applied).forEach(name =>
      store.remove(
        'kustomizations.kustomize.toolkit.fluxcd.io',
        namespace,
        `${configurationName}-${name}`,
      ),
    );
    this.#records.delete(id);
  }
}

function applyOne(
  { namespace }: FluxConfiguration,
  kustomization: FluxKustomization,
  store: ClusterStore,
  tree: FileTree,
): AppliedObject[] {
  if (!store.get('namespaces', '', namespace)) {
    throw new Error(`namespaces "${namespace}" not found`);
  }
  return renderKustomization(tree, kustomization.path).map(each => {
    const object = substitute(each, kustomization.variables);
    const metadata = { namespace, ...object.metadata };
    return applyObject(store, { ...object, metadata });
  });
}

function prune(
  store: ClusterStore,
  before: AppliedObject[],
  now: AppliedObject[],
): void {
  const kept = new Set(now.map(each => JSON.stringify(each)));
  before
    .filter(each => !kept.has(JSON.stringify(each)))
    .forEach(each => store.remove(each.resource, each.namespace, each.name));
}
