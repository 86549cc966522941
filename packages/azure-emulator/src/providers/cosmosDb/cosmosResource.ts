import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { stableGuid } from '../stableId';

/** Names of databases and containers. */
export const cosmosName = {
  pattern: /^[^/\\#?]{0,254}[^/\\#? ]$/,
  says: '1 to 255 characters without /, \\, # and ?, not ending with a space',
};

/** A body names its resource again. */
export function requireSameId({ name, properties }: ArmResource): void {
  const { id } = properties.resource as { id: string };
  if (id !== name) {
    throw new ArmError(
      400,
      'BadRequest',
      `The resource name '${name}' in the request URI does not match the id '${id}' in the request body.`,
      { target: 'properties.resource.id' },
    );
  }
}

/** What Cosmos DB adds to each of its resources. */
export function systemMembers(
  { resource }: ResourceWrite,
  context: EmulatorContext,
): Record<string, unknown> {
  const guid = stableGuid('cosmos', resource.id);
  return {
    resource: {
      ...(resource.properties.resource as object),
      _rid: Buffer.from(guid.slice(0, 8)).toString('base64'),
      _etag: `"${guid}"`,
      _ts: Math.floor(context.clock.now() / 1000),
    },
  };
}
