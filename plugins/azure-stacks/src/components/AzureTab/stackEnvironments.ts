import type { Entity } from '@backstage/catalog-model';
import { stackAnnotation } from '@slipway/plugin-azure-stacks-common';

/** The environments that an entity has a stack in, by its annotations. */
export function stackEnvironments(entity: Entity): string[] {
  const prefix = stackAnnotation('');
  return Object.keys(entity.metadata.annotations ?? {})
    .filter(name => name.startsWith(prefix) && name.length > prefix.length)
    .map(name => name.slice(prefix.length))
    .sort();
}
