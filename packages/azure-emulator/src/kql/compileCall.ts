import { Expression } from './ast';
import { compileSpecialCall } from './compileSpecialCall';
import type { CompileContext } from './compileExpression';
import { convertValue } from './convertValue';
import { scalarFunctions } from './functions';
import { semanticError } from './KqlError';
import { innerScope, Scope, Typed } from './Scope';
import { runBody } from './runBody';

type Call = Extract<Expression, { kind: 'call' }>;
type Compile = (expression: Expression) => Typed;

/** Compiles a call of a function: one of the query's own, one of the language's, or a special form. */
export function compileCall(
  call: Call,
  context: CompileContext,
  compile: Compile,
): Typed {
  const own = context.scope.functions.get(call.name);
  if (own) {
    return compileOwn(call, own, compile);
  }
  const special = compileSpecialCall(call, context, compile);
  if (special) {
    return special;
  }
  const name = call.name.toLowerCase();
  if (!Object.hasOwn(scalarFunctions, name)) {
    throw semanticError(`Unknown function: '${call.name}'`, 'SEM0260');
  }
  const { type, least, most, run } = scalarFunctions[name];
  const { length } = call.args;
  if (length < least || length > most) {
    throw semanticError(
      `${name}(): function expects ${arityText(least, most)} argument(s), found ${length}`,
      'SEM0219',
    );
  }
  const args = call.args.map(compile);
  const types = args.map(arg => arg.type);
  return {
    type: typeof type === 'function' ? type(types) : type,
    evaluate: row =>
      run(
        args.map(arg => arg.evaluate(row)),
        types,
      ),
  };
}

function arityText(least: number, most: number): string {
  if (least === most) {
    return String(least);
  }
  return most === Infinity ? `at least ${least}` : `${least} to ${most}`;
}

/** A function of the query's own stands for its body, with the arguments in place of its parameters. */
function compileOwn(
  call: Call,
  {
    definition,
    scope,
  }: { definition: Parameters<typeof runBody>[0]; scope: Scope },
  compile: Compile,
): Typed {
  const inner = innerScope(scope);
  bindParameters(call, definition, inner, compile);
  const result = runBody(definition, inner);
  if ('rows' in result) {
    throw semanticError(
      `'${call.name}' gives a table where a value is wanted`,
      'SEM0001',
    );
  }
  return result;
}

function bindParameters(
  call: Call,
  { parameters }: Parameters<typeof runBody>[0],
  scope: Scope,
  compile: Compile,
): void {
  const positional = call.args.filter(arg => arg.kind !== 'named');
  parameters.forEach(({ name, type, byDefault }) => {
    const argument =
      call.args.find(arg => arg.kind === 'named' && arg.name === name) ??
      positional.shift() ??
      byDefault;
    if (!argument || type === 'table') {
      throw semanticError(
        `${call.name}(): no value for parameter '${name}'`,
        'SEM0219',
      );
    }
    const value = compile(
      argument.kind === 'named' ? argument.value : argument,
    );
    scope.variables.set(name, {
      type,
      evaluate: row =>
        value.type === type
          ? value.evaluate(row)
          : convertValue(value.evaluate(row), type, value.type),
    });
  });
}
