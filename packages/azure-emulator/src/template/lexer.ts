import { TemplateError } from './TemplateError';

/** A word of the expression language; `column` counts from 0 in the whole JSON string. */
export interface Token {
  kind: 'string' | 'number' | 'name' | 'mark' | 'end';
  text: string;
  column: number;
}

const whitespace = /\s+/y;
const name = /[A-Za-z_$][\w$]*/y;
const number = /-?\d+(?:\.\d+)?/y;
const quoted = /'((?:[^']|'')*)'/y;
const mark = /[()[\],.?]/y;

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
    let found = match(quoted, text, at);
    if (found) {
      const unquoted = found[1].replaceAll("''", "'");
      tokens.push({ kind: 'string', text: unquoted, column });
    } else if ((found = match(name, text, at))) {
      tokens.push({ kind: 'name', text: found[0], column });
    } else if ((found = match(number, text, at))) {
      tokens.push({ kind: 'number', text: found[0], column });
    } else if ((found = match(mark, text, at))) {
      tokens.push({ kind: 'mark', text: found[0], column });
    } else {
      throw new TemplateError(
        `The language expression '${text}' is not valid: unexpected '${text[at]}' at position '${column}'.`,
      );
    }
    at += found[0].length;
  }
  tokens.push({ kind: 'end', text: '', column: text.length + 1 });
  return tokens;
}
