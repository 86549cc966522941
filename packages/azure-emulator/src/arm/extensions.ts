import { EmulatorContext } from '../EmulatorContext';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { ArmExtension } from './ArmEngine';
import { createRoleDefinitionsExtension } from '../providers/authorization/roleDefinitions';
import { createActivityLogExtension } from './activityLogExtension';

/** The parts of ARM that do not keep resources; asked in order, before the generic engine. */
export function createArmExtensions(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): ArmExtension[] {
  return [
    createActivityLogExtension(context, deps.engine),
    createRoleDefinitionsExtension(context, deps.engine),
  ];
}
