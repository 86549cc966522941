import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import {
  fixed,
  flag,
  integer,
  list,
  oneOf,
  required,
  text,
} from '../shape/Rule';
import { guid } from '../shape/guid';
import { NameRule, shapedType } from '../shape/shapedType';
import { SoftDeletion } from '../softDeletion';
import { accessPolicies } from './accessPolicyShape';
import { keyVaultErrors } from './keyVaultErrors';

/** Names of vaults are part of public addresses, and deleted vaults hold theirs. */
export const vaultName: NameRule = {
  pattern: /^(?=.{3,24}$)[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/,
  says: "3 to 24 letters, digits and single '-', a letter first",
  isWorldwide: true,
};

/** Deleted vaults. */
export const deletedVaults = new SoftDeletion('Microsoft.KeyVault/vaults');

/** Key vaults: deleted ones stay for 7 to 90 days and hold their names. */
export const vaults = shapedType({
  type: 'Microsoft.KeyVault/vaults',
  seconds: { create: 15 },
  errors: keyVaultErrors,
  name: vaultName,
  shape: {
    properties: {
      accessPolicies,
      createMode: oneOf('default', 'recover'),
      networkAcls: {
        bypass: oneOf('AzureServices', 'None'),
        defaultAction: oneOf('Allow', 'Deny'),
        ipRules: list({ value: required(text({ least: 7 })) }),
        virtualNetworkRules: list({ id: required(text({ least: 1 })) }),
      },
      publicNetworkAccess: oneOf('Enabled', 'Disabled'),
      sku: required({
        family: required(oneOf('A')),
        name: required(oneOf('standard', 'premium')),
      }),
      softDeleteRetentionInDays: fixed(integer(7, 90)),
      tenantId: required(guid),
      enableRbacAuthorization: flag,
    },
  },
  defaults: {
    properties: {
      accessPolicies: [],
      enabledForDeployment: false,
      enableRbacAuthorization: false,
      enableSoftDelete: true,
      publicNetworkAccess: 'Enabled',
      softDeleteRetentionInDays: 90,
    },
  },
  secrets: ['createMode'],
  validate(write, context) {
    checkProtection(write);
    checkAuthorization(write.resource);
    checkDeleted(write, context);
  },
  readOnly: ({ resource }) => ({
    vaultUri: `https://${resource.name.toLowerCase()}.vault.azure.net/`,
  }),
  written: ({ name }, context) => deletedVaults.forget(name, context),
  deleted: (vault, context) =>
    deletedVaults.keep(
      vault,
      Number(vault.properties.softDeleteRetentionInDays ?? 90),
      context,
    ),
});

/** Neither soft deletion nor protection against purging can be taken away. */
function checkProtection({ resource, existing }: ResourceWrite): void {
  const { enableSoftDelete, enablePurgeProtection } = resource.properties;
  if (enableSoftDelete === false) {
    throw badRequest(
      'The property "enableSoftDelete" can be set to false only for creating new vault. Enabling the soft delete functionality for a vault is an irreversible action.',
    );
  }
  const wasProtected = existing?.properties.enablePurgeProtection === true;
  if (
    enablePurgeProtection === false ||
    (wasProtected && enablePurgeProtection !== true)
  ) {
    throw badRequest(
      'The property "enablePurgeProtection" cannot be set to false. Enabling the purge protection for a vault is an irreversible action.',
    );
  }
}

function checkAuthorization({ properties }: ArmResource): void {
  const usesRoles = properties.enableRbacAuthorization === true;
  const recovers = properties.createMode === 'recover';
  if (!properties.accessPolicies && !usesRoles && !recovers) {
    throw badRequest(
      'The parameter accessPolicies is not specified. Specify it, or enableRbacAuthorization.',
    );
  }
}

function checkDeleted(
  { resource, existing }: ResourceWrite,
  context: EmulatorContext,
): void {
  const deleted = !existing && deletedVaults.find(resource.name, context);
  const recovers = resource.properties.createMode === 'recover';
  if (deleted && !recovers) {
    throw new ArmError(
      409,
      'ConflictError',
      `A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault. Follow this link https://go.microsoft.com/fwlink/?linkid=2149745 for more information on soft delete.`,
    );
  }
  if (recovers && !deleted && !existing) {
    throw new ArmError(
      404,
      'DeletedVaultNotFound',
      `The deleted vault '${resource.name}' does not exist.`,
    );
  }
}

function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message);
}
