import { genericTypes } from '../providers/genericTypes';
import { ApiVersions } from './ApiVersions';
import { ArmError } from './ArmError';
import { locations } from './locations';
import { ResourceType } from './ResourceType';

/** All types that this Azure knows: those with rules, and those held as they are. */
export class TypeRegistry {
  readonly versions = new ApiVersions();
  readonly #types = new Map<string, ResourceType>();

  constructor(types: ResourceType[]) {
    for (const type of genericTypes) {
      this.#types.set(type.type.toLowerCase(), type);
    }
    for (const type of types) {
      this.#types.set(type.type.toLowerCase(), type);
    }
  }

  find(type: string): ResourceType | undefined {
    return this.#types.get(type.toLowerCase());
  }

  /** Throws what ARM says of a type it does not know. */
  get(type: string): ResourceType {
    const found = this.find(type);
    if (found) {
      return found;
    }
    const [namespace, ...rest] = type.split('/');
    if (
      !this.namespaces.some(
        each => each.toLowerCase() === namespace.toLowerCase(),
      )
    ) {
      throw new ArmError(
        404,
        'InvalidResourceNamespace',
        `The resource namespace '${namespace}' is invalid.`,
      );
    }
    throw new ArmError(
      404,
      'InvalidResourceType',
      `The resource type '${rest.join('/')}' could not be found in the namespace '${namespace}' for api version given.`,
    );
  }

  /** Throws what ARM says of an api-version that a type does not have. */
  requireVersion(type: string, version: string, nowMs: number): void {
    if (!this.versions.isSupported(type, version, nowMs)) {
      throw new ArmError(
        400,
        'NoRegisteredProviderFound',
        `No registered resource provider found for location '*' and API version '${version}' for type '${type.split('/').slice(1).join('/')}'. The supported api-versions are '${this.versions.of(type).join(', ')}'. The supported locations are '${locations.map(each => each.name).join(', ')}'.`,
      );
    }
  }

  /** Such as `Microsoft.Cache`, sorted. */
  get namespaces(): string[] {
    return [...new Set(this.all.map(type => type.split('/')[0]))].sort();
  }

  /** Full names, in Azure's case. */
  get all(): string[] {
    return [...this.#types.values()].map(each => each.type);
  }
}
