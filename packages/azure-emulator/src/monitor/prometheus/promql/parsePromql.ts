import { PromqlNode, VectorMatching } from './ast';
import { aggregateNames, parameterised } from './aggregate';
import { checkTypes } from './checkTypes';
import { parseModifiers, parseSelector } from './parseSelector';
import { PromqlTokens } from './PromqlTokens';

/** Binary operators, the loosest first. */
const levels = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%', 'atan2'],
];
const comparisons = levels[2];
const sets = ['or', 'and', 'unless'];

/** Reads a PromQL expression and checks the types of its parts. Throws a `PromqlError`. */
export function parsePromql(text: string): PromqlNode {
  const tokens = new PromqlTokens(text);
  if (tokens.peek().kind === 'end') {
    throw tokens.unexpected('no expression found in input');
  }
  const tree = parseBinary(tokens, 0);
  if (tokens.peek().kind !== 'end') {
    throw tokens.unexpected();
  }
  checkTypes(tree);
  return tree;
}

function parseBinary(tokens: PromqlTokens, level: number): PromqlNode {
  if (level === levels.length) {
    return tokens.nested(() => parseUnary(tokens));
  }
  let left = parseBinary(tokens, level + 1);
  for (;;) {
    const operator = levels[level].find(candidate => tokens.is(candidate));
    if (!operator) {
      return left;
    }
    tokens.next();
    const isBool = comparisons.includes(operator) && tokens.accept('bool');
    const matching = parseMatching(tokens, operator);
    const right = parseBinary(tokens, level + 1);
    left = { kind: 'binary', operator, left, right, isBool, matching };
  }
}

function parseMatching(
  tokens: PromqlTokens,
  operator: string,
): VectorMatching | undefined {
  const kind = (['on', 'ignoring'] as const).find(word => tokens.is(word));
  if (!kind) {
    return undefined;
  }
  tokens.next();
  const labels = parseNames(tokens);
  const side = (['group_left', 'group_right'] as const).find(word =>
    tokens.accept(word),
  );
  if (side && sets.includes(operator)) {
    throw tokens.unexpected('no grouping allowed for set operations');
  }
  const include = side && tokens.is('(') ? parseNames(tokens) : [];
  const many = side && (side === 'group_left' ? 'left' : 'right');
  const shared = kind === 'on' && include.find(name => labels.includes(name));
  if (shared) {
    throw tokens.unexpected(
      `label ${shared} must not occur in ON and GROUP clause at once`,
    );
  }
  return { kind, labels, many, include };
}

/** A sign binds looser than `^`, and tighter than the rest. */
function parseUnary(tokens: PromqlTokens): PromqlNode {
  if (tokens.accept('-')) {
    const inner = tokens.nested(() => parseUnary(tokens));
    return { kind: 'negative', inner };
  }
  if (tokens.accept('+')) {
    return tokens.nested(() => parseUnary(tokens));
  }
  const left = parseModifiers(tokens, parsePrimary(tokens));
  if (!tokens.accept('^')) {
    return left;
  }
  const matching = parseMatching(tokens, '^');
  const right = tokens.nested(() => parseUnary(tokens));
  return {
    kind: 'binary',
    operator: '^',
    left,
    right,
    isBool: false,
    matching,
  };
}

function parsePrimary(tokens: PromqlTokens): PromqlNode {
  if (tokens.accept('(')) {
    const inner = parseBinary(tokens, 0);
    tokens.expect(')');
    return inner;
  }
  const { kind, text, value } = tokens.peek();
  switch (kind) {
    case 'number':
      tokens.next();
      return { kind: 'number', value: Number(value) };
    case 'duration':
      // A duration stands for its seconds.
      tokens.next();
      return { kind: 'number', value: Number(value) / 1000 };
    case 'text':
      tokens.next();
      return { kind: 'text', value: text };
    case 'name':
      return parseNamed(tokens, text);
    default:
      return tokens.is('{') ? parseSelector(tokens) : fail(tokens);
  }
}

function fail(tokens: PromqlTokens): never {
  throw tokens.unexpected();
}

function parseNamed(tokens: PromqlTokens, text: string): PromqlNode {
  const word = text.toLowerCase();
  if (!tokens.is('{', 1) && (word === 'inf' || word === 'nan')) {
    tokens.next();
    return { kind: 'number', value: word === 'inf' ? Infinity : NaN };
  }
  const canGroup =
    tokens.is('(', 1) || tokens.is('by', 1) || tokens.is('without', 1);
  if (aggregateNames.includes(word) && canGroup) {
    tokens.next();
    return parseAggregate(tokens, word);
  }
  if (tokens.is('(', 1)) {
    tokens.next();
    return { kind: 'call', name: text, args: parseArguments(tokens) };
  }
  return parseSelector(tokens);
}

function parseArguments(tokens: PromqlTokens): PromqlNode[] {
  const args: PromqlNode[] = [];
  tokens.expect('(');
  while (!tokens.accept(')')) {
    args.push(parseBinary(tokens, 0));
    if (!tokens.is(')')) {
      tokens.expect(',');
    }
  }
  return args;
}

function parseAggregate(tokens: PromqlTokens, name: string): PromqlNode {
  const before = parseGrouping(tokens);
  const args = parseArguments(tokens);
  const grouping = before ?? parseGrouping(tokens);
  const wanted = parameterised.includes(name) ? 2 : 1;
  const inner = args.at(-1);
  if (!inner || args.length !== wanted) {
    throw tokens.unexpected(
      `wrong number of arguments for aggregate expression provided, expected ${wanted}, got ${args.length}`,
    );
  }
  return {
    kind: 'aggregate',
    name,
    grouping: grouping?.kind ?? 'by',
    labels: grouping?.labels ?? [],
    inner,
    parameter: wanted === 2 ? args[0] : undefined,
  };
}

function parseGrouping(tokens: PromqlTokens) {
  const kind = (['by', 'without'] as const).find(word => tokens.accept(word));
  return kind && { kind, labels: parseNames(tokens) };
}

function parseNames(tokens: PromqlTokens): string[] {
  tokens.expect('(');
  const names: string[] = [];
  while (!tokens.accept(')')) {
    const { kind, text } = tokens.peek();
    if (kind !== 'name' && kind !== 'text') {
      throw tokens.unexpected('in grouping opts, expected label');
    }
    names.push(text);
    tokens.next();
    if (!tokens.is(')')) {
      tokens.expect(',');
    }
  }
  return names;
}
