import { TemplateError } from './TemplateError';

/** A word of the expression language; `column` counts from 0 in the whole JSON string. */
export interface Token {
  kind: 'string' | 'number' | 'name' | 'mark' | 'end';
  text: string;
  column: number;
}

const whitespace = /\s+/y;
const patterns: Array<[Exclude<Token['kind'], 'end'>, RegExp]> = [
  ['string', /'((?:[^']|'')*)'/y],
  ['name', /[A-Za-z_$][\w$]*/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['mark', /[()[\],.?]/y],
];

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readToken(text: string, at: number) {
  for (const [kind, pattern] of patterns) {
    const found = match(pattern, text, at);
    if (found) {
      const [whole, inner = whole] = found;
      const word = kind === 'string' ? inner.replaceAll("''", "'") : whole;
      return { token: { kind, text: word }, length: whole.length };
    }
  }
  throw new TemplateError(
    `The language expression '${text}' is not valid: unexpected '${text[at]}' at position '${at + 1}'.`,
  );
}

/** Splits the inside of `[…]` into tokens; the last is always `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(whitespace, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const column = at + 1;
    const { token, length } = readToken(text, at);
    tokens.push({ ...token, column });
    at += length;
  }
  tokens.push({ kind: 'end', text: '', column: text.length + 1 });
  return tokens;
}
