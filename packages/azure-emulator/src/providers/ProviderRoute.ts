import { ArmEngine } from '../arm/ArmEngine';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';

/**
 * A request that a provider answers beside its resources: names, usages, soft-deleted resources,
 * actions of a collection.
 */
export interface ProviderRoute {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /**
   * Below the subscription, such as `providers/Microsoft.Storage/checkNameAvailability`;
   * `{name}` stands for one segment, `{name+}` for one or more. Case does not count.
   */
  path: string;
  /** The action that the caller needs at the path; left out: `answer` asks the engine for its right. */
  action?: string;
  answer(call: ProviderCall): EmulatorResponse;
}

/** A request as a `ProviderRoute` gets it: signed in, allowed, read. */
export interface ProviderCall {
  /** What stands for the path's placeholders. */
  parameters: Record<string, string>;
  subscriptionId: string;
  /** The JSON that was sent; empty where none was. */
  body: Record<string, unknown>;
  request: EmulatorRequest;
  caller: Caller;
  engine: ArmEngine;
  context: EmulatorContext;
}
