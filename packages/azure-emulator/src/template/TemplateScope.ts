import { createHash } from 'node:crypto';
import { checkParameter } from './checkParameter';
import { evaluateJson, evaluateText } from './evaluate';
import { deriveScope, EvaluationScope } from './EvaluationScope';
import { findName, isJsonObject, Json } from './Json';
import { hasPropertyCopies, expandPropertyCopies } from './propertyCopies';
import { Template } from './Template';
import { TemplateError } from './TemplateError';
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
  let guids = 0;
  let functions: ReadonlyMap<string, UserFunction> | undefined;

  const scope: EvaluationScope = {
    target,
    surroundings,
    runtime,
    startedAtMs,
    copyIndexes: new Map(),
    lambdaValues: new Map(),
    parameter: remember(evaluateParameter),
    variable: remember(evaluateVariable),
    userFunction(name) {
      functions ??= createUserFunctions(template.functions, () => scope);
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
    let value: Json;
    if (given) {
      value = given();
    } else if (declaration.defaultValue !== undefined) {
      const defaults = deriveScope(scope, { isParameterDefault: true });
      const path = `parameters.${declared}.defaultValue`;
      value = evaluateJson(declaration.defaultValue, defaults, path);
    } else if (declaration.nullable === true) {
      value = null;
    } else {
      throw new TemplateError(
        `The value for the template parameter '${declared}' is not provided.`,
        { path: `parameters.${declared}` },
      );
    }
    checkParameter(declared, declaration, value);
    return value;
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

/** Values of a request's `parameters` member: `{ name: { value } }`. */
export function readParameterValues(
  template: Template,
  parameters: Json | undefined,
  evaluate: (value: Json, path: string) => Json = value => value,
): ParameterValues {
  const values = new Map<string, () => Json>();
  for (const [name, given] of Object.entries(
    isJsonObject(parameters) ? parameters : {},
  )) {
    if (findName(template.parameters, name) === undefined) {
      const valid = Object.keys(template.parameters).join(', ');
      throw new TemplateError(
        `The template parameter '${name}' is not valid; it is not present in the template, whose parameters are '${valid}'.`,
        { path: `parameters.${name}` },
      );
    }
    if (!isJsonObject(given) || given.value === undefined) {
      throw new TemplateError(
        `The parameter '${name}' has no 'value'; references to a key vault are not supported here.`,
        { path: `parameters.${name}`, code: 'InvalidTemplate' },
      );
    }
    const { value } = given;
    values.set(name.toLowerCase(), () =>
      evaluate(value, `properties.parameters.${name}.value`),
    );
  }
  return values;
}
