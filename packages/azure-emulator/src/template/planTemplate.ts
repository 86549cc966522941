import { checkResourceCount } from './checkLimits';
import { evaluateJson } from './evaluate';
import { DeploymentTarget, EvaluationScope } from './EvaluationScope';
import { expandResource } from './expandResource';
import { findReferences } from './findReferences';
import { isJsonObject } from './Json';
import { PlannedResource, UnnamedResource } from './PlannedResource';
import { Template } from './Template';
import { TemplateError, UnresolvedReferenceError } from './TemplateError';

/** What a template asks for, in order of the template. */
export interface TemplatePlan {
  resources: PlannedResource[];
  /** In a prediction: what could not be named. */
  unnamed: UnnamedResource[];
}

/** Finds the resources of a plan that a dependency or reference names. */
export function findPlanned(
  resources: PlannedResource[],
  text: string,
): PlannedResource[] {
  const wanted = text.toLowerCase();
  const bySymbol = resources.filter(
    each =>
      each.symbolicName?.toLowerCase() === wanted ||
      each.loop?.toLowerCase() === wanted ||
      (each.turn !== undefined &&
        `${each.symbolicName?.toLowerCase()}[${each.turn}]` === wanted),
  );
  if (bySymbol.length > 0) return bySymbol;
  const byName = resources.filter(({ id, name, declaredName, type }) => {
    const lower = id.toLowerCase();
    return (
      declaredName.toLowerCase() === wanted ||
      lower === wanted ||
      name.toLowerCase() === wanted ||
      lower.endsWith(`/providers/${wanted}`) ||
      `${type}/${name}`.toLowerCase() === wanted
    );
  });
  if (byName.length > 0) return byName;
  // The last part of a name such as `account/default/files` will do too.
  return resources.filter(({ name }) =>
    name.toLowerCase().endsWith(`/${wanted}`),
  );
}

function connect(
  resource: PlannedResource,
  all: PlannedResource[],
  emptyLoops: Set<string>,
): void {
  const { source, scope, path } = resource;
  const declared = Array.isArray(source.dependsOn) ? source.dependsOn : [];
  for (const [index, item] of declared.entries()) {
    const place = `${path}.dependsOn[${index}]`;
    const text = String(evaluateJson(item, scope, place));
    const found = findPlanned(all, text);
    if (found.length === 0 && !emptyLoops.has(text.toLowerCase())) {
      throw new TemplateError(
        `The resource '${text}' is not defined in the template.`,
        { path: place },
      );
    }
    found.forEach(each => resource.dependsOn.add(each.id.toLowerCase()));
  }
  if (resource.isExisting || !resource.isWanted) return;
  const body = { ...source, resources: null, dependsOn: null };
  for (const text of findReferences(body, scope)) {
    for (const each of findPlanned(all, text)) {
      if (each !== resource) resource.dependsOn.add(each.id.toLowerCase());
    }
  }
}

function refuseCycles(resources: PlannedResource[]): void {
  const waiting = new Map(resources.map(each => [each.id.toLowerCase(), each]));
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const [key, { dependsOn }] of waiting) {
      if (![...dependsOn].some(id => waiting.has(id))) waiting.delete(key);
    }
  }
  const [first] = waiting.values();
  if (first) {
    throw new TemplateError(
      `Circular dependency detected on resource: '${first.id}'.`,
      { path: first.path },
    );
  }
}

function refuseDuplicates(resources: PlannedResource[]): void {
  const seen = new Set<string>();
  for (const { id, isWanted, isExisting, name, path } of resources) {
    if (!isWanted || isExisting) continue;
    const key = id.toLowerCase();
    if (seen.has(key)) {
      throw new TemplateError(
        `The resource '${name}' is defined multiple times in a template.`,
        { path },
      );
    }
    seen.add(key);
  }
}

/**
 * Names every resource of a template and says which waits for which. Throws `TemplateError`
 * where ARM would refuse the template. In a prediction, what can't be named yet is set apart.
 */
export function planTemplate(
  template: Template,
  scope: EvaluationScope,
  target: DeploymentTarget,
  options: { isPrediction: boolean },
): TemplatePlan {
  for (const name of Object.keys(template.parameters)) {
    try {
      scope.parameter(name);
    } catch (error) {
      const isLater =
        options.isPrediction && error instanceof UnresolvedReferenceError;
      if (!isLater) throw error;
    }
  }
  const expansions = template.resources.map(item => ({
    item,
    ...expandResource(item, scope, target, options.isPrediction),
  }));
  const resources = expansions.flatMap(each => each.planned);
  const emptyLoops = new Set(
    expansions
      .filter(each => each.planned.length === 0)
      .flatMap(({ item: { source, symbolicName } }) => [
        isJsonObject(source.copy) ? String(source.copy.name) : '',
        symbolicName ?? '',
      ])
      .map(name => name.toLowerCase()),
  );
  checkResourceCount(resources.length);
  refuseDuplicates(resources);
  const unnamed = expansions.flatMap(each => each.unnamed);
  if (unnamed.length === 0) {
    resources.forEach(each => connect(each, resources, emptyLoops));
    refuseCycles(resources);
  }
  return { resources, unnamed };
}
