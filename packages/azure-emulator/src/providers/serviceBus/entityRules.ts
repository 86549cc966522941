import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { durationSeconds } from '../messaging/durationSeconds';
import { integer, oneOf, Rule } from '../shape/Rule';

const SIZES = [1024, 2048, 3072, 4096, 5120];
const PREMIUM_SIZES = [...SIZES, 10_240, 20_480, 40_960, 81_920];

/** States that an entity takes. */
export const entityStatus = oneOf(
  'Active',
  'Disabled',
  'SendDisabled',
  'ReceiveDisabled',
);

/** How often a message is tried before it counts as dead. */
export const deliveryCount = integer(1, 2000);

/** An ISO 8601 duration within these bounds, in seconds. */
export function duration(least: number, most = Infinity): Rule {
  const bounds =
    most === Infinity
      ? `of ${least} seconds or more`
      : `of ${least} to ${most} seconds`;
  return new Rule({
    allowed: value => {
      const seconds = durationSeconds(value);
      return seconds !== undefined && seconds >= least && seconds <= most
        ? undefined
        : `an ISO 8601 duration ${bounds}`;
    },
  });
}

/** A queue's or topic's size must be one that its namespace's tier offers. */
export function checkSize(entity: ArmResource, namespace: ArmResource): void {
  const size = entity.properties.maxSizeInMegabytes;
  const sizes = namespace.sku?.name === 'Premium' ? PREMIUM_SIZES : SIZES;
  if (size !== undefined && !sizes.includes(Number(size))) {
    throw new ArmError(
      400,
      'BadRequest',
      `The specified value '${size}' for 'maxSizeInMegabytes' is invalid: ${sizes.join(', ')}.`,
      { target: 'properties.maxSizeInMegabytes' },
    );
  }
}

/** Sessions, duplicates and topics need more than the tier Basic. */
export function requireMoreThanBasic(
  namespace: ArmResource,
  feature: string,
): void {
  if (namespace.sku?.name === 'Basic') {
    throw new ArmError(
      400,
      'BadRequest',
      `SubCode=40000. ${feature} cannot be used in the tier Basic of the namespace '${namespace.name}'.`,
    );
  }
}
