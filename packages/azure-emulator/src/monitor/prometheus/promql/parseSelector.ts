import { LabelMatcher, PromqlNode } from './ast';
import { PromqlError } from './PromqlError';
import { PromqlTokens } from './PromqlTokens';

const operators = ['=', '!=', '=~', '!~'] as const;

/** Reads `name{label="value"}`; one of its matchers must not take the empty text. */
export function parseSelector(tokens: PromqlTokens): PromqlNode {
  const matchers: LabelMatcher[] = [];
  if (tokens.peek().kind === 'name') {
    const value = tokens.next().text;
    matchers.push({ name: '__name__', operator: '=', value });
  }
  if (tokens.accept('{')) {
    while (!tokens.accept('}')) {
      matchers.push(parseMatcher(tokens));
      if (!tokens.is('}')) {
        tokens.expect(',');
      }
    }
  }
  const names = matchers.filter(
    ({ name, operator }) => name === '__name__' && operator === '=',
  );
  if (names.length > 1) {
    throw new PromqlError(
      `parse error: metric name must not be set twice: "${names[0].value}" or "${names[1].value}"`,
    );
  }
  if (matchers.every(takesEmpty)) {
    throw new PromqlError(
      'parse error: vector selector must contain at least one non-empty matcher',
    );
  }
  return { kind: 'selector', matchers, moment: { offsetMs: 0 } };
}

function takesEmpty({ operator, value }: LabelMatcher): boolean {
  switch (operator) {
    case '=':
      return value === '';
    case '!=':
      return value !== '';
    default: {
      const isMatch = /^(?:\.\*|\|.*|.*\||\(\))?$/s.test(value);
      return isMatch === (operator === '=~');
    }
  }
}

function parseMatcher(tokens: PromqlTokens): LabelMatcher {
  const { kind, text } = tokens.peek();
  if (kind !== 'name' && kind !== 'text') {
    throw tokens.unexpected('in label matching, expected label');
  }
  tokens.next();
  const operator = operators.find(each => tokens.accept(each));
  if (!operator && kind === 'text') {
    return { name: '__name__', operator: '=', value: text };
  }
  if (!operator) {
    throw tokens.unexpected('in label matching, expected an operator');
  }
  if (tokens.peek().kind !== 'text') {
    throw tokens.unexpected('in label matching, expected string');
  }
  return { name: text, operator, value: tokens.next().text };
}

/** Reads what follows an expression: `[5m]`, `[5m:30s]`, `offset 5m` and `@ 1600000000`. */
export function parseModifiers(
  tokens: PromqlTokens,
  inner: PromqlNode,
): PromqlNode {
  let node = inner;
  let hasOffset = false;
  for (;;) {
    if (tokens.accept('[')) {
      node = parseRange(tokens, node);
      hasOffset = false;
    } else if (tokens.accept('offset')) {
      const { moment } = requireMoment(node, 'offset');
      if (hasOffset) {
        throw new PromqlError(
          'parse error: offset may not be set multiple times',
        );
      }
      hasOffset = true;
      moment.offsetMs = parseSignedDuration(tokens);
    } else if (tokens.accept('@')) {
      const { moment } = requireMoment(node, '@');
      if (moment.at !== undefined) {
        throw new PromqlError(
          'parse error: @ <timestamp> may not be set multiple times',
        );
      }
      moment.at = parseAt(tokens);
    } else {
      return node;
    }
  }
}

function requireMoment(node: PromqlNode, modifier: string) {
  if (node.kind !== 'selector' && node.kind !== 'subquery') {
    throw new PromqlError(
      `parse error: ${modifier} modifier must be preceded by an instant vector selector or range vector selector or a subquery`,
    );
  }
  return node;
}

function parseRange(tokens: PromqlTokens, inner: PromqlNode): PromqlNode {
  const rangeMs = parseDuration(tokens);
  if (tokens.accept(':')) {
    const stepMs = tokens.is(']') ? undefined : parseDuration(tokens);
    tokens.expect(']');
    return {
      kind: 'subquery',
      inner,
      rangeMs,
      stepMs,
      moment: { offsetMs: 0 },
    };
  }
  tokens.expect(']');
  if (inner.kind !== 'selector' || inner.rangeMs !== undefined) {
    throw new PromqlError(
      'parse error: ranges only allowed for vector selectors',
    );
  }
  if (inner.moment.offsetMs !== 0 || inner.moment.at !== undefined) {
    throw new PromqlError(
      'parse error: no offset or @ modifiers allowed before range',
    );
  }
  return { ...inner, rangeMs };
}

function parseDuration(tokens: PromqlTokens): number {
  const { kind, value = 0 } = tokens.peek();
  if (kind !== 'duration' && kind !== 'number') {
    throw tokens.unexpected('expected duration');
  }
  tokens.next();
  const ms = kind === 'number' ? value * 1000 : value;
  if (!(ms > 0)) {
    throw new PromqlError('parse error: duration must be greater than 0');
  }
  return ms;
}

function parseSignedDuration(tokens: PromqlTokens): number {
  const sign = tokens.accept('-') ? -1 : 1;
  tokens.accept('+');
  const { kind, value = 0 } = tokens.next();
  if (kind !== 'duration' && kind !== 'number') {
    throw new PromqlError(
      'parse error: unexpected token in offset, expected duration',
    );
  }
  return sign * (kind === 'number' ? value * 1000 : value);
}

function parseAt(tokens: PromqlTokens): number | 'start' | 'end' {
  for (const edge of ['start', 'end'] as const) {
    if (tokens.is(edge)) {
      tokens.next();
      tokens.expect('(');
      tokens.expect(')');
      return edge;
    }
  }
  const sign = tokens.accept('-') ? -1 : 1;
  tokens.accept('+');
  const { kind, value = 0 } = tokens.next();
  if (kind === 'duration') {
    return sign * value;
  }
  if (kind !== 'number' || !Number.isFinite(value)) {
    throw new PromqlError(
      'parse error: timestamp out of bounds for @ modifier',
    );
  }
  return Math.round(sign * value * 1000);
}
