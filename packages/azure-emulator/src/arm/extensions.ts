import { EmulatorContext } from '../EmulatorContext';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { ArmExtension } from './ArmEngine';
import { longActions, providerRoutes } from '../providers';
import { createLongActionsExtension } from '../providers/longActionsExtension';
import { createProviderRoutesExtension } from '../providers/providerRoutesExtension';
import { createRoleAssignmentsExtension } from '../providers/authorization/roleAssignmentsExtension';
import { createRoleDefinitionsExtension } from '../providers/authorization/roleDefinitions';
import { createMetricsExtension } from '../monitor/metrics/metricsExtension';
import { createResourceGraphExtension } from '../resourceGraph/resourceGraphExtension';
import { createResourceHealthExtension } from '../resourceHealth/resourceHealthExtension';
import { createDeploymentExtensions } from '../deployments';
import { createActivityLogExtension } from './activityLogExtension';
import { createPermissionsExtension } from './permissionsExtension';
import { createTagsExtension } from './tagsExtension';

/** The parts of ARM that do not keep resources; asked in order, before the generic engine. */
export function createArmExtensions(
  context: EmulatorContext,
  deps: SurfaceDependencies,
): ArmExtension[] {
  return [
    ...createDeploymentExtensions(context, deps.engine),
    createActivityLogExtension(context, deps.engine),
    createTagsExtension(context, deps.engine),
    createPermissionsExtension(deps.engine),
    createRoleAssignmentsExtension(context, deps.engine),
    createRoleDefinitionsExtension(context, deps.engine),
    createMetricsExtension(context, deps.engine),
    createResourceGraphExtension(
      context,
      deps.engine,
      deps.credentials.tenantId,
    ),
    createResourceHealthExtension(context, deps.engine),
    createProviderRoutesExtension(providerRoutes, context, deps.engine),
    createLongActionsExtension(longActions, context, deps.engine),
  ];
}
