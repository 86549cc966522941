import { Caller } from '../arm/Caller';
import { DeploymentTarget } from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { ErrorDetail } from './ErrorDetail';

/** What happens to resources that a stack no longer holds. */
export interface ActionOnUnmanage {
  resources: 'delete' | 'detach';
  resourceGroups: 'delete' | 'detach';
}

/** What nobody but the stack may do to its resources. */
export interface DenySettings {
  mode: 'none' | 'denyDelete' | 'denyWriteAndDelete';
  /** Object ids of those who may all the same. */
  excludedPrincipals: string[];
  /** Actions that stay allowed. */
  excludedActions: string[];
  /** Whether what lies in a resource of the stack is protected too. */
  applyToChildScopes: boolean;
}

export type StackState =
  'deploying' | 'deletingResources' | 'deleting' | 'succeeded' | 'failed';

/** A resource that a stack owns. */
export interface ManagedResource {
  id: string;
  status: 'managed' | 'deleteFailed';
  denyStatus: string;
  /** Its place in the order of creation: deleted in reverse. */
  depth: number;
}

/** A deployment stack, durable; its template lies apart. */
export interface StackRecord {
  id: string;
  name: string;
  target: DeploymentTarget;
  location?: string;
  tags?: Json;
  state: StackState;
  actionOnUnmanage: ActionOnUnmanage;
  denySettings: DenySettings;
  description?: Json;
  deploymentScope?: string;
  deploymentId?: string;
  correlationId: string;
  operationId: string;
  caller: Caller;
  startedAtMs: number;
  endedAtMs?: number;
  resources: ManagedResource[];
  /** What is being deleted, or is to be. */
  toDelete: ManagedResource[];
  detachedResources: string[];
  deletedResources: string[];
  failedResources: Array<{ id: string; error: ErrorDetail }>;
  outputs?: JsonObject;
  error?: ErrorDetail;
  systemData: JsonObject;
}

export function isSettled({ state }: StackRecord): boolean {
  return state === 'succeeded' || state === 'failed';
}
