import { ArmEngine } from '../arm/ArmEngine';
import { EmulatorContext } from '../EmulatorContext';
import { DeploymentRunner } from './DeploymentRunner';
import { DeploymentStore } from './DeploymentStore';
import { WrittenBodies } from './WrittenBodies';

/** What deployments and stacks of one emulator share. */
export interface DeploymentServices {
  context: EmulatorContext;
  engine: ArmEngine;
  store: DeploymentStore;
  runner: DeploymentRunner;
  bodies: WrittenBodies;
}

/** Opens the deployments of an emulator and goes on with those that were running. */
export function createDeploymentServices(
  context: EmulatorContext,
  engine: ArmEngine,
): DeploymentServices {
  const store = new DeploymentStore(context);
  const bodies = new WrittenBodies(context);
  const runner = new DeploymentRunner({ context, engine, store, bodies });
  context.resources.onChange(({ kind, resource }) => {
    const isGroup = resource.type.toLowerCase().endsWith('/resourcegroups');
    if (kind === 'delete' && isGroup) store.deleteWithin(resource.id);
  });
  return { context, engine, store, runner, bodies };
}
