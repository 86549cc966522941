import { sameId } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType, ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { ProviderErrors } from '../ProviderErrors';
import { asShape } from './asShape';
import { checkShape } from './checkShape';
import { Shape } from './Rule';
import { withDefaults } from './withDefaults';

type Body = Record<string, unknown>;

/** A name's form, and the words for it. */
export interface NameRule {
  pattern: RegExp;
  /** Such as `3 to 24 lowercase letters and digits`. */
  says: string;
  /** Whether no two resources of the type in the world may share a name. */
  isWorldwide?: boolean;
}

/** A resource type as data: the form of its name and body, what Azure fills in, how it refuses. */
export interface ShapedType extends Omit<ResourceType, 'complete'> {
  errors: ProviderErrors;
  name?: NameRule;
  /** Of the body: `sku`, `kind`, `properties` and so on. */
  shape?: Shape;
  /** What is filled in where the body leaves it out, in the body's form. */
  defaults?: Body;
  /** Members of `properties` that Azure takes and never shows, such as passwords. */
  secrets?: string[];
  /** The SKU as Azure shows it, such as with its tier; called where there is one. */
  sku?(sku: Body): Body;
  /** What Azure alone sets, in the form of `properties`; it overrides the body. */
  readOnly?(write: ResourceWrite, context: EmulatorContext): Body;
}

/** Makes the rules of a type out of its description. */
export function shapedType(described: ShapedType): ResourceType {
  const {
    errors,
    name,
    shape = {},
    defaults = {},
    secrets = [],
    sku,
    readOnly,
    ...rest
  } = described;
  return {
    ...rest,
    read(resource, apiVersion) {
      const today = described.read?.(resource, apiVersion) ?? resource;
      return asShape(shape, today as unknown as Body) as unknown as ArmResource;
    },
    validate(write, context) {
      const { resource, existing } = write;
      if (name && !existing && !name.pattern.test(resource.name)) {
        throw errors.name(resource.name, name.says);
      }
      const problem = checkShape(
        shape,
        resource as unknown as Body,
        existing as unknown as Body | undefined,
      );
      if (problem) {
        throw errors.body(problem);
      }
      if (name?.isWorldwide && !existing) {
        requireFreeName(resource, errors, context);
      }
      described.validate?.(write, context);
    },
    complete(write, context) {
      const filled = withDefaults(
        defaults,
        write.resource as unknown as Body,
      ) as unknown as ArmResource;
      const completed = { ...write, resource: filled };
      return {
        ...filled,
        ...(sku && filled.sku && { sku: sku(filled.sku) }),
        properties: {
          ...without(filled.properties, secrets),
          ...readOnly?.(completed, context),
        },
      };
    },
  };
}

/** Whether another resource of the type bears the name, in any subscription. */
export function isNameTaken(
  type: string,
  name: string,
  context: EmulatorContext,
): boolean {
  return context.resources.list({ type }).some(each => sameId(each.name, name));
}

function without(body: Body, names: string[]): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !names.includes(name)),
  );
}

function requireFreeName(
  resource: ArmResource,
  errors: ProviderErrors,
  context: EmulatorContext,
): void {
  if (errors.taken && isNameTaken(resource.type, resource.name, context)) {
    throw errors.taken(resource.name);
  }
}
