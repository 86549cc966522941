import { negate } from './arithmetic';
import { Expression } from './ast';
import { compileCall } from './compileCall';
import { compileBinary, compileListOperator } from './compileBinary';
import { semanticError } from './KqlError';
import { Column } from './KqlType';
import { Scope, Typed } from './Scope';
import { isDynamicObject, KqlValue } from './values';

/** Where an expression stands, for its names and for messages. */
export interface CompileContext {
  columns: Column[];
  scope: Scope;
  /** Name of the operator. */
  operator: string;
}

/** Turns an expression into a function of a row with a type; refuses names that are not there. */
export function compileExpression(
  expression: Expression,
  context: CompileContext,
): Typed {
  const compile = (node: Expression) => compileExpression(node, context);
  switch (expression.kind) {
    case 'literal':
      return {
        type: expression.type,
        evaluate: () => expression.value,
      };
    case 'column':
      return compileName(expression.name, context);
    case 'member': {
      const object = compile(expression.object);
      return {
        type: 'dynamic',
        evaluate: row => memberOf(object.evaluate(row), expression.name),
      };
    }
    case 'index': {
      const [object, index] = [
        compile(expression.object),
        compile(expression.index),
      ];
      return {
        type: 'dynamic',
        evaluate: row => memberOf(object.evaluate(row), index.evaluate(row)),
      };
    }
    case 'unary': {
      const operand = compile(expression.operand);
      return expression.operator === '+'
        ? operand
        : {
            type: operand.type,
            evaluate: row => negate(operand.evaluate(row)),
          };
    }
    case 'binary':
      return compileTwoSides(expression, context);
    case 'call':
      return compileCall(expression, context, compile);
    case 'query':
      return compileQuery(expression, context);
    default:
      throw semanticError(
        `'${context.operator}' operator: an expression of this form can't be used here`,
        'SEM0001',
      );
  }
}

function compileName(name: string, context: CompileContext): Typed {
  const { columns, scope, operator } = context;
  const column = columns.find(each => each.name === name);
  if (column) {
    // A text is never null in Kusto: an absent one is empty.
    return column.type === 'string'
      ? { type: 'string', evaluate: row => row[name] ?? '' }
      : { type: column.type, evaluate: row => row[name] };
  }
  const variable = scope.variables.get(name);
  if (variable) {
    return variable;
  }
  if (scope.functions.has(name)) {
    // A function without parameters may stand without parentheses.
    return compileExpression({ kind: 'call', name, args: [] }, context);
  }
  throw semanticError(
    `'${operator}' operator: Failed to resolve column or scalar expression named '${name}'`,
  );
}

function compileTwoSides(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: CompileContext,
): Typed {
  const value = compileTextSide(left, operator, context);
  if (right.kind === 'list') {
    const items = right.items.map(item => compileItem(item, context));
    return compileListOperator(operator, value, items);
  }
  if (right.kind === 'query' && right.isList) {
    return compileListOperator(operator, value, [compileQuery(right, context)]);
  }
  return compileBinary(operator, value, compileExpression(right, context));
}

/** `* has "x"` looks into every column. */
function compileTextSide(
  left: Expression,
  operator: string,
  context: CompileContext,
): Typed {
  if (left.kind !== 'wildcard') {
    return compileExpression(left, context);
  }
  if (!/^!?(?:has|contains|startswith|endswith)/.test(operator)) {
    throw semanticError(`'*' can't stand before '${operator}'`, 'SEM0001');
  }
  const names = context.columns.map(({ name }) => name);
  return {
    type: 'string',
    evaluate: row => names.map(name => String(row[name] ?? '')).join('\n'),
  };
}

/** In a list a name may be a table's, whose first column is meant. */
function compileItem(item: Expression, context: CompileContext): Typed {
  const { columns, scope } = context;
  const isTable =
    item.kind === 'column' &&
    !columns.some(({ name }) => name === item.name) &&
    !scope.variables.has(item.name);
  return isTable
    ? compileQuery(
        {
          kind: 'query',
          pipeline: {
            source: { kind: 'table', name: item.name },
            operators: [],
          },
          isList: true,
        },
        context,
      )
    : compileExpression(item, context);
}

function compileQuery(
  { pipeline, isList }: Extract<Expression, { kind: 'query' }>,
  { scope }: CompileContext,
): Typed {
  const { columns, rows } = scope.run(pipeline, scope);
  const [first] = columns;
  if (isList) {
    const values = rows.map(row => row[first.name]);
    return { type: 'dynamic', evaluate: () => values };
  }
  return {
    type: first?.type ?? 'string',
    evaluate: () => rows[0]?.[first.name],
  };
}

/** The value at a key or an index; null where there is none. */
export function memberOf(object: KqlValue, key: KqlValue): KqlValue {
  if (Array.isArray(object) && typeof key === 'number') {
    return object.at(key) ?? undefined;
  }
  if (isDynamicObject(object) && typeof key === 'string') {
    return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
  }
  return undefined;
}
