import { EvaluationScope, withCopyIndex } from './EvaluationScope';
import { EvaluateText, evaluateJson } from './evaluate';
import { isJsonObject, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';

/** ARM's limit on the turns of one loop. */
const maximumCount = 800;

/** Whether a `copy` member is a loop: a list of `{ name, count, input }`. */
export function hasPropertyCopies(copy: Json): copy is JsonObject[] {
  return (
    Array.isArray(copy) &&
    copy.length > 0 &&
    copy.every(item => isJsonObject(item) && 'input' in item && 'name' in item)
  );
}

/** Turns of a loop, checked. */
export function evaluateCount(
  count: Json | undefined,
  scope: EvaluationScope,
  path: string,
): number {
  const value = evaluateJson(count ?? null, scope, `${path}.count`);
  const isCount = Number.isInteger(value) && (value as number) >= 0;
  if (isCount && (value as number) <= maximumCount) return value as number;
  throw new TemplateError(
    `The template 'copy' definition at '${path}' has an invalid copy count '${JSON.stringify(value)}'. It must be a number from 0 to ${maximumCount}.`,
    { path },
  );
}

/** One array per loop, by the loop's name. */
export function expandPropertyCopies(
  copies: JsonObject[],
  scope: EvaluationScope,
  path: string,
  evaluate: EvaluateText,
): JsonObject {
  const loops = copies.map((copy, position): [string, Json] => {
    const place = `${path}[${position}]`;
    const name = String(copy.name);
    const count = evaluateCount(copy.count, scope, place);
    const turns = Array.from({ length: count }, (_, index) =>
      evaluateJson(
        copy.input,
        withCopyIndex(scope, name, index),
        `${place}.input`,
        evaluate,
      ),
    );
    return [name, turns];
  });
  return Object.fromEntries(loops);
}
