import { Caller } from '../arm/Caller';
import { DeploymentTarget } from '../template/EvaluationScope';
import { Json, JsonObject } from '../template/Json';
import { ErrorDetail } from './ErrorDetail';

export type DeploymentMode = 'Incremental' | 'Complete';

export type DeploymentState = 'Running' | 'Succeeded' | 'Failed' | 'Canceled';

/** How far one resource of a deployment has come. */
export interface ResourceProgress {
  id: string;
  type: string;
  name: string;
  apiVersion: string;
  state: 'Running' | 'Succeeded' | 'Failed';
  /** Whether it is being deleted, for the template of a complete deployment does not name it. */
  isDeletion?: boolean;
  /** Id of the entry in the deployment's operations list. */
  entryId: string;
  /** The operation of the resource engine or nested deployment that is awaited. */
  operationId?: string;
  /** HTTP status of the write, as the operations list shows it. */
  status?: number;
  error?: ErrorDetail;
  /** ms since 1970. */
  startedAtMs: number;
  endedAtMs?: number;
  /** Longest chain of dependencies before it, through nested deployments; from 0. */
  depth: number;
  /** The same for what comes last inside it, when it is a nested deployment. */
  endDepth: number;
}

/** A deployment and its progress, durable; its template lies apart, for it never changes. */
export interface DeploymentRecord {
  id: string;
  name: string;
  target: DeploymentTarget;
  location?: string;
  tags?: Json;
  /** `Complete` also deletes what the group holds and the template does not name. */
  mode: DeploymentMode;
  state: DeploymentState;
  correlationId: string;
  /** Its own operation, which clients poll. */
  operationId: string;
  caller: Caller;
  startedAtMs: number;
  endedAtMs?: number;
  /** Id of the deployment around it. */
  parentId?: string;
  /** Whether its expressions are evaluated in the scope of the deployment around it. */
  isOuterScope: boolean;
  baseDepth: number;
  /** By the resource's id in lower case. */
  resources: Record<string, ResourceProgress>;
  /** Whether a complete deployment has deleted what its template does not name. */
  hasDeleted?: boolean;
  /** Ids of resources that are written, once known. */
  outputResources: string[];
  outputs?: JsonObject;
  error?: ErrorDetail;
}

/** What a deployment was asked to do. */
export interface DeploymentInput {
  template: Json;
  /** `{ name: { value } }`, or `{ name: { reference } }` for a secret of a key vault. */
  parameters: JsonObject;
  /** Where the template was read from; undefined when it stood in the request. */
  templateLink?: JsonObject;
  parametersLink?: JsonObject;
}
