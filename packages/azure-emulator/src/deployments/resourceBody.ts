import { evaluateJson, EvaluateText, evaluateText } from '../template/evaluate';
import { JsonObject } from '../template/Json';
import { PlannedResource } from '../template/PlannedResource';
import { UnresolvedReferenceError } from '../template/TemplateError';

/** Members that speak to ARM, not to the resource's provider. */
const directives = new Set([
  'type',
  'name',
  'apiVersion',
  'dependsOn',
  'condition',
  'copy',
  'scope',
  'comments',
  'resources',
  'existing',
  'resourceGroup',
  'subscriptionId',
  'metadata',
]);

/** The body of the PUT that a planned resource stands for. */
export function evaluateBody(
  planned: PlannedResource,
  evaluate: EvaluateText = evaluateText,
): JsonObject {
  const { source, scope, path } = planned;
  const body: JsonObject = {};
  for (const [name, value] of Object.entries(source)) {
    if (!directives.has(name)) {
      body[name] = evaluateJson(value, scope, `${path}.${name}`, evaluate);
    }
  }
  return body;
}

/** The same, with expressions that can't be known yet left as they are, and whether any was. */
export function predictBody(planned: PlannedResource): {
  body: JsonObject;
  isWhole: boolean;
} {
  let isWhole = true;
  const body = evaluateBody(planned, (text, scope) => {
    try {
      return evaluateText(text, scope);
    } catch (error) {
      if (!(error instanceof UnresolvedReferenceError)) throw error;
      isWhole = false;
      return text;
    }
  });
  return { body, isWhole };
}
