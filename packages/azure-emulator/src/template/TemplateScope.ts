import { createHash } from 'node:crypto';
import { checkValue } from './checkValue';
import { evaluateJson, evaluateText } from './evaluate';
import { EvaluationBudget } from './EvaluationBudget';
import { deriveScope, EvaluationScope } from './EvaluationScope';
import { findName, isJsonObject, Json, JsonObject } from './Json';
import { hasPropertyCopies, expandPropertyCopies } from './propertyCopies';
import { Template } from './Template';
import { TemplateError } from './TemplateError';
import { resolveType } from './typeDefinitions';
import { createUserFunctions, UserFunction } from './userFunctions';

/** A parameter's value, found out when it is asked for. */
export type ParameterValues = ReadonlyMap<string, () => Json>;

export interface TemplateScopeOptions extends Pick<
  EvaluationScope,
  'target' | 'surroundings' | 'runtime' | 'startedAtMs'
> {
  /** What was given, by the name in lower case. */
  values: ParameterValues;
  /** Text that is the deployment's own, such as its id: `newGuid` follows from it. */
  seed: string;
}

function remember(evaluate: (name: string) => Json): (name: string) => Json {
  const known = new Map<string, Json>();
  const running = new Set<string>();
  return name => {
    const key = name.toLowerCase();
    const value = known.get(key);
    if (value !== undefined) return value;
    if (running.has(key)) {
      throw new TemplateError(`'${name}' is defined by itself.`);
    }
    running.add(key);
    try {
      const result = evaluate(name);
      known.set(key, result);
      return result;
    } finally {
      running.delete(key);
    }
  };
}

/** The scope in which a template's expressions are evaluated. */
export function createTemplateScope(
  template: Template,
  options: TemplateScopeOptions,
): EvaluationScope {
  const { target, surroundings, runtime, startedAtMs, values, seed } = options;
  const { definitions } = template;
  let guids = 0;
  let functions: ReadonlyMap<string, UserFunction> | undefined;

  const scope: EvaluationScope = {
    budget: new EvaluationBudget(),
    target,
    surroundings,
    runtime,
    startedAtMs,
    copyIndexes: new Map(),
    lambdaValues: new Map(),
    parameter: remember(evaluateParameter),
    variable: remember(evaluateVariable),
    userFunction(name) {
      functions ??= createUserFunctions(
        template.functions,
        definitions,
        () => scope,
      );
      return functions.get(name.toLowerCase());
    },
    newGuid() {
      guids += 1;
      const hex = createHash('sha256').update(`${seed}${guids}`).digest('hex');
      return hex
        .slice(0, 32)
        .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
    },
  };
  return scope;

  function evaluateParameter(name: string): Json {
    const declared = findName(template.parameters, name);
    if (declared === undefined) {
      throw new TemplateError(`The template parameter '${name}' is not found.`);
    }
    const declaration = template.parameters[declared];
    const given = values.get(declared.toLowerCase());
    const path = `parameters.${declared}`;
    let value: Json;
    if (given) {
      value = given();
    } else if (declaration.defaultValue !== undefined) {
      const defaults = deriveScope(scope, { isParameterDefault: true });
      const place = `${path}.defaultValue`;
      value = evaluateJson(declaration.defaultValue, defaults, place);
      if (value === null) return null;
    } else if (resolveType(declaration, definitions).nullable === true) {
      return null;
    } else {
      throw new TemplateError(
        `The value for the template parameter '${declared}' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.`,
        { path },
      );
    }
    const subject = 'template parameter';
    try {
      checkValue(evaluateAllowed(declaration, path), value, {
        subject,
        name: declared,
        definitions,
      });
    } catch (error) {
      throw error instanceof TemplateError ? error.at(path) : error;
    }
    return value;
  }

  /** Allowed values may be expressions, such as the group's location. */
  function evaluateAllowed(declaration: JsonObject, path: string): JsonObject {
    const { allowedValues } = declaration;
    return Array.isArray(allowedValues)
      ? {
          ...declaration,
          allowedValues: evaluateJson(
            allowedValues,
            deriveScope(scope, { isParameterDefault: true }),
            `${path}.allowedValues`,
          ),
        }
      : declaration;
  }

  function evaluateVariable(name: string): Json {
    const declared = findName(template.variables, name);
    if (declared !== undefined) {
      const path = `variables.${declared}`;
      return evaluateJson(template.variables[declared], scope, path);
    }
    const { copy } = template.variables;
    const loop =
      copy !== undefined && hasPropertyCopies(copy)
        ? copy.find(
            each => String(each.name).toLowerCase() === name.toLowerCase(),
          )
        : undefined;
    if (!loop) {
      throw new TemplateError(`The template variable '${name}' is not found.`);
    }
    const path = 'variables.copy';
    const expanded = expandPropertyCopies([loop], scope, path, evaluateText);
    return expanded[String(loop.name)];
  }
}

export interface ReadParameterValuesOptions {
  /** Evaluates a value in the scope of the deployment around it. */
  evaluate?: (value: Json, path: string) => Json;
  /** Reads a secret of a key vault. */
  readSecret: (reference: JsonObject) => Json;
}

/** Values of a request's `parameters` member: `{ name: { value } }` or `{ name: { reference } }`. */
export function readParameterValues(
  template: Template,
  parameters: Json | undefined,
  options: ReadParameterValuesOptions,
): ParameterValues {
  const { evaluate = value => value, readSecret } = options;
  const values = new Map<string, () => Json>();
  for (const [name, given] of Object.entries(
    isJsonObject(parameters) ? parameters : {},
  )) {
    if (findName(template.parameters, name) === undefined) {
      const valid = Object.keys(template.parameters).join(', ');
      throw new TemplateError(
        `The template parameters '${name}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '${valid}'. Please see https://aka.ms/arm-pass-parameter-values for usage details.`,
        { path: `parameters.${name}` },
      );
    }
    const place = `properties.parameters.${name}`;
    const { value, reference } = isJsonObject(given) ? given : {};
    if (isJsonObject(reference)) {
      values.set(name.toLowerCase(), () => {
        const read = evaluate(reference, `${place}.reference`);
        return readSecret(isJsonObject(read) ? read : {});
      });
    } else if (value !== undefined) {
      values.set(name.toLowerCase(), () => evaluate(value, `${place}.value`));
    } else {
      throw new TemplateError(
        `The parameter '${name}' must have either a 'value' or a 'reference'.`,
        { path: `parameters.${name}` },
      );
    }
  }
  return values;
}
