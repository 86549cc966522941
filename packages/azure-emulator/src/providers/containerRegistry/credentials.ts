import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';

const PASSWORDS = ['password', 'password2'];

/** The administrator's passwords, where the registry has one. */
export function listCredentials(
  registry: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  if (registry.properties.adminUserEnabled !== true) {
    throw new ArmError(
      400,
      'UnAuthorizedForCredentialOperations',
      `Cannot perform credential operations for ${registry.id} as admin user is disabled. Kindly enable admin user as per docs: https://docs.microsoft.com/azure/container-registry/container-registry-authentication#admin-account`,
    );
  }
  const passwords = PASSWORDS.map(name => ({
    name,
    value: readAccessKey({ resourceId: registry.id, which: name }, context, 39),
  }));
  return { status: 200, body: { username: registry.name, passwords } };
}

/** Makes one of the two passwords anew. */
export function regenerateCredential(
  registry: ArmResource,
  body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const name = String((body as { name?: string }).name);
  if (!PASSWORDS.includes(name)) {
    throw new ArmError(
      400,
      'InvalidRequest',
      `The credential '${name}' is invalid: ${PASSWORDS.join(' or ')}.`,
    );
  }
  renewAccessKey({ resourceId: registry.id, which: name }, context);
  return listCredentials(registry, body, context);
}
