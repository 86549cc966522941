import { checkValue } from './checkValue';
import { evaluateJson } from './evaluate';
import { deriveScope, EvaluationScope } from './EvaluationScope';
import { isJsonObject, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';

/** A function that a template declares. */
export type UserFunction = (args: Json[]) => Json;

function createFunction(
  name: string,
  source: JsonObject,
  definitions: JsonObject,
  scope: () => EvaluationScope,
): UserFunction {
  const { parameters, output } = source;
  const declared = (Array.isArray(parameters) ? parameters : []).filter(
    isJsonObject,
  );
  const names = declared.map(each => String(each.name).toLowerCase());
  const requiredCount =
    declared.findLastIndex(each => each.nullable !== true) + 1;
  return args => {
    if (args.length < requiredCount || args.length > names.length) {
      throw new TemplateError(
        `The function '${name}' takes ${requiredCount} to ${names.length} argument(s), and got ${args.length}.`,
      );
    }
    args.forEach((arg, index) => {
      checkValue(declared[index], arg, {
        subject: `argument of the function '${name}'`,
        name: String(declared[index].name),
        definitions,
      });
    });
    const inner = deriveScope(scope(), {
      parameter(wanted) {
        const at = names.indexOf(wanted.toLowerCase());
        if (at >= 0) return args[at] ?? null;
        throw new TemplateError(
          `The function '${name}' has no parameter '${wanted}'.`,
        );
      },
      variable() {
        throw new TemplateError(`The function '${name}' can't read variables.`);
      },
    });
    const value = isJsonObject(output) ? output.value : null;
    return evaluateJson(value, inner, `functions.${name}.output.value`);
  };
}

/** The functions that a template declares, by `namespace.name` in lower case. */
export function createUserFunctions(
  functions: Json[],
  definitions: JsonObject,
  scope: () => EvaluationScope,
): ReadonlyMap<string, UserFunction> {
  const result = new Map<string, UserFunction>();
  for (const group of functions.filter(isJsonObject)) {
    const members = isJsonObject(group.members) ? group.members : {};
    for (const [member, source] of Object.entries(members)) {
      const name = `${group.namespace}.${member}`;
      if (isJsonObject(source)) {
        result.set(
          name.toLowerCase(),
          createFunction(name, source, definitions, scope),
        );
      }
    }
  }
  return result;
}
