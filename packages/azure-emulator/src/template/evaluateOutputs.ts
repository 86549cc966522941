import { evaluateJson } from './evaluate';
import { EvaluationScope } from './EvaluationScope';
import { isJsonObject, Json, JsonObject } from './Json';
import { hasPropertyCopies, expandPropertyCopies } from './propertyCopies';
import { evaluateText } from './evaluate';
import { checkValue } from './checkValue';
import { Template } from './Template';
import { TemplateError } from './TemplateError';
import { resolveType } from './typeDefinitions';

function isSecure(type: string): boolean {
  return /^secure/i.test(type);
}

function evaluateOutput(
  output: JsonObject,
  scope: EvaluationScope,
  path: string,
): Json {
  const { copy } = output;
  if (!isJsonObject(copy)) {
    return evaluateJson(output.value ?? null, scope, `${path}.value`);
  }
  const loop = [{ ...copy, name: 'values' }];
  return hasPropertyCopies(loop)
    ? expandPropertyCopies(loop, scope, `${path}.copy`, evaluateText).values
    : [];
}

/** A template's outputs as a deployment shows them: `{ name: { type, value } }`. */
export function evaluateOutputs(
  template: Template,
  scope: EvaluationScope,
): JsonObject {
  const { definitions } = template;
  const result: Array<[string, Json]> = [];
  for (const [name, output] of Object.entries(template.outputs)) {
    const path = `outputs.${name}`;
    const isWanted = evaluateJson(output.condition ?? true, scope, path);
    if (isWanted === false) continue;
    const type = String(resolveType(output, definitions).type);
    const value = evaluateOutput(output, scope, path);
    try {
      checkValue(output, value, {
        subject: 'template output',
        name,
        definitions,
      });
    } catch (error) {
      throw error instanceof TemplateError ? error.at(path) : error;
    }
    result.push([name, isSecure(type) ? { type } : { type, value }]);
  }
  return Object.fromEntries(result);
}
