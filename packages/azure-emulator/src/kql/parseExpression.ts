import { Expression, NamedExpression } from './ast';
import { syntaxError } from './KqlError';
import { typeNamed } from './KqlType';
import { parsePipeline } from './parsePipeline';
import { TokenReader } from './TokenReader';

/** Operators that compare one value with a list. */
const listOperators = new Set(
  'in !in in~ !in~ has_any has_all between !between'.split(' '),
);

/** Operators that compare, all of one precedence. */
const comparisons = new Set([
  ...'== != <> < <= > >= =~ !~ matches'.split(' '),
  ...listOperators,
  ...['has', 'hasprefix', 'hassuffix', 'contains', 'startswith', 'endswith']
    .flatMap(word => [word, `${word}_cs`])
    .flatMap(word => [word, `!${word}`]),
]);

/** Reads one expression: `or`, `and`, comparison, sum, product, unary, postfix. */
export function parseExpression(reader: TokenReader): Expression {
  return reader.nested(() =>
    parseLeft(reader, ['or'], () =>
      parseLeft(reader, ['and'], () => parseComparison(reader)),
    ),
  );
}

/** Reads `Name = expression`, `(a, b) = expression` or an expression alone. */
export function parseNamed(reader: TokenReader): NamedExpression {
  if (reader.peek().kind === 'name' && reader.is('=', 1)) {
    const name = reader.expectName();
    reader.expect('=');
    return { name, expression: parseExpression(reader) };
  }
  if (reader.is('(') && reader.peek(1).kind === 'name') {
    return reader.either(
      () => {
        const names = reader.parenthesized(() =>
          reader.list(() => reader.expectName()),
        );
        reader.expect('=');
        return { names, expression: parseExpression(reader) };
      },
      () => ({ expression: parseExpression(reader) }),
    );
  }
  return { expression: parseExpression(reader) };
}

/** Reads the arguments of a call, parentheses included. */
export function parseArguments(reader: TokenReader): Expression[] {
  reader.expect('(');
  const args = reader.is(')') ? [] : reader.list(() => parseArgument(reader));
  reader.expect(')');
  return args;
}

function parseArgument(reader: TokenReader): Expression {
  if (reader.peek().kind === 'name' && reader.is('=', 1)) {
    const name = reader.expectName();
    reader.expect('=');
    return { kind: 'named', name, value: parseExpression(reader) };
  }
  if (!reader.is('(')) {
    return parseExpression(reader);
  }
  // A function of the query's own may take a table: `f((T | take 1))`.
  return reader.either<Expression, Expression>(
    () => parseWholeArgument(reader),
    () => ({
      kind: 'query',
      pipeline: reader.parenthesized(() => parsePipeline(reader)),
      isList: true,
    }),
  );
}

function parseWholeArgument(reader: TokenReader): Expression {
  const expression = parseExpression(reader);
  if (!reader.is(',') && !reader.is(')')) {
    throw syntaxError(`expected ')' at ${reader.peek().at}`);
  }
  return expression;
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
  const right = listOperators.has(operator)
    ? parseList(reader)
    : parseSum(reader);
  return { kind: 'binary', operator, left, right };
}

/** `(1, 2)`, `(1 .. 2)`, a table in parentheses, or a single value that is a list. */
function parseList(reader: TokenReader): Expression {
  if (!reader.is('(')) {
    return { kind: 'list', items: [parseSum(reader)] };
  }
  return reader.either<Expression, Expression>(
    () =>
      reader.parenthesized(() => {
        const items = [parseExpression(reader)];
        while (reader.accept(',') || reader.accept('..')) {
          if (reader.is(')')) {
            break;
          }
          items.push(parseExpression(reader));
        }
        return { kind: 'list', items };
      }),
    () => ({
      kind: 'query',
      pipeline: reader.parenthesized(() => parsePipeline(reader)),
      isList: true,
    }),
  );
}

function parseSum(reader: TokenReader): Expression {
  return parseLeft(reader, ['+', '-'], () =>
    parseLeft(reader, ['*', '/', '%'], () => parseUnary(reader)),
  );
}

function parseUnary(reader: TokenReader): Expression {
  const operator = (['-', '+'] as const).find(sign => reader.accept(sign));
  return operator
    ? {
        kind: 'unary',
        operator,
        operand: reader.nested(() => parseUnary(reader)),
      }
    : parsePostfix(reader);
}

function parsePostfix(reader: TokenReader): Expression {
  let object = parsePrimary(reader);
  for (;;) {
    if (reader.is('.') && reader.peek(1).kind === 'name') {
      reader.next();
      object = { kind: 'member', object, name: reader.expectName() };
    } else if (reader.accept('.')) {
      // Kusto takes `a.['odd name']` and `a.[0]` too.
      reader.expect('[');
      object = { kind: 'index', object, index: parseExpression(reader) };
      reader.expect(']');
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
    return {
      kind: 'literal',
      value: token.value,
      type: token.type ?? 'dynamic',
    };
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
  return parseNameOrCall(reader, token.text);
}

function parseNameOrCall(reader: TokenReader, name: string): Expression {
  if (name === 'true' || name === 'false') {
    return { kind: 'literal', value: name === 'true', type: 'bool' };
  }
  if (!reader.is('(')) {
    return { kind: 'column', name };
  }
  if (name === 'typeof') {
    return reader.parenthesized(() => parseType(reader));
  }
  if (name === 'toscalar') {
    const pipeline = reader.parenthesized(() => parsePipeline(reader));
    return { kind: 'query', pipeline, isList: false };
  }
  return { kind: 'call', name, args: parseArguments(reader) };
}

function parseType(reader: TokenReader): Expression {
  const { text, at } = reader.peek();
  const type = typeNamed(reader.expectName());
  if (!type) {
    throw syntaxError(`'${text}' at ${at} is no type`);
  }
  return { kind: 'type', type };
}
