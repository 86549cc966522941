import { PromqlError } from './PromqlError';

export interface PromqlToken {
  kind: 'number' | 'duration' | 'text' | 'name' | 'symbol' | 'end';
  text: string;
  /** Of numbers; of durations in milliseconds. */
  value?: number;
}

const skipped = /(?:\s+|#[^\n]*)+/y;
const duration = /(?:\d+(?:ms|[smhdwy]))+(?![\w.])/y;
const number =
  /(?:0[xX][0-9a-fA-F]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![A-Za-z_])/y;
const name = /[A-Za-z_:][\w:]*/y;
const symbol = /=~|!~|==|!=|<=|>=|[-+*/%^<>={}()[\],:@]/y;
const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
};

/** Splits an expression into tokens; the last one has kind `end`. */
export function tokenizePromql(text: string): PromqlToken[] {
  const tokens: PromqlToken[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  for (;;) {
    take(skipped);
    if (at >= text.length) {
      tokens.push({ kind: 'end', text: 'end of input' });
      return tokens;
    }
    tokens.push(next());
  }

  function next(): PromqlToken {
    if (/["'`]/.test(text[at])) {
      return quoted();
    }
    const span = take(duration);
    if (span) {
      return { kind: 'duration', text: span, value: durationMs(span) };
    }
    const digits = take(number);
    if (digits) {
      const value = Number(digits.replaceAll('_', ''));
      return { kind: 'number', text: digits, value };
    }
    const word = take(name);
    // In `[5m:30s]` the colon begins no name.
    const follows = ['duration', 'number'].includes(tokens.at(-1)?.kind ?? '');
    if (word && !(word.startsWith(':') && follows)) {
      return { kind: 'name', text: word };
    }
    at -= word?.length ?? 0;
    const mark = take(symbol);
    if (!mark) {
      throw new PromqlError(
        `parse error: unexpected character: ${JSON.stringify(text[at])}`,
      );
    }
    return { kind: 'symbol', text: mark };
  }

  function quoted(): PromqlToken {
    const quote = text[at];
    let value = '';
    for (at += 1; at < text.length; at += 1) {
      const letter = text[at];
      if (letter === quote) {
        at += 1;
        return { kind: 'text', text: value };
      }
      if (letter !== '\\' || quote === '`') {
        value += letter;
        continue;
      }
      at += 1;
      const code = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{3})/y;
      code.lastIndex = at;
      const found = code.exec(text);
      if (found) {
        const hex = found[1] ?? found[2];
        value += String.fromCharCode(
          hex ? parseInt(hex, 16) : parseInt(found[3], 8),
        );
        at += found[0].length - 1;
      } else {
        value += escapes[text[at]] ?? text[at] ?? '';
      }
    }
    throw new PromqlError('parse error: unterminated quoted string');
  }
}

/** Reads `5m` or `1h30m`, in milliseconds. */
export function durationMs(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.map(([part]) => part).join('') !== text || parts.length === 0) {
    throw new PromqlError(`not a valid duration string: "${text}"`);
  }
  return parts.reduce((sum, [, n, unit]) => sum + Number(n) * unitMs[unit], 0);
}
