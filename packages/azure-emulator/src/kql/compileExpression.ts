import { Expression } from './ast';
import { binaryOperators } from './binaryOperators';
import { scalarFunctions } from './functions';
import { semanticError } from './KqlError';
import { isDynamicObject, KqlValue, Row, Timespan } from './values';

/** What an expression may name besides its row's columns. */
export interface Scope {
  /** What `now()` says, the same through the whole query. */
  now: Date;
  /** Values bound by `let`. */
  constants: Map<string, KqlValue>;
}

export type Evaluate = (row: Row) => KqlValue;

/** Turns an expression into a function of a row; refuses names that are not there. */
export function compileExpression(
  expression: Expression,
  columns: string[],
  scope: Scope,
): Evaluate {
  const known = new Set(columns);

  function compile(node: Expression): Evaluate {
    switch (node.kind) {
      case 'literal':
        return () => node.value;
      case 'column':
        return compileName(node.name);
      case 'member': {
        const object = compile(node.object);
        return row => memberOf(object(row), node.name);
      }
      case 'index': {
        const [object, index] = [compile(node.object), compile(node.index)];
        return row => memberOf(object(row), index(row));
      }
      case 'list': {
        const items = node.items.map(compile);
        return row => items.map(item => item(row));
      }
      case 'unary': {
        const operand = compile(node.operand);
        return node.operator === '+' ? operand : row => negate(operand(row));
      }
      case 'binary':
        return compileBinary(node);
      case 'call':
        return compileCall(node);
      default:
        throw semanticError("'*' can't be used here");
    }
  }

  function compileName(name: string): Evaluate {
    if (known.has(name)) {
      return row => row[name];
    }
    if (scope.constants.has(name)) {
      return () => scope.constants.get(name);
    }
    throw semanticError(
      `'where' or another operator: Failed to resolve column or scalar expression named '${name}'`,
    );
  }

  function compileBinary(
    node: Extract<Expression, { kind: 'binary' }>,
  ): Evaluate {
    const [left, right] = [compile(node.left), compile(node.right)];
    if (node.operator === 'and') {
      return row => left(row) === true && right(row) === true;
    }
    if (node.operator === 'or') {
      return row => left(row) === true || right(row) === true;
    }
    const operate = binaryOperators[node.operator];
    return row => operate(left(row), right(row));
  }

  function compileCall(node: Extract<Expression, { kind: 'call' }>): Evaluate {
    if (node.name === 'now' || node.name === 'ago') {
      const span = node.args.length > 0 ? compile(node.args[0]) : undefined;
      const sign = node.name === 'ago' ? -1 : 1;
      return row => {
        const offset = span?.(row);
        const ms = offset instanceof Timespan ? offset.ms : 0;
        return new Date(scope.now.getTime() + sign * ms);
      };
    }
    const call = scalarFunctions[node.name];
    if (!call) {
      throw semanticError(`Unknown function: '${node.name}'`);
    }
    const args = node.args.map(compile);
    return row => call(args.map(arg => arg(row)));
  }

  return compile(expression);
}

/** The value at a key or an index; null where there is none. */
export function memberOf(object: KqlValue, key: KqlValue): KqlValue {
  if (Array.isArray(object) && typeof key === 'number') {
    return object.at(key);
  }
  if (isDynamicObject(object) && typeof key === 'string') {
    return Object.hasOwn(object, key) ? object[key] : undefined;
  }
  return undefined;
}

function negate(value: KqlValue): KqlValue {
  if (value instanceof Timespan) {
    return new Timespan(-value.ms);
  }
  return typeof value === 'number' ? -value : undefined;
}
