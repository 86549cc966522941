import { createContext, Script } from 'node:vm';
import { KqlError } from './KqlError';

/** Longest that one match of a doubtful pattern may take. */
const timeoutMs = 1_000;

const posixClasses: Record<string, string> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  word: '\\w',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

/** A pattern in RE2's syntax, ready to match. */
export interface Regex {
  exec(text: string): RegExpExecArray | undefined;
  test(text: string): boolean;
  /** Every match from left to right. */
  all(text: string): RegExpExecArray[];
  replace(text: string, rewrite: (match: RegExpExecArray) => string): string;
}

const compiled = new Map<string, Regex>();
const mostCompiled = 500;

/** Compiles RE2's syntax, which Kusto and Prometheus share, into JavaScript's. Throws a `KqlError`. */
export function compileRegex(pattern: string, flags = ''): Regex {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const regex = createRegex(pattern, flags);
  if (compiled.size >= mostCompiled) {
    compiled.clear();
  }
  compiled.set(key, regex);
  return regex;
}

function createRegex(pattern: string, flags: string): Regex {
  const inline = /^\(\?([imsU]+)\)/.exec(pattern);
  const body = inline ? pattern.slice(inline[0].length) : pattern;
  const all = `${flags}${inline?.[1] ?? ''}`;
  const isLazy = all.includes('U');
  let expression: RegExp;
  try {
    const source = translate(scopeFlags(body));
    expression = new RegExp(
      isLazy ? swapGreed(source) : source,
      `gu${[...'ims'].filter(flag => all.includes(flag)).join('')}`,
    );
  } catch {
    throw new KqlError('SEM0420', `Regex pattern is ill-formed: ${pattern}`);
  }
  const run = isDoubtful(body) ? guarded(expression) : plain(expression);
  return {
    exec: text => run(text, 0),
    test: text => run(text, 0) !== undefined,
    all: text => [...matches(run, text)],
    replace: (text, rewrite) => {
      let result = '';
      let end = 0;
      for (const match of matches(run, text)) {
        result += text.slice(end, match.index) + rewrite(match);
        end = match.index + match[0].length;
      }
      return result + text.slice(end);
    },
  };
}

type Run = (text: string, from: number) => RegExpExecArray | undefined;

function* matches(run: Run, text: string): Generator<RegExpExecArray> {
  for (let from = 0; from <= text.length;) {
    const match = run(text, from);
    if (!match) {
      return;
    }
    yield match;
    from = match.index + Math.max(1, match[0].length);
  }
}

function plain(expression: RegExp): Run {
  return (text, from) => {
    expression.lastIndex = from;
    return expression.exec(text) ?? undefined;
  };
}

/** RE2 takes linear time for every pattern; JavaScript does not, so a watchdog ends what runs away. */
function guarded(expression: RegExp): Run {
  const run = plain(expression);
  const context = createContext({ run });
  const script = new Script('run(text, from)');
  return (text, from) => {
    Object.assign(context, { text, from });
    try {
      return script.runInContext(context, { timeout: timeoutMs });
    } catch {
      throw new KqlError(
        'E_RUNAWAY_QUERY',
        `The regular expression took longer than ${timeoutMs} ms`,
      );
    }
  };
}

/** A repeated group that holds a repetition or a choice may backtrack without end. */
function isDoubtful(pattern: string): boolean {
  return (
    /\([^)]*[*+{|][^)]*\)\)*[*+{]/.test(pattern) ||
    (pattern.match(/[*+]/g) ?? []).length > 4
  );
}

function swapGreed(source: string): string {
  return source.replace(
    /(\\.|\[(?:\\.|[^\]])*\])|([*+]|\{\d+,\d*\}|(?<!\()\?)(\?)?/g,
    (whole, escaped, quantifier, lazy) =>
      escaped || !quantifier ? whole : quantifier + (lazy ? '' : '?'),
  );
}

const escapesOfRe2: Record<string, string> = {
  A: '^',
  z: '$',
  Z: '$',
  a: '\\x07',
  h: '[ \\t]',
};

/** `a(?i)b` holds from there to the end of its group: JavaScript writes that `a(?i:b)`. */
function scopeFlags(pattern: string): string {
  const inner = /\(\?([ims]+)\)/.exec(pattern);
  if (!inner) {
    return pattern;
  }
  const start = inner.index + inner[0].length;
  let depth = 0;
  let end = start;
  for (; end < pattern.length; end += 1) {
    if (pattern[end] === '\\') {
      end += 1;
    } else if (pattern[end] === '(') {
      depth += 1;
    } else if (pattern[end] === ')') {
      depth -= 1;
      if (depth < 0) {
        break;
      }
    }
  }
  return scopeFlags(
    `${pattern.slice(0, inner.index)}(?${inner[1]}:${pattern.slice(start, end)})${pattern.slice(end)}`,
  );
}

function translate(pattern: string): string {
  return pattern
    .replace(/\(\?P</g, '(?<')
    .replace(/\\Q(.*?)(?:\\E|$)/gs, (_whole, text: string) =>
      text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
    )
    .replace(
      /\\(.)|\[:(\w+):\]|\[(\^?)\]?/gs,
      (whole, letter: string | undefined, posix: string | undefined) => {
        if (posix) {
          return posixClasses[posix] ?? whole;
        }
        return letter ? translateEscape(letter) : whole;
      },
    );
}

function translateEscape(letter: string): string {
  if (letter in escapesOfRe2) {
    return escapesOfRe2[letter];
  }
  // JavaScript's strict mode takes a backslash only before what has a meaning.
  return /[A-Za-z0-9^$\\.*+?()[\]{}|/-]/.test(letter) ? hyphen(letter) : letter;
}

function hyphen(letter: string): string {
  return letter === '-' ? '\\x2d' : `\\${letter}`;
}
