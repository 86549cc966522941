import { ArmError } from './ArmError';

const MAX_TAGS = 50;
const MAX_NAME = 512;
const MAX_VALUE = 256;
/** Azure's own tags, such as `hidden-link:` with a resource's id, take any character. */
const HIDDEN = 'hidden-';

/** Throws where Azure would refuse the tags that `id` is to bear. */
export function requireTags(tags: Record<string, unknown>, id: string): void {
  const entries = Object.entries(tags);
  const bad = entries.find(
    ([name, value]) =>
      name.length > MAX_NAME ||
      (!name.toLowerCase().startsWith(HIDDEN) && /[<>%&\\?/]/.test(name)) ||
      typeof value !== 'string' ||
      value.length > MAX_VALUE,
  );
  if (bad) {
    throw new ArmError(
      400,
      'InvalidTagNameOrValue',
      `The tag '${bad[0]}' is invalid: names have up to ${MAX_NAME} characters without <>%&\\?/, values up to ${MAX_VALUE}.`,
    );
  }
  if (entries.length > MAX_TAGS) {
    throw new ArmError(
      400,
      'TooManyTags',
      `The resource '${id}' has ${entries.length} tags; the limit is ${MAX_TAGS}.`,
    );
  }
}
