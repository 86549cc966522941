import { EvaluationBudget } from './EvaluationBudget';
import { Json, JsonObject } from './Json';

/** Where a deployment writes: a subscription, or a resource group in it. */
export interface DeploymentTarget {
  subscriptionId: string;
  resourceGroup?: string;
}

/** What `deployment()`, `subscription()` and their like answer. */
export interface TemplateSurroundings {
  deployment(): JsonObject;
  subscription(): JsonObject;
  resourceGroup(): JsonObject;
  tenant(): JsonObject;
  environment(): JsonObject;
  /** Who deploys. */
  deployer(): JsonObject;
  /** A role definition's id, by its display name; undefined where there is none. */
  roleDefinitionId(roleName: string): string | undefined;
  /** The types of a resource provider, as `providers` answers them. */
  resourceTypes(namespace: string): JsonObject[];
}

/** What only a running deployment can tell. */
export interface RuntimeValues {
  /**
   * A resource, by id or by its name or symbolic name in the template; its properties, or all
   * of it when `isFull`. Throws `UnresolvedReferenceError` while it is not there.
   */
  reference(
    resource: string,
    options: { apiVersion?: string; isFull: boolean },
  ): Json;
  /** The same for every turn of a loop, by the symbolic name of the loop's resource. */
  references(symbolicName: string, options: { isFull: boolean }): Json[];
  /** A POST action such as `listKeys`. */
  list(
    action: string,
    resource: string,
    apiVersion: string,
    body: Json | undefined,
  ): Json;
}

/** All that an expression can see. */
export interface EvaluationScope {
  readonly budget: EvaluationBudget;
  readonly target: DeploymentTarget;
  readonly surroundings: TemplateSurroundings;
  readonly runtime: RuntimeValues;
  /** When the deployment began, in ms since 1970: what `utcNow` answers. */
  readonly startedAtMs: number;
  /** Where `utcNow` and `newGuid` may be used: default values of parameters only. */
  readonly isParameterDefault?: boolean;
  /** Index of each copy loop that is running; the innermost under the empty name too. */
  readonly copyIndexes: ReadonlyMap<string, number>;
  /** Values of `lambdaVariables`. */
  readonly lambdaValues: ReadonlyMap<string, Json>;
  parameter(name: string): Json;
  variable(name: string): Json;
  /** A function that the template itself declares; undefined when it declares none of that name. */
  userFunction(name: string): ((args: Json[]) => Json) | undefined;
  /** A new GUID, the same each time this deployment is planned again. */
  newGuid(): string;
}

/** A copy of `scope` with some of its members changed. */
export function deriveScope(
  scope: EvaluationScope,
  changes: Partial<EvaluationScope>,
): EvaluationScope {
  return { ...scope, ...changes };
}

/** `scope` inside one turn of a copy loop. */
export function withCopyIndex(
  scope: EvaluationScope,
  loop: string,
  index: number,
): EvaluationScope {
  const copyIndexes = new Map(scope.copyIndexes)
    .set(loop.toLowerCase(), index)
    .set('', index);
  return deriveScope(scope, { copyIndexes });
}
