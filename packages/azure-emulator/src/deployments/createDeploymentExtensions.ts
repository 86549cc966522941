import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { EmulatorContext } from '../EmulatorContext';
import { createDeploymentServices } from './DeploymentServices';
import { createDeploymentsExtension } from './deploymentsExtension';
import { createStacksExtension } from './stacksExtension';
import { createStackWhatIfExtension } from './stackWhatIfExtension';

/** Deployments and deployment stacks, which share one runner; those in flight go on. */
export function createDeploymentExtensions(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension[] {
  const services = createDeploymentServices(context, engine);
  return [
    createDeploymentsExtension(services),
    createStacksExtension(services),
    createStackWhatIfExtension(services),
  ];
}
