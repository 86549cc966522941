import { ArmEngine } from '../arm/ArmEngine';
import { Caller } from '../arm/Caller';
import { ArmResource } from '../arm/ResourceStore';

/** Who decides about rights. */
export type RegistryAccess = Pick<ArmEngine, 'isAllowed'>;

/** What somebody wants to do in a repository. */
export type RegistryRight = 'pull' | 'push' | 'delete';

const LEGACY: Record<RegistryRight, string> = {
  pull: 'Microsoft.ContainerRegistry/registries/pull/read',
  push: 'Microsoft.ContainerRegistry/registries/push/write',
  delete: 'Microsoft.ContainerRegistry/registries/artifacts/delete',
};

const REPOSITORIES = 'Microsoft.ContainerRegistry/registries/repositories';
const REPOSITORY_WISE: Record<RegistryRight, string> = {
  pull: `${REPOSITORIES}/content/read`,
  push: `${REPOSITORIES}/content/write`,
  delete: `${REPOSITORIES}/content/delete`,
};

/**
 * Whether a caller may do something in a repository. A registry in ABAC mode asks for data
 * actions, whose conditions may name repositories, and does not honour AcrPull and AcrPush.
 */
export function mayUseRepository(
  access: RegistryAccess,
  registry: ArmResource,
  caller: Caller,
  right: RegistryRight,
  repository: string,
): boolean {
  return isRepositoryWise(registry)
    ? access.isAllowed(caller, REPOSITORY_WISE[right], registry.id, true, {
        name: repository,
      })
    : access.isAllowed(caller, LEGACY[right], registry.id);
}

/** Whether a caller may see the names of all repositories. */
export function mayListRepositories(
  access: RegistryAccess,
  registry: ArmResource,
  caller: Caller,
): boolean {
  return isRepositoryWise(registry)
    ? access.isAllowed(
        caller,
        'Microsoft.ContainerRegistry/registries/catalog/read',
        registry.id,
        true,
      )
    : access.isAllowed(caller, LEGACY.pull, registry.id);
}

function isRepositoryWise({ properties }: ArmResource): boolean {
  return properties.roleAssignmentMode === 'AbacRepositoryPermissions';
}
