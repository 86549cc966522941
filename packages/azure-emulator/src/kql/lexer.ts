import { syntaxError } from './KqlError';
import { KqlValue, Timespan } from './values';
import { parseDateTime, parseTimespan, timeUnits } from './literals';

export interface Token {
  kind: 'name' | 'literal' | 'symbol' | 'end';
  /** As written; for names and symbols what the parser compares. */
  text: string;
  value?: KqlValue;
  /** Offset in the query, from 0. */
  at: number;
}

const skipped = /(?:\s+|\/\/[^\n]*)+/y;
const quantity = /(\d+(?:\.\d+)?)(ms|microseconds?|ticks?|[dhms])\b/y;
const number = /0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const negatedWord =
  /!(?:has_cs|has|hasprefix|hassuffix|contains_cs|contains|startswith_cs|startswith|endswith_cs|endswith|between|in~|in)(?![\w])/y;
const name = /\$?[A-Za-z_][\w]*(?:-(?:away|rename|keep|reorder|expand)\b)?~?/y;
const bracketName = /\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/y;
const symbol = /=~|!~|==|!=|<>|<=|>=|\.\.|[|,;()[\]{}<>=+\-*/%.:]/y;
const typedLiteral = /(datetime|date|timespan|time|dynamic|guid)\s*\(/y;

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', 0: '\0' };

/** Splits a query into tokens; the last one has kind `end`. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;

  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(query) ?? undefined;
  }

  for (;;) {
    at += take(skipped)?.[0].length ?? 0;
    if (at >= query.length) {
      tokens.push({ kind: 'end', text: 'end of query', at });
      return tokens;
    }
    const token = next();
    tokens.push(token);
  }

  function next(): Token {
    const start = at;
    const text = readText(query, at);
    if (text) {
      at = text.end;
      return { kind: 'literal', text: 'text', value: text.value, at: start };
    }
    const typed = take(typedLiteral);
    if (typed) {
      const end = closingParenthesis(query, at + typed[0].length);
      const inner = query.slice(at + typed[0].length, end).trim();
      const value = readTyped(typed[1], inner);
      if (value !== 'not a literal') {
        at = end + 1;
        return {
          kind: 'literal',
          text: typed[1],
          value: value.value,
          at: start,
        };
      }
    }
    const span = take(quantity);
    if (span) {
      at += span[0].length;
      const value = new Timespan(Number(span[1]) * timeUnits[span[2]]);
      return { kind: 'literal', text: span[0], value, at: start };
    }
    const digits = take(number);
    if (digits) {
      at += digits[0].length;
      const value = Number(digits[0]);
      return { kind: 'literal', text: digits[0], value, at: start };
    }
    const quoted =
      tokens.at(-1)?.kind === 'name' ? undefined : take(bracketName);
    const previous = tokens.at(-1)?.text;
    if (quoted && previous !== ')' && previous !== ']' && previous !== '(') {
      at += quoted[0].length;
      return { kind: 'name', text: quoted[1] ?? quoted[2], at: start };
    }
    const word = take(negatedWord) ?? take(name);
    if (word) {
      at += word[0].length;
      return {
        kind: word[0].startsWith('!') ? 'symbol' : 'name',
        text: word[0],
        at: start,
      };
    }
    const mark = take(symbol);
    if (mark) {
      at += mark[0].length;
      return { kind: 'symbol', text: mark[0], at: start };
    }
    throw syntaxError(`unexpected '${query[at]}' at ${at}`);
  }
}

/** Reads `'…'`, `"…"` and, without escapes, `@'…'`; undefined where no text begins. */
function readText(query: string, start: number) {
  let at = start;
  const prefix = /[hH]?@?/y;
  prefix.lastIndex = at;
  const found = prefix.exec(query)?.[0] ?? '';
  at += found.length;
  const quote = query[at];
  if (quote !== "'" && quote !== '"') {
    return undefined;
  }
  const isVerbatim = found.includes('@');
  let value = '';
  for (at += 1; at < query.length; at += 1) {
    const letter = query[at];
    if (isVerbatim && letter === quote && query[at + 1] === quote) {
      value += quote;
      at += 1;
    } else if (letter === quote) {
      return { value, end: at + 1 };
    } else if (!isVerbatim && letter === '\\') {
      at += 1;
      value += escapes[query[at]] ?? query[at];
    } else {
      value += letter;
    }
  }
  throw syntaxError(`text that begins at ${start} has no end`);
}

function closingParenthesis(query: string, start: number): number {
  let depth = 1;
  for (let at = start; at < query.length; at += 1) {
    const text = readText(query, at);
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

function readTyped(type: string, inner: string) {
  const bare = inner.replace(/^(['"])(.*)\1$/s, '$2');
  if (bare === 'null') {
    return { value: undefined };
  }
  if (type === 'datetime' || type === 'date') {
    const value = parseDateTime(bare);
    return value ? { value } : ('not a literal' as const);
  }
  if (type === 'timespan' || type === 'time') {
    const value = parseTimespan(bare);
    return value ? { value } : ('not a literal' as const);
  }
  if (type === 'guid') {
    return { value: bare };
  }
  try {
    return { value: JSON.parse(inner) as KqlValue };
  } catch {
    return { value: bare };
  }
}
