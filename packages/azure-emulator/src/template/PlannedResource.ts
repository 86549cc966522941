import { EvaluationScope } from './EvaluationScope';
import { JsonObject } from './Json';

/** One resource that a template asks for: names known, body not yet evaluated. */
export interface PlannedResource {
  id: string;
  type: string;
  /** With the names of the resources that it lies in. */
  name: string;
  /** The name as the template has it: of a nested resource, the last part may be all. */
  declaredName: string;
  apiVersion: string;
  symbolicName?: string;
  /** Name of the copy loop that made it. */
  loop?: string;
  /** Which turn of the loop, from 0. */
  turn?: number;
  /** Only read, never written. */
  isExisting: boolean;
  /** False where its condition is. */
  isWanted: boolean;
  /** Ids, in lower case, of resources of the same plan that come first. */
  dependsOn: Set<string>;
  source: JsonObject;
  /** Where in the template, such as `resources[2]`. */
  path: string;
  scope: EvaluationScope;
}

/** A resource whose name can't be known before the deployment runs. */
export interface UnnamedResource {
  type: string;
  apiVersion: string;
  /** The name as the template has it. */
  expression: string;
  reason: string;
}
