import { LabelMatcher, PromqlNode } from './ast';
import { PromqlError } from './PromqlError';

const tokenPattern =
  /\s*(?:#[^\n]*\n?)?\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d+(?:ms|[smhdwy])(?:\d+(?:ms|[smhdwy]))*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_:][\w:]*|=~|!~|==|!=|<=|>=|[-+*/%^<>={}()[\],])/y;

export const aggregates = [
  'sum',
  'avg',
  'max',
  'min',
  'count',
  'topk',
  'bottomk',
];

/** Binary operators, the loosest first. */
const levels = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
};

/** Reads a PromQL expression. */
export function parsePromql(text: string): PromqlNode {
  const tokens = tokenize(text);
  let at = 0;

  const is = (token: string) => tokens[at] === token;
  const next = (): string => {
    const token = tokens[at];
    if (token === undefined) {
      throw new PromqlError('parse error: unexpected end of input');
    }
    at += 1;
    return token;
  };
  const accept = (token: string): boolean => {
    const found = is(token);
    at += found ? 1 : 0;
    return found;
  };
  const expect = (token: string): void => {
    if (!accept(token)) {
      throw new PromqlError(
        `parse error: unexpected "${tokens[at] ?? 'end of input'}", expected "${token}"`,
      );
    }
  };

  const tree = parseBinary(0);
  if (at < tokens.length) {
    throw new PromqlError(`parse error: unexpected "${tokens[at]}"`);
  }
  return tree;

  function parseBinary(level: number): PromqlNode {
    if (level === levels.length) {
      return parseUnary();
    }
    let left = parseBinary(level + 1);
    for (;;) {
      const operator = levels[level].find(candidate => is(candidate));
      if (!operator) {
        return left;
      }
      at += 1;
      const isBool = accept('bool');
      const matching = parseMatching();
      const right = parseBinary(level + 1);
      left = { kind: 'binary', operator, left, right, isBool, matching };
    }
  }

  function parseMatching() {
    if (!is('on') && !is('ignoring')) {
      return undefined;
    }
    const kind = next() as 'on' | 'ignoring';
    const matching = { kind, labels: parseNames() };
    if (is('group_left') || is('group_right')) {
      throw new PromqlError('many-to-one matching is not known here');
    }
    return matching;
  }

  function parseUnary(): PromqlNode {
    if (accept('-')) {
      return { kind: 'negative', inner: parseUnary() };
    }
    accept('+');
    return parsePrimary();
  }

  function parsePrimary(): PromqlNode {
    if (accept('(')) {
      const inner = parseBinary(0);
      expect(')');
      return inner;
    }
    if (is('{')) {
      return parseSelector();
    }
    const token = next();
    if (/^\d/.test(token)) {
      return { kind: 'number', value: Number(token) };
    }
    if (!/^[A-Za-z_:]/.test(token)) {
      throw new PromqlError(`parse error: unexpected "${token}"`);
    }
    if (aggregates.includes(token) && (is('(') || is('by') || is('without'))) {
      return parseAggregate(token);
    }
    if (accept('(')) {
      const args = parseArguments();
      return { kind: 'call', name: token, args };
    }
    return parseSelector(token);
  }

  function parseArguments(): PromqlNode[] {
    const args: PromqlNode[] = [];
    while (!accept(')')) {
      args.push(parseBinary(0));
      if (!is(')')) {
        expect(',');
      }
    }
    return args;
  }

  function parseAggregate(name: string): PromqlNode {
    let grouping = parseGrouping();
    expect('(');
    const args = parseArguments();
    grouping ??= parseGrouping();
    const inner = args.at(-1);
    if (!inner || args.length !== (name.endsWith('k') ? 2 : 1)) {
      throw new PromqlError(`wrong number of arguments for aggregate ${name}`);
    }
    return {
      kind: 'aggregate',
      name,
      grouping: grouping?.kind ?? 'by',
      labels: grouping?.labels ?? [],
      inner,
      parameter: args.length === 2 ? args[0] : undefined,
    };
  }

  function parseGrouping() {
    if (!is('by') && !is('without')) {
      return undefined;
    }
    const kind = next() as 'by' | 'without';
    return { kind, labels: parseNames() };
  }

  function parseNames(): string[] {
    expect('(');
    const names: string[] = [];
    while (!accept(')')) {
      names.push(next());
      accept(',');
    }
    return names;
  }

  function parseSelector(name?: string): PromqlNode {
    const matchers: LabelMatcher[] = name
      ? [{ name: '__name__', operator: '=', value: name }]
      : [];
    if (accept('{')) {
      while (!accept('}')) {
        matchers.push(parseMatcher());
        accept(',');
      }
    }
    let rangeMs: number | undefined;
    if (accept('[')) {
      rangeMs = durationMs(next());
      expect(']');
    }
    const offsetMs = accept('offset') ? durationMs(next()) : 0;
    return { kind: 'selector', matchers, rangeMs, offsetMs };
  }

  function parseMatcher(): LabelMatcher {
    const name = next();
    const operator = next();
    if (!['=', '!=', '=~', '!~'].includes(operator)) {
      throw new PromqlError(
        `parse error: unexpected "${operator}" in label matching`,
      );
    }
    return {
      name,
      operator: operator as LabelMatcher['operator'],
      value: unquote(next()),
    };
  }
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  const whole = text.trimEnd();
  while (at < whole.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(whole);
    if (!match) {
      throw new PromqlError(`parse error: unexpected character at ${at}`);
    }
    tokens.push(match[1]);
    at = tokenPattern.lastIndex;
  }
  return tokens;
}

/** Reads `5m` or `1h30m`, in milliseconds. */
export function durationMs(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.map(([part]) => part).join('') !== text || parts.length === 0) {
    throw new PromqlError(`not a valid duration string: "${text}"`);
  }
  return parts.reduce((sum, [, n, unit]) => sum + Number(n) * unitMs[unit], 0);
}

function unquote(text: string): string {
  if (!/^["']/.test(text)) {
    throw new PromqlError(`parse error: "${text}" is no label value`);
  }
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}
