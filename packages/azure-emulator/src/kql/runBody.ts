import { LetValue, Query, UserFunction } from './ast';
import { compileExpression } from './compileExpression';
import { semanticError } from './KqlError';
import { innerScope, Scope, Typed } from './Scope';
import { Table } from './values';

/** Runs a function's body in a scope that holds its parameters: a table, or a compiled value. */
export function runBody({ body }: UserFunction, scope: Scope): Table | Typed {
  return runLets(body, scope);
}

/** Binds what `let` names, then gives what the query or the body is for. */
export function runLets({ lets, main }: Query, scope: Scope): Table | Typed {
  for (const { name, value } of lets) {
    bindLet(name, value, scope);
  }
  return valueOf(main, scope);
}

function bindLet(name: string, value: LetValue, scope: Scope): void {
  if (value.kind === 'function') {
    const { definition } = value;
    scope.functions.set(name, { definition, scope: innerScope(scope) });
    return;
  }
  const bound = valueOf(value, scope);
  if ('rows' in bound) {
    scope.tables.set(name, bound);
  } else {
    scope.variables.set(name, bound);
  }
}

/** What reads as an expression may be a table's name, or a call that gives a table. */
function valueOf(
  value: Exclude<LetValue, { kind: 'function' }>,
  scope: Scope,
): Table | Typed {
  if (value.kind === 'pipeline') {
    return scope.run(value.pipeline, scope);
  }
  const { expression } = value;
  if (expression.kind === 'column' && !scope.variables.has(expression.name)) {
    const { name } = expression;
    return scope.run({ source: { kind: 'table', name }, operators: [] }, scope);
  }
  const own =
    expression.kind === 'call' && scope.functions.get(expression.name);
  if (own && own.definition.body.main.kind === 'pipeline') {
    const { name, args } = expression;
    return scope.run(
      { source: { kind: 'call', name, args }, operators: [] },
      scope,
    );
  }
  if (expression.kind === 'wildcard') {
    throw semanticError("'*' is no value", 'SEM0001');
  }
  return compileExpression(expression, {
    columns: [],
    scope,
    operator: 'let',
  });
}
