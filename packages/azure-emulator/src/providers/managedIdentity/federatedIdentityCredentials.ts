import { ArmError } from '../../arm/ArmError';
import { parseResourcePath, sameId } from '../../arm/resourceId';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { requireThat } from '../badRequest';
import { siblingsOf } from '../parentOf';

const TYPE =
  'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials';
const WRITE_SECONDS = 2;
const MAX_CREDENTIALS = 20;

/** The write that an identity is busy with. */
type IdentityWrite = { credentialId: string; until: number };

/** Trust in another issuer's tokens; an identity takes one write at a time. */
export const federatedIdentityCredentials: ResourceType = {
  type: TYPE,
  hasProvisioningState: false,
  isTaggable: false,
  seconds: { create: WRITE_SECONDS, update: WRITE_SECONDS },
  validate({ resource }, context) {
    const { issuer, subject, audiences } = resource.properties;
    requireThat(
      issuer && subject && Array.isArray(audiences) && audiences.length === 1,
      'BadRequest',
      'A federated identity credential needs an issuer, a subject and one audience.',
    );
    requireThat(
      /^https:\/\//.test(String(issuer)),
      'BadRequest',
      `The issuer '${issuer}' is no https URL.`,
    );
    const siblings = siblingsOf(resource, context);
    requireThat(
      siblings.length < MAX_CREDENTIALS,
      'BadRequest',
      `Too many federated identity credentials: the limit is ${MAX_CREDENTIALS}.`,
    );
    const twin = siblings.find(
      ({ properties }) =>
        properties.issuer === issuer && properties.subject === subject,
    );
    if (twin) {
      throw new ArmError(
        409,
        'Conflict',
        `Issuer and subject combination already exists for this Managed Identity, in '${twin.name}'.`,
      );
    }
    requireNoOtherWrite(resource.id, context);
  },
  start(context) {
    context.resources.onChange(({ kind, resource }) => {
      if (kind === 'put' && resource.type === TYPE) {
        writes(context).put(identityOf(resource.id), {
          credentialId: resource.id,
          until: context.clock.now() + (WRITE_SECONDS * 1000) / context.speed,
        });
      }
    });
  },
};

function requireNoOtherWrite(id: string, context: EmulatorContext): void {
  const write = writes(context).get(identityOf(id));
  if (
    write &&
    write.until > context.clock.now() &&
    !sameId(write.credentialId, id)
  ) {
    throw new ArmError(
      409,
      'ConcurrentFederatedIdentityCredentialsWritesForSingleManagedIdentity',
      'Too many Federated Identity Credentials are written concurrently for the managed identity. Concurrent Federated Identity Credentials writes under the same managed identity are not supported.',
    );
  }
}

function writes(context: EmulatorContext) {
  return context.collection<IdentityWrite>('managedIdentity.writes');
}

function identityOf(id: string): string {
  return (parseResourcePath(id)?.parentId ?? '').toLowerCase();
}
