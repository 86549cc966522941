import {
  POOL_ZONES,
  vmSizeSchema,
  type SizeOffer,
} from '@slipway/plugin-azure-stacks-common';

/**
 * What is wrong with a size for the nodes of a pool over three zones;
 * `undefined`: nothing, as far as is known.
 *
 * @param offers - sizes of the region; `undefined` while they are not known
 */
export function sizeProblem(
  name: string,
  offers: readonly SizeOffer[] | undefined,
  maxCount: number | undefined,
): string | undefined {
  const parsed = vmSizeSchema.safeParse(name);
  if (!parsed.success) {
    return parsed.error.issues[0].message;
  }
  if (!offers) {
    return undefined;
  }
  const offer = offers.find(
    one => one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!offer) {
    return `The region does not offer ${name}: choose another size`;
  }
  if (offer.zones.length < POOL_ZONES.length) {
    return `Only ${offer.zones.length} of three zones offer ${name}: choose another size`;
  }
  const needed = offer.cores * (maxCount ?? 0);
  const { familyCores } = offer;
  const left = familyCores ? familyCores.limit - familyCores.used : Infinity;
  return needed > left
    ? `${maxCount} nodes need ${needed} vCPU, and ${left} are left: choose a smaller size or fewer nodes`
    : undefined;
}
