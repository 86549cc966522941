import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** What a group of people may do with the portal. */
export const ROLE_NAMES = ['engineer', 'operations', 'platform'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Who holds a role, and in which environments it may create services. */
export interface Role {
  /** Entity refs of groups, such as `group:default/product`. */
  groups: string[];
  /** Names of environments; empty: creates nothing. */
  createIn: string[];
}

export type Roles = Record<RoleName, Role>;

/** Reads `slipway.roles`; a role left out is held by nobody. */
export function readRoles(config: Config): Roles {
  const roles = config.getOptionalConfig('slipway.roles');
  const unknown = roles
    ?.keys()
    .find(key => !ROLE_NAMES.includes(key as RoleName));
  if (unknown) {
    throw new InputError(
      `Configuration 'slipway.roles.${unknown}' is no role; known are ${ROLE_NAMES.join(
        ', ',
      )}`,
    );
  }
  const read = (name: RoleName): Role => ({
    groups: roles?.getOptionalStringArray(`${name}.groups`) ?? [],
    createIn: roles?.getOptionalStringArray(`${name}.createIn`) ?? [],
  });
  return {
    engineer: read('engineer'),
    operations: read('operations'),
    platform: read('platform'),
  };
}

/** The roles that a person holds through the groups in `ownershipEntityRefs`. */
export function rolesOf(
  roles: Roles,
  ownershipEntityRefs: string[],
): Set<RoleName> {
  return new Set(
    ROLE_NAMES.filter(name =>
      roles[name].groups.some(group => ownershipEntityRefs.includes(group)),
    ),
  );
}
