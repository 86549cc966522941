import { evaluateJson } from './evaluate';
import { EvaluationScope } from './EvaluationScope';
import { isJsonObject, Json, JsonObject } from './Json';
import { hasPropertyCopies, expandPropertyCopies } from './propertyCopies';
import { evaluateText } from './evaluate';
import { Template } from './Template';

function isSecure(type: Json | undefined): boolean {
  return /^secure/i.test(String(type));
}

/** A template's outputs as a deployment shows them: `{ name: { type, value } }`. */
export function evaluateOutputs(
  template: Template,
  scope: EvaluationScope,
): JsonObject {
  const result: JsonObject = {};
  for (const [name, output] of Object.entries(template.outputs)) {
    const path = `outputs.${name}`;
    const isWanted = evaluateJson(output.condition ?? true, scope, path);
    if (isWanted === false) continue;
    const type = String(output.type);
    const { copy } = output;
    if (isSecure(type)) {
      result[name] = { type };
    } else if (isJsonObject(copy)) {
      const loop = [{ ...copy, name: 'values' }];
      const { values } = hasPropertyCopies(loop)
        ? expandPropertyCopies(loop, scope, `${path}.copy`, evaluateText)
        : { values: [] };
      result[name] = { type, value: values };
    } else {
      result[name] = {
        type,
        value: evaluateJson(output.value ?? null, scope, `${path}.value`),
      };
    }
  }
  return result;
}
