import { EmulatorContext } from '../EmulatorContext';
import { EmulatorResponse } from '../http/Surface';
import { ProviderRoute } from './ProviderRoute';
import { isNameTaken, NameRule } from './shape/shapedType';

/** How a provider answers whether a name is free. */
export interface NameAvailability {
  /** Full type of the resources that bear the name. */
  type: string;
  rule: NameRule;
  /** Such as `AccountNameInvalid`. */
  invalidReason?: string;
  /** Such as `providers/Microsoft.Storage/checkNameAvailability`. */
  path?: string;
  /** What a provider says beside `nameAvailable` of a name that is free. */
  free?: Record<string, unknown>;
  /** Whether a deleted resource holds the name still. */
  isHeld?(name: string, context: EmulatorContext): boolean;
}

/** The route by which clients ask whether a name is free before they use it. */
export function nameAvailabilityRoute(asked: NameAvailability): ProviderRoute {
  const [namespace] = asked.type.split('/');
  return {
    method: 'POST',
    path: asked.path ?? `providers/${namespace}/checkNameAvailability`,
    action: `${namespace}/checkNameAvailability/action`,
    answer: ({ body, context }) =>
      answer(asked, String(body.name ?? ''), context),
  };
}

function answer(
  { type, rule, invalidReason = 'Invalid', isHeld, free }: NameAvailability,
  name: string,
  context: EmulatorContext,
): EmulatorResponse {
  if (!rule.pattern.test(name)) {
    return refused(invalidReason, `${name} is not valid: ${rule.says}.`);
  }
  if (isNameTaken(type, name, context) || isHeld?.(name, context)) {
    return refused('AlreadyExists', `The name ${name} is already in use.`);
  }
  return { status: 200, body: { nameAvailable: true, ...free } };
}

function refused(reason: string, message: string): EmulatorResponse {
  return { status: 200, body: { nameAvailable: false, reason, message } };
}
