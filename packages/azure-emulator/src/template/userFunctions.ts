import { evaluateJson } from './evaluate';
import { deriveScope, EvaluationScope } from './EvaluationScope';
import { isJsonObject, Json, JsonObject } from './Json';
import { TemplateError } from './TemplateError';

/** A function that a template declares. */
export type UserFunction = (args: Json[]) => Json;

function createFunction(
  name: string,
  source: JsonObject,
  scope: () => EvaluationScope,
): UserFunction {
  const { parameters, output } = source;
  const names = (Array.isArray(parameters) ? parameters : []).map(parameter =>
    isJsonObject(parameter) ? String(parameter.name).toLowerCase() : '',
  );
  return args => {
    if (args.length !== names.length) {
      throw new TemplateError(
        `The function '${name}' takes ${names.length} argument(s).`,
      );
    }
    const inner = deriveScope(scope(), {
      parameter(wanted) {
        const at = names.indexOf(wanted.toLowerCase());
        if (at >= 0) return args[at];
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
  scope: () => EvaluationScope,
): ReadonlyMap<string, UserFunction> {
  const result = new Map<string, UserFunction>();
  for (const group of functions.filter(isJsonObject)) {
    const members = isJsonObject(group.members) ? group.members : {};
    for (const [member, source] of Object.entries(members)) {
      const name = `${group.namespace}.${member}`;
      if (isJsonObject(source)) {
        result.set(name.toLowerCase(), createFunction(name, source, scope));
      }
    }
  }
  return result;
}
