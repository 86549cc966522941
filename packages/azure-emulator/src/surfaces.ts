import { join } from 'node:path';
import { createArmExtensions } from './arm/extensions';
import { createArmSurface } from './arm/armSurface';
import {
  createDevOpsSurface,
  createPipelines,
  GitRepositories,
} from './devops';
import { EmulatorContext } from './EmulatorContext';
import { createEntraSurface } from './entra/entraSurface';
import { createManagedIdentitySurface } from './entra/managedIdentitySurface';
import { createFaultsSurface } from './faults/faultsSurface';
import { createGraphSurface } from './graph/graphSurface';
import { Surface } from './http/Surface';
import {
  Clusters,
  createClusterSimulation,
  createKubernetesSurface,
} from './kubernetes';
import { createLoadFaultKinds, readClusterState, startLoad } from './load';
import { createLogsSurface } from './monitor/logs/logsSurface';
import { createMetricsSurface } from './monitor/metrics/metricsBatchSurface';
import { createPrometheusSurface } from './monitor/prometheus/prometheusSurface';
import { createPricesSurface } from './prices/pricesSurface';
import { createRegistrySurface, ImagePuller, RegistryImages } from './registry';
import { SurfaceDependencies } from './SurfaceDependencies';

/** Every face of Azure; a request goes to the first that matches. */
export function createSurfaces(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): Surface[] {
  const repositories = GitRepositories.create(
    context,
    join(deps.stateDir, 'git'),
  );
  const registry = new RegistryImages(context);
  const pipelines = createPipelines(context, {
    ...deps,
    repositories,
    registry,
    access: deps.engine,
    agents: join(deps.stateDir, 'agents'),
  });
  pipelines.start();
  const clusters = new Clusters(context);
  createClusterSimulation(context, {
    ...deps,
    clusters,
    repositories,
    images: new ImagePuller(registry, deps.engine),
  }).start();
  createLoadFaultKinds(context).forEach(kind => deps.faults.register(kind));
  startLoad(context, readClusterState(clusters));
  return [
    createFaultsSurface(deps.faults),
    createManagedIdentitySurface(context, deps),
    createGraphSurface(context, deps),
    createDevOpsSurface(context, { ...deps, pipelines }),
    createKubernetesSurface(context, { ...deps, clusters }),
    createRegistrySurface({ ...deps, registry }),
    createMetricsSurface(context, deps),
    createLogsSurface(context, deps),
    createPrometheusSurface(context, deps),
    createPricesSurface(context),
    createArmSurface(context, deps, createArmExtensions(context, deps)),
    createEntraSurface(context, deps),
  ];
}
