import { syntaxError } from './KqlError';

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Reads `'…'`, `"…"`, verbatim `@'…'` and multi-line text between fences; undefined where no text begins. */
export function readText(
  query: string,
  start: number,
): { value: string; end: number } | undefined {
  const prefix = /[hH]?@?/y;
  prefix.lastIndex = start;
  const found = prefix.exec(query)?.[0] ?? '';
  const open = start + found.length;
  const fence = query.slice(open, open + 3);
  if (fence === '```' || fence === '~~~') {
    const end = query.indexOf(fence, open + 3);
    if (end < 0) {
      throw syntaxError(`text that begins at ${start} has no end`);
    }
    return { value: query.slice(open + 3, end), end: end + 3 };
  }
  const quote = query[open];
  if (quote !== "'" && quote !== '"') {
    return undefined;
  }
  return found.includes('@')
    ? readVerbatim(query, open, quote)
    : readEscaped(query, open, quote);
}

function readVerbatim(query: string, open: number, quote: string) {
  let value = '';
  for (let at = open + 1; at < query.length; at += 1) {
    if (query[at] !== quote) {
      value += query[at];
    } else if (query[at + 1] === quote) {
      value += quote;
      at += 1;
    } else {
      return { value, end: at + 1 };
    }
  }
  throw syntaxError(`text that begins at ${open} has no end`);
}

function readEscaped(query: string, open: number, quote: string) {
  let value = '';
  for (let at = open + 1; at < query.length; at += 1) {
    const letter = query[at];
    if (letter === quote) {
      return { value, end: at + 1 };
    }
    if (letter !== '\\') {
      value += letter;
      continue;
    }
    at += 1;
    const hex = /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})/y;
    hex.lastIndex = at;
    const code = hex.exec(query);
    if (code) {
      value += String.fromCodePoint(
        Math.min(0x10ffff, parseInt(code[1] ?? code[2] ?? code[3], 16)),
      );
      at += code[0].length - 1;
    } else {
      value += escapes[query[at]] ?? query[at] ?? '';
    }
  }
  throw syntaxError(`text that begins at ${open} has no end`);
}

/** Offset of the parenthesis that closes the one before `start`; those inside texts don't count. */
export function closingParenthesis(query: string, start: number): number {
  let depth = 1;
  for (let at = start; at < query.length; at += 1) {
    const text = /['"]/.test(query[at]) && readText(query, at);
    if (text) {
      at = text.end - 1;
    } else if (query[at] === '(') {
      depth += 1;
    } else if (query[at] === ')') {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  throw syntaxError(`parenthesis before ${start} is not closed`);
}
