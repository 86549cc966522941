import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';
import { plainErrors } from '../ProviderErrors';
import { siblingsOf } from '../parentOf';
import { list, oneOf, required } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';

const MAX_RULES = 12;
const NAMESPACE_RULE = 'RootManageSharedAccessKey';
const KEYS: Record<string, string> = {
  primarykey: 'primary',
  secondarykey: 'secondary',
};

/** Shared access policies of a namespace of Event Hubs or Service Bus, or of what lies in it. */
export function authorizationRules(type: string): ResourceType {
  return shapedType({
    type,
    createStatus: 200,
    hasProvisioningState: false,
    isTaggable: false,
    errors: plainErrors('BadRequest'),
    name: {
      pattern: /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,48}[a-zA-Z0-9])?$/,
      says: "1 to 50 letters, digits, '.', '-' and '_'",
    },
    shape: {
      properties: {
        rights: required(
          list(oneOf('Manage', 'Send', 'Listen'), { least: 1, most: 3 }),
        ),
      },
    },
    validate({ resource, existing }, context) {
      const rights = resource.properties.rights as string[];
      if (rights.includes('Manage') && rights.length < 3) {
        throw new ArmError(
          400,
          'BadRequest',
          "Manage permission needs 'Send' and 'Listen' too.",
        );
      }
      if (!existing && siblingsOf(resource, context).length >= MAX_RULES) {
        throw new ArmError(
          403,
          'Forbidden',
          `There are ${MAX_RULES} authorization rules, which is the limit.`,
        );
      }
    },
    deleting({ name }) {
      if (name === NAMESPACE_RULE) {
        throw new ArmError(
          400,
          'BadRequest',
          `The authorization rule '${name}' cannot be deleted.`,
        );
      }
    },
    actions: { listkeys: listKeys, regeneratekeys: regenerateKeys },
  });
}

/** The policy that each new namespace has. */
export function writeNamespaceRule(
  namespace: ArmResource,
  type: string,
  context: EmulatorContext,
): void {
  const id = `${namespace.id}/${type.split('/').at(-1)}/${NAMESPACE_RULE}`;
  if (!context.resources.get(id)) {
    context.resources.put({
      id,
      name: NAMESPACE_RULE,
      type,
      location: namespace.location,
      etag: randomUUID(),
      properties: { rights: ['Listen', 'Manage', 'Send'] },
    });
  }
}

function listKeys(
  rule: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const [primaryKey, secondaryKey] = Object.values(KEYS).map(which =>
    readAccessKey({ resourceId: rule.id, which }, context),
  );
  return {
    status: 200,
    body: {
      keyName: rule.name,
      primaryKey,
      secondaryKey,
      primaryConnectionString: connectionString(rule, primaryKey),
      secondaryConnectionString: connectionString(rule, secondaryKey),
    },
  };
}

function regenerateKeys(
  rule: ArmResource,
  body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const { keyType } = body as { keyType?: string };
  const which = KEYS[String(keyType).toLowerCase()];
  if (!which) {
    throw new ArmError(
      400,
      'BadRequest',
      `The keyType '${keyType}' is invalid: PrimaryKey or SecondaryKey.`,
    );
  }
  renewAccessKey({ resourceId: rule.id, which }, context);
  return listKeys(rule, body, context);
}

/** A rule of an entity names it, such as a queue. */
function connectionString(rule: ArmResource, key: string): string {
  const [, namespace, entity] =
    /\/namespaces\/([^/]+)(?:\/[^/]+\/([^/]+))?\/authorizationRules\//i.exec(
      rule.id,
    ) ?? [];
  const isEntity = parseResourcePath(rule.id)?.type.split('/').length === 4;
  return [
    `Endpoint=sb://${namespace}.servicebus.windows.net/`,
    `SharedAccessKeyName=${rule.name}`,
    `SharedAccessKey=${key}`,
    ...(isEntity ? [`EntityPath=${entity}`] : []),
  ].join(';');
}
