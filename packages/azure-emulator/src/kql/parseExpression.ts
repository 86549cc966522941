import { Expression, NamedExpression } from './ast';
import { syntaxError } from './KqlError';
import { TokenReader } from './TokenReader';

/** Operators that compare, all of one precedence. */
const comparisons = new Set([
  '==',
  '!=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '=~',
  '!~',
  'has',
  '!has',
  'has_cs',
  '!has_cs',
  'hasprefix',
  '!hasprefix',
  'hassuffix',
  '!hassuffix',
  'has_any',
  'has_all',
  'contains',
  '!contains',
  'contains_cs',
  '!contains_cs',
  'startswith',
  '!startswith',
  'startswith_cs',
  '!startswith_cs',
  'endswith',
  '!endswith',
  'endswith_cs',
  '!endswith_cs',
  'in',
  '!in',
  'in~',
  '!in~',
  'between',
  '!between',
  'matches',
]);

/** Reads one expression: `or`, `and`, comparison, sum, product, unary, postfix. */
export function parseExpression(reader: TokenReader): Expression {
  return parseLeft(reader, ['or'], () =>
    parseLeft(reader, ['and'], () => parseComparison(reader)),
  );
}

/** Reads `Name = expression` or an expression alone. */
export function parseNamed(reader: TokenReader): NamedExpression {
  if (reader.peek().kind === 'name' && reader.is('=', 1)) {
    const name = reader.expectName();
    reader.expect('=');
    return { name, expression: parseExpression(reader) };
  }
  return { expression: parseExpression(reader) };
}

function parseLeft(
  reader: TokenReader,
  operators: string[],
  parseNext: () => Expression,
): Expression {
  let left = parseNext();
  for (;;) {
    const operator = operators.find(candidate => reader.accept(candidate));
    if (!operator) {
      return left;
    }
    left = { kind: 'binary', operator, left, right: parseNext() };
  }
}

function parseComparison(reader: TokenReader): Expression {
  const left = parseSum(reader);
  const token = reader.peek();
  if (token.kind === 'literal' || !comparisons.has(token.text)) {
    return left;
  }
  reader.next();
  if (token.text === 'matches') {
    reader.expect('regex');
  }
  const operator = token.text === '<>' ? '!=' : token.text;
  const takesList =
    operator.endsWith('between') ||
    ['in', '!in', 'in~', '!in~', 'has_any', 'has_all'].includes(operator);
  const right = takesList ? parseList(reader) : parseSum(reader);
  return { kind: 'binary', operator, left, right };
}

function parseList(reader: TokenReader): Expression {
  reader.expect('(');
  const items = [parseExpression(reader)];
  while (reader.accept(',') || reader.accept('..')) {
    items.push(parseExpression(reader));
  }
  reader.expect(')');
  return { kind: 'list', items };
}

function parseSum(reader: TokenReader): Expression {
  return parseLeft(reader, ['+', '-'], () =>
    parseLeft(reader, ['*', '/', '%'], () => parseUnary(reader)),
  );
}

function parseUnary(reader: TokenReader): Expression {
  if (reader.accept('-')) {
    return { kind: 'unary', operator: '-', operand: parseUnary(reader) };
  }
  if (reader.accept('+')) {
    return { kind: 'unary', operator: '+', operand: parseUnary(reader) };
  }
  return parsePostfix(reader);
}

function parsePostfix(reader: TokenReader): Expression {
  let object = parsePrimary(reader);
  for (;;) {
    if (reader.accept('.')) {
      object = { kind: 'member', object, name: reader.expectName() };
    } else if (reader.accept('[')) {
      object = { kind: 'index', object, index: parseExpression(reader) };
      reader.expect(']');
    } else {
      return object;
    }
  }
}

function parsePrimary(reader: TokenReader): Expression {
  const token = reader.next();
  if (token.kind === 'literal') {
    return { kind: 'literal', value: token.value };
  }
  if (token.text === '*') {
    return { kind: 'wildcard' };
  }
  if (token.text === '(') {
    const inner = parseExpression(reader);
    reader.expect(')');
    return inner;
  }
  if (token.kind !== 'name') {
    throw syntaxError(`unexpected '${token.text}' at ${token.at}`);
  }
  if (token.text === 'true' || token.text === 'false') {
    return { kind: 'literal', value: token.text === 'true' };
  }
  if (!reader.accept('(')) {
    return { kind: 'column', name: token.text };
  }
  const args = reader.is(')') ? [] : reader.list(() => parseExpression(reader));
  reader.expect(')');
  return { kind: 'call', name: token.text.toLowerCase(), args };
}
