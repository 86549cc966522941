import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { parentOf } from '../parentOf';
import { flag, integer, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';
import { keyVaultErrors } from './keyVaultErrors';

/** Secrets as ARM writes them: it never shows their values, and cannot delete them. */
export const secrets = shapedType({
  type: 'Microsoft.KeyVault/vaults/secrets',
  hasProvisioningState: false,
  errors: {
    ...keyVaultErrors,
    name: (name, rule) =>
      new ArmError(
        400,
        'BadRequest',
        `The secret name '${name}' is invalid: ${rule}.`,
      ),
  },
  name: {
    pattern: /^[a-zA-Z0-9-]{1,127}$/,
    says: "1 to 127 letters, digits and '-'",
  },
  shape: {
    properties: {
      attributes: { enabled: flag, exp: integer(0), nbf: integer(0) },
      contentType: text({ most: 255 }),
      value: text({ most: 25_000 }),
    },
  },
  defaults: { properties: { attributes: { enabled: true } } },
  secrets: ['value'],
  readOnly({ resource, existing }, context) {
    const vault = parentOf(resource, context);
    const uri = `${vault.properties.vaultUri}secrets/${resource.name}`;
    const at = Math.floor(context.clock.now() / 1000);
    const before = existing?.properties.attributes as
      { created?: number } | undefined;
    return {
      attributes: {
        ...(resource.properties.attributes as object),
        created: before?.created ?? at,
        updated: at,
      },
      secretUri: uri,
      secretUriWithVersion: `${uri}/${versionOf(resource)}`,
    };
  },
  deleting({ name }) {
    throw new ArmError(
      405,
      'MethodNotAllowed',
      `The secret '${name}' cannot be deleted through Azure Resource Manager.`,
    );
  },
});

/** A new value is a new version. */
function versionOf({ id, properties }: ArmResource): string {
  return stableGuid(id, String(properties.value ?? '')).replaceAll('-', '');
}
