import { ArmEngine } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { WrittenBodies } from './WrittenBodies';

interface KeyVaultReader {
  context: EmulatorContext;
  engine: ArmEngine;
  bodies: WrittenBodies;
  caller: Caller;
}

function refuse(code: string, message: string): ArmError {
  return new ArmError(
    400,
    code,
    `${message} Please see https://aka.ms/arm-keyvault for usage details.`,
  );
}

/** Value of a secret that a parameter names: `{ keyVault: { id }, secretName }`. */
export function readKeyVaultSecret(
  reference: JsonObject,
  { context, engine, bodies, caller }: KeyVaultReader,
): Json {
  const { keyVault, secretName } = reference;
  const vaultId = isJsonObject(keyVault) ? String(keyVault.id) : '';
  const vault = context.resources.get(vaultId);
  if (!vault) {
    throw refuse(
      'KeyVaultParameterReferenceNotFound',
      `The specified KeyVault '${vaultId}' could not be found.`,
    );
  }
  if (
    !engine.isAllowed(
      caller,
      'Microsoft.KeyVault/vaults/deploy/action',
      vaultId,
    )
  ) {
    throw refuse(
      'KeyVaultParameterReferenceAuthorizationFailed',
      `The client '${caller.name}' with object id '${caller.objectId}' does not have permission to perform action 'Microsoft.KeyVault/vaults/deploy/action' on the specified KeyVault resource '${vaultId}'.`,
    );
  }
  if (vault.properties.enabledForTemplateDeployment !== true) {
    throw refuse(
      'KeyVaultParameterReferenceSecretRetrieveFailed',
      `The KeyVault '${vaultId}' is not enabled for template deployment.`,
    );
  }
  const secretId = `${vault.id}/secrets/${secretName}`;
  const written = bodies.get(secretId)?.properties;
  const value =
    context.resources.get(secretId)?.properties.value ??
    (isJsonObject(written) ? written.value : undefined);
  if (typeof value === 'string') return value;
  throw refuse(
    'KeyVaultParameterReferenceSecretRetrieveFailed',
    `The secret '${secretName}' of the KeyVault '${vaultId}' cannot be retrieved. Http status code: 'NotFound'.`,
  );
}
