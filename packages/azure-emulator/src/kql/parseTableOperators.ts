import { Expression, Operator, Pipeline } from './ast';
import { semanticError } from './KqlError';
import { parseExpression } from './parseExpression';
import { parseOperator } from './parseOperator';
import { parseOperators, parseSource } from './parsePipeline';
import { skipHints } from './skipHints';
import { TokenReader } from './TokenReader';

const joinFlavors = [
  'inner',
  'innerunique',
  'leftouter',
  'rightouter',
  'fullouter',
  'leftanti',
  'leftantisemi',
  'anti',
  'rightanti',
  'rightantisemi',
  'leftsemi',
  'rightsemi',
];
const lookupFlavors = ['leftouter', 'inner'];

/** Reads what follows `join` or `lookup`. */
export function parseJoin(reader: TokenReader, word: string): Operator {
  const kind = word === 'lookup' ? 'lookup' : 'join';
  const flavors = kind === 'join' ? joinFlavors : lookupFlavors;
  skipHints(reader);
  let flavor = kind === 'join' ? 'innerunique' : 'leftouter';
  if (reader.accept('kind')) {
    reader.expect('=');
    flavor = reader.expectName().toLowerCase();
    if (!flavors.includes(flavor)) {
      throw semanticError(
        `'${kind}' operator: kind '${flavor}' is not one of ${flavors.join(', ')}`,
        'SEM0001',
      );
    }
  }
  skipHints(reader);
  const right = parseSource(reader);
  reader.expect('on');
  const on = reader
    .list(() => parseExpression(reader))
    .flatMap(conjuncts)
    .map(condition => keysOf(condition, kind));
  return { kind, flavor, right, on };
}

function conjuncts(condition: Expression): Expression[] {
  return condition.kind === 'binary' && condition.operator === 'and'
    ? [...conjuncts(condition.left), ...conjuncts(condition.right)]
    : [condition];
}

/** `Name`, or `$left.A == $right.B` in either order. */
function keysOf(condition: Expression, kind: string) {
  if (condition.kind === 'column') {
    return { left: condition, right: condition };
  }
  if (condition.kind === 'binary' && condition.operator === '==') {
    const [a, b] = [condition.left, condition.right];
    const [left, right] = [a, b].map(sideOf);
    if (left?.side === '$left' && right?.side === '$right') {
      return { left: left.column, right: right.column };
    }
    if (left?.side === '$right' && right?.side === '$left') {
      return { left: right.column, right: left.column };
    }
  }
  throw semanticError(
    `'${kind}' operator: only a column, or $left.A == $right.B, may stand behind 'on'`,
    'SEM0001',
  );
}

function sideOf(expression: Expression) {
  if (
    expression.kind !== 'member' ||
    expression.object.kind !== 'column' ||
    !['$left', '$right'].includes(expression.object.name)
  ) {
    return undefined;
  }
  const column: Expression = { kind: 'column', name: expression.name };
  return { side: expression.object.name, column };
}

/** Reads what follows `union`. */
export function parseUnion(reader: TokenReader): Operator {
  let isInner = false;
  let isFuzzy = false;
  let sourceName: string | undefined;
  for (;;) {
    skipHints(reader);
    if (reader.is('=', 1) && reader.is('kind')) {
      reader.next();
      reader.expect('=');
      isInner = reader.expectName() === 'inner';
    } else if (reader.is('=', 1) && reader.is('withsource')) {
      reader.next();
      reader.expect('=');
      sourceName = reader.expectName();
    } else if (reader.is('=', 1) && reader.is('isfuzzy')) {
      reader.next();
      reader.expect('=');
      isFuzzy = reader.next().text === 'true';
    } else {
      break;
    }
  }
  const others: Pipeline[] = reader.list(() => parseSource(reader));
  return { kind: 'union', others, isInner, sourceName, isFuzzy };
}

/** Reads `partition by Key ( operators )`. */
export function parsePartition(reader: TokenReader): Operator {
  skipHints(reader);
  reader.expect('by');
  const by = reader.expectName();
  const operators = reader.parenthesized(() => {
    const first = parseOperator(reader);
    return [...(first ? [first] : []), ...parseOperators(reader)];
  });
  return { kind: 'partition', by, operators };
}
