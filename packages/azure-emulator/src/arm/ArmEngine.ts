import { ActivityEvent } from './ActivityEvent';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { Caller } from './Caller';
import { Operations, Operation } from './Operations';
import { RequestFacts } from './RequestFacts';
import { ArmResource } from './ResourceStore';
import { RolePermission } from './RolePermission';
import { TypeRegistry } from './TypeRegistry';

/** A resource as the client wants it. */
export interface PutRequest {
  id: string;
  apiVersion: string;
  /** The body of the PUT: location, tags, properties and so on. */
  body: Record<string, unknown>;
  caller: Caller;
  /** For the activity log; left out where the emulator itself writes. */
  http?: RequestFacts;
}

/** A resource that the client wants gone. */
export type DeleteRequest = Pick<PutRequest, 'id' | 'caller' | 'http'>;

/** What a write or deletion began; without an operation it has already ended. */
export interface PutResult {
  resource: ArmResource;
  operation?: Operation;
  /** Whether the resource was not there before. */
  isNew: boolean;
}

/** The resource engine as other parts of the emulator use it: every rule of ARM but throttling. */
export interface ArmEngine {
  readonly operations: Operations;
  /** The types that this Azure knows. */
  readonly types: TypeRegistry;
  /** Creates or replaces; throws an `ArmError` where Azure would refuse. */
  putResource(request: PutRequest): PutResult;
  /** What `putResource` would store, without storing it; throws the same errors but those of rights. */
  validateResource(request: PutRequest): ArmResource;
  /** Throws 403 where the caller may not read it; undefined where there is none. */
  getResource(request: { id: string; caller: Caller }): ArmResource | undefined;
  /** Begins a deletion; without an operation it has ended. Nothing there is no error. */
  deleteResource(request: DeleteRequest): { operation?: Operation };
  /**
   * Throws 403 `AuthorizationFailed` unless a role at `scope` or above allows the action, and 409
   * `ScopeLocked` where a lock forbids it.
   */
  authorize(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction?: boolean,
  ): void;
  /** `attributes` are what conditions of role assignments may ask about. */
  isAllowed(
    caller: Caller,
    action: string,
    scope: string,
    isDataAction?: boolean,
    attributes?: Record<string, string>,
  ): boolean;
  /** What the caller's roles at a scope grant, role by role. */
  permissions(caller: Caller, scope: string): RolePermission[];
  /** Writes one event of the activity log. */
  recordActivity(event: ActivityEvent): void;
}

/** Requests of ARM that a part of its own answers, asked before the generic engine. */
export interface ArmExtension {
  /** As the README's table has it. */
  readonly name: string;
  matches(method: string, path: string): boolean;
  /** Checks the caller's rights by itself, through `ArmEngine.authorize`. */
  handle(request: EmulatorRequest, caller: Caller): Promise<EmulatorResponse>;
  /** The action that a request asks for, for faults; such as `Microsoft.Insights/metrics/read`. */
  operation?(method: string, path: string): string | undefined;
}
