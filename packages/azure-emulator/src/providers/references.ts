import { ArmError } from '../arm/ArmError';
import { sameId } from '../arm/resourceId';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';

/** Throws Azure's refusal of the first id that names nothing; those left out are passed over. */
export function requireThere(
  resource: ArmResource,
  ids: Array<string | undefined>,
  context: EmulatorContext,
): void {
  const missing = ids.find(id => id && !context.resources.get(id));
  if (missing) {
    throw new ArmError(
      400,
      'InvalidResourceReference',
      `Resource ${missing} referenced by resource ${resource.id} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
    );
  }
}

/** The first of the types' resources whose body names the id, or something in it; never one inside it. */
export function userOf(
  id: string,
  types: string[],
  context: EmulatorContext,
): ArmResource | undefined {
  const wanted = `"${id.toLowerCase()}`;
  return types
    .flatMap(type => context.resources.list({ type }))
    .find(
      each =>
        !sameId(each.id, id) &&
        names(JSON.stringify(each.properties).toLowerCase(), wanted),
    );
}

/** Whether the text holds the id whole, not as the beginning of a longer name. */
function names(text: string, id: string): boolean {
  return text.includes(`${id}"`) || text.includes(`${id}/`);
}
