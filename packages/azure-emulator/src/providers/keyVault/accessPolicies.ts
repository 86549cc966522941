import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { required } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { accessPolicies } from './accessPolicyShape';
import { keyVaultErrors } from './keyVaultErrors';

interface AccessPolicy {
  objectId: string;
  tenantId: string;
  permissions: Record<string, string[] | undefined>;
}

/** Adds, replaces or removes access policies of a vault: its name says which. */
export const vaultAccessPolicies = shapedType({
  type: 'Microsoft.KeyVault/vaults/accessPolicies',
  hasProvisioningState: false,
  isTaggable: false,
  errors: keyVaultErrors,
  name: {
    pattern: /^(add|replace|remove)$/i,
    says: "it is 'add', 'replace' or 'remove'",
  },
  shape: { properties: { accessPolicies: required(accessPolicies) } },
  written: applyToVault,
});

function applyToVault(change: ArmResource, context: EmulatorContext): void {
  const vault = context.resources.get(
    parseResourcePath(change.id)?.parentId ?? '',
  );
  if (!vault) {
    return;
  }
  const before = policiesOf(vault);
  const given = policiesOf(change);
  const others = before.filter(each => !given.some(one => isSame(one, each)));
  const changed = {
    add: [...others, ...given.map(each => added(each, before))],
    replace: [...others, ...given],
    remove: others,
  }[change.name.toLowerCase()];
  context.resources.put({
    ...vault,
    properties: { ...vault.properties, accessPolicies: changed },
  });
}

/** Permissions that a principal has already stay. */
function added(policy: AccessPolicy, before: AccessPolicy[]): AccessPolicy {
  const standing = before.find(each => isSame(policy, each))?.permissions ?? {};
  const kinds = new Set([
    ...Object.keys(standing),
    ...Object.keys(policy.permissions),
  ]);
  const permissions = [...kinds].map(kind => [
    kind,
    [
      ...new Set([
        ...(standing[kind] ?? []),
        ...(policy.permissions[kind] ?? []),
      ]),
    ],
  ]);
  return { ...policy, permissions: Object.fromEntries(permissions) };
}

function isSame(one: AccessPolicy, other: AccessPolicy): boolean {
  return one.objectId.toLowerCase() === other.objectId.toLowerCase();
}

function policiesOf({ properties }: ArmResource): AccessPolicy[] {
  return (properties.accessPolicies ?? []) as AccessPolicy[];
}
