import { EmulatorContext } from '../EmulatorContext';
import { ArmResource } from './ResourceStore';
import { EmulatorResponse } from '../http/Surface';

/** What a PUT or PATCH asks for, after merging with what is there. */
export interface ResourceWrite {
  resource: ArmResource;
  existing?: ArmResource;
  apiVersion: string;
}

/**
 * The rules of one resource type, where it has rules of its own; a type without a file is held
 * generically. Each method is optional.
 */
export interface ResourceType {
  /** Full type name, in Azure's own case. */
  readonly type: string;
  /** A body in today's form: what older api-versions name otherwise, words that stand for numbers. */
  read?(resource: ArmResource, apiVersion: string): ArmResource;
  /** Throws an `ArmError` where Azure would refuse. Called by PUT, PATCH, validate and what-if alike. */
  validate?(write: ResourceWrite, context: EmulatorContext): void;
  /**
   * Throws where what it refers to is not there. Called by writes alone: before a deployment it may
   * be missing still.
   */
  requireReferences?(write: ResourceWrite, context: EmulatorContext): void;
  /** Fills what Azure fills: defaults and read-only properties. Returns the resource to store. */
  complete?(write: ResourceWrite, context: EmulatorContext): ArmResource;
  /** Azure's own durations in seconds; left out: the write is synchronous. */
  readonly seconds?: { create?: number; update?: number; delete?: number };
  /** Status of a synchronous or accepted PUT of a new resource; 201 unless Azure differs. */
  readonly createStatus?: number;
  /** False where Azure shows no `provisioningState`; true unless said otherwise. */
  readonly hasProvisioningState?: boolean;
  /** False where it needs no location of its own; by default top-level types in a group do. */
  readonly needsLocation?: boolean;
  /** Azure's limit on PUTs of one resource's parent, beside ARM's own. */
  readonly putLimit?: { burst: number; perSecond: number };
  /** Called when a long write ends: why it failed, undefined where it did not. */
  failure?(
    resource: ArmResource,
    context: EmulatorContext,
  ): { code: string; message: string } | undefined;
  /** Whether its lists say how many there are, as `count`. */
  readonly hasCount?: boolean;
  /** Whether the type takes tags; true unless said otherwise. */
  readonly isTaggable?: boolean;
  /** Other resources that go with it: called after the write has ended well. */
  written?(resource: ArmResource, context: EmulatorContext): void;
  /** Called once when the emulator starts, such as to watch other resources. */
  start?(context: EmulatorContext): void;
  /** Called before deletion; throws where Azure would refuse. */
  deleting?(resource: ArmResource, context: EmulatorContext): void;
  /** Called after deletion. */
  deleted?(resource: ArmResource, context: EmulatorContext): void;
  /** POST actions by name in lower case, such as `listkeys`. */
  readonly actions?: Record<
    string,
    (
      resource: ArmResource,
      body: unknown,
      context: EmulatorContext,
      apiVersion?: string,
    ) => EmulatorResponse
  >;
}
