import { syntaxError } from './KqlError';
import { KqlType } from './KqlType';
import { Token, tokenize } from './lexer';
import { parseDateTime, parseTimespan } from './literals';
import { KqlValue } from './values';

const guid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** JSON that may hold Kusto's literals and texts in single quotes. */
class DynamicReader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  readAll(): KqlValue {
    const value = this.#read();
    const rest = this.#tokens[this.#at];
    if (rest.kind !== 'end') {
      throw syntaxError(`unexpected '${rest.text}' in a dynamic literal`);
    }
    return value ?? undefined;
  }

  #read(): KqlValue {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'literal') {
      return token.value;
    }
    switch (token?.text) {
      case '[':
        return this.#until(']', () => this.#read());
      case '{':
        return Object.fromEntries(this.#until('}', () => this.#entry()));
      case '-':
        return -Number(this.#read());
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      default:
        throw syntaxError(`unexpected '${token?.text}' in a dynamic literal`);
    }
  }

  #entry(): [string, KqlValue] {
    const key = this.#tokens[this.#at];
    this.#at += 2;
    if (this.#tokens[this.#at - 1]?.text !== ':') {
      throw syntaxError(`a dynamic literal lacks ':' behind '${key.text}'`);
    }
    return [String(key.value ?? key.text), this.#read()];
  }

  #until<T>(end: string, read: () => T): T[] {
    const items: T[] = [];
    while (this.#tokens[this.#at]?.text !== end) {
      items.push(read());
      if (this.#tokens[this.#at]?.text === ',') {
        this.#at += 1;
      } else if (this.#tokens[this.#at]?.text !== end) {
        throw syntaxError(`a dynamic literal lacks '${end}'`);
      }
    }
    this.#at += 1;
    return items;
  }
}

/**
 * Reads what stands in `type(…)` where that is a literal; undefined where it must be an expression,
 * as in `datetime(x)` of a column.
 */
export function readTypedLiteral(
  type: KqlType,
  inner: string,
): { value: KqlValue } | undefined {
  if (inner === 'null') {
    return { value: undefined };
  }
  const bare = inner.replace(/^(['"])(.*)\1$/s, '$2');
  switch (type) {
    case 'datetime':
      return found(parseDateTime(bare));
    case 'timespan':
      return found(parseTimespan(bare));
    case 'guid':
      return guid.test(bare) ? { value: bare.toLowerCase() } : undefined;
    case 'bool':
      return /^(?:true|false)$/i.test(inner)
        ? { value: inner.toLowerCase() === 'true' }
        : undefined;
    case 'dynamic':
      return { value: new DynamicReader(tokenize(inner, true)).readAll() };
    default:
      return found(parseNumber(inner));
  }
}

function found(value: KqlValue): { value: KqlValue } | undefined {
  return value === undefined ? undefined : { value };
}

function parseNumber(text: string): number | undefined {
  const named: Record<string, number> = {
    nan: NaN,
    '+inf': Infinity,
    '-inf': -Infinity,
    inf: Infinity,
  };
  if (Object.hasOwn(named, text.toLowerCase())) {
    return named[text.toLowerCase()];
  }
  return /^[+-]?(?:0x[0-9a-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?)$/i.test(text)
    ? Number(text)
    : undefined;
}
