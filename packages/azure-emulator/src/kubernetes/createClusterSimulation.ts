import { EmulatorContext } from '../EmulatorContext';
import { FaultRegistry } from '../faults/FaultRegistry';
import { GitRepositories } from '../devops';
import { ImagePuller } from '../registry';
import { reconcileQuotas } from './admission/quota';
import { CLUSTER_TYPE, Clusters } from './Clusters';
import { ClusterFaults } from './faults/ClusterFaults';
import { createClusterFaultKinds } from './faults/clusterFaultKinds';
import { FLUX_TYPE } from './flux/FluxConfiguration';
import { FluxReconciler } from './flux/FluxReconciler';
import { reconcileAutoscalers } from './simulation/autoscalers';
import { reconcileDeployments } from './simulation/deployments';
import { reconcileManagedNamespaces } from './simulation/managedNamespaces';
import { reconcileNodes } from './simulation/nodes';
import { reconcilePods } from './simulation/pods';
import { reconcileReplicaSets } from './simulation/replicaSets';
import { schedulePods } from './simulation/scheduler';
import {
  expireEvents,
  SimulationContext,
} from './simulation/SimulationContext';

export interface ClusterSimulationOptions {
  clusters: Clusters;
  repositories: GitRepositories;
  faults: FaultRegistry;
  images: ImagePuller;
}

/** What goes on in all clusters; it moves on by itself between `start` and `stop`. */
export interface ClusterSimulation {
  start(): void;
  stop(): void;
}

/** Milliseconds between two rounds when nothing happens, and after something has. */
const IDLE_MS = 500;
const BUSY_MS = 50;

/** In the order in which one feeds the next. */
const RECONCILERS: Array<(simulation: SimulationContext) => void> = [
  reconcileManagedNamespaces,
  reconcileNodes,
  reconcileAutoscalers,
  reconcileDeployments,
  reconcileReplicaSets,
  schedulePods,
  reconcilePods,
  simulation => reconcileQuotas(simulation.store),
  expireEvents,
];

/** Simulates scheduler, controllers, kubelets and Flux of every managed cluster. */
export function createClusterSimulation(
  context: EmulatorContext,
  { clusters, repositories, faults, images }: ClusterSimulationOptions,
): ClusterSimulation {
  const clusterFaults = new ClusterFaults(faults);
  const flux = new FluxReconciler(context, clusters, repositories);
  createClusterFaultKinds(context, clusters).forEach(kind =>
    faults.register(kind),
  );
  const stops: Array<() => void> = [];
  let isRunning = false;
  let isBusy = false;

  function round(): void {
    isBusy = false;
    const states = ['Creating', 'Failed'];
    for (const cluster of clusters.list()) {
      const state = String(cluster.arm.properties.provisioningState);
      if (!states.includes(state)) {
        const { store } = cluster;
        const before = store.version;
        const simulation = {
          context,
          cluster,
          store,
          faults: clusterFaults,
          images,
        };
        RECONCILERS.forEach(reconcile => reconcile(simulation));
        isBusy ||= store.version !== before;
      }
    }
    flux.reconcile().catch(error => context.log(`flux: ${error}`));
  }

  function next(): void {
    if (!isRunning) {
      return;
    }
    try {
      round();
    } catch (error) {
      context.log(
        `kubernetes: ${error instanceof Error ? error.stack : error}`,
      );
    }
    stops[0] = context.clock.schedule(isBusy ? BUSY_MS : IDLE_MS, next);
  }

  return {
    start() {
      isRunning = true;
      stops[0] = context.clock.schedule(0, next);
      stops[1] = context.resources.onChange(({ kind, resource }) => {
        if (kind === 'delete' && resource.type === CLUSTER_TYPE) {
          clusters.storeOf(resource.name).clear();
        }
        isBusy ||= resource.type === FLUX_TYPE;
      });
    },
    stop() {
      isRunning = false;
      stops.splice(0).forEach(stop => stop());
    },
  };
}
