import { syntaxError } from './KqlError';
import { KqlType, typeNamed } from './KqlType';
import { KqlValue, Timespan } from './values';
import { timeUnits } from './literals';
import { closingParenthesis, readText } from './readText';
import { readTypedLiteral } from './readTypedLiteral';

export interface Token {
  kind: 'name' | 'literal' | 'symbol' | 'end';
  /** As written; for names and symbols what the parser compares. */
  text: string;
  value?: KqlValue;
  /** Of a literal. */
  type?: KqlType;
  /** Offset in the query, from 0. */
  at: number;
}

const skipped = /(?:\s+|\/\/[^\n]*)+/y;
const quantity = /(\d+(?:\.\d+)?)([a-z]+)(?![\w])/y;
const number =
  /0x[0-9a-fA-F]+|\d+(?:\.(?!\.)\d*)?(?:[eE][+-]?\d+)?(?![A-Za-z_])/y;
const dashedWord =
  /(?:project-(?:away|keep|rename|reorder)|mv-(?:expand|apply)|make-series|parse-(?:where|kv)|sample-distinct)(?![\w-])/y;
const negatedWord =
  /!(?:has_cs|has|hasprefix_cs|hasprefix|hassuffix_cs|hassuffix|contains_cs|contains|startswith_cs|startswith|endswith_cs|endswith|between|in~|in)(?![\w])/y;
const name = /in~|\$?[A-Za-z_]\w*|\d+[A-Za-z_]\w*/y;
const bracketName = /\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/y;
const symbol = /=~|!~|==|!=|<>|<=|>=|=>|\.\.|[|,;()[\]{}<>=+\-*/%.:@]/y;
const typedLiteral = /([a-z]+(?:32|64)?)\s*\(/y;

/**
 * Splits a query into tokens; the last one has kind `end`. `['odd name']` is one name, except where
 * `isDynamic` says that this is the inside of a dynamic literal.
 */
export function tokenize(query: string, isDynamic = false): Token[] {
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
    const previous = tokens.at(-1);
    if (isText(token) && isText(previous)) {
      // Texts that stand side by side are one, as in C.
      previous.value = `${previous.value}${token.value}`;
    } else {
      tokens.push(token);
    }
  }

  function next(): Token {
    return (
      textToken() ??
      typedToken() ??
      numberToken() ??
      quotedName() ??
      wordOrSymbol()
    );
  }

  function literal(text: string, type: KqlType, value: KqlValue): Token {
    const token: Token = { kind: 'literal', text, type, value, at };
    at += text.length;
    return token;
  }

  function textToken(): Token | undefined {
    const text = readText(query, at);
    return text && literal(query.slice(at, text.end), 'string', text.value);
  }

  function typedToken(): Token | undefined {
    const match = take(typedLiteral);
    const type = match && typeNamed(match[1]);
    const previous = tokens.at(-1)?.text;
    if (!match || !type || type === 'string' || previous === 'typeof') {
      return undefined;
    }
    const end = closingParenthesis(query, at + match[0].length);
    const inner = query.slice(at + match[0].length, end).trim();
    const read = readTypedLiteral(type, inner);
    return read && literal(query.slice(at, end + 1), type, read.value);
  }

  function numberToken(): Token | undefined {
    const span = take(quantity);
    if (span && Object.hasOwn(timeUnits, span[2])) {
      const ms = Number(span[1]) * timeUnits[span[2]];
      return literal(span[0], 'timespan', new Timespan(ms));
    }
    const digits = take(number);
    if (!digits) {
      return undefined;
    }
    const isWhole = /^(?:0x[0-9a-fA-F]+|\d+)$/.test(digits[0]);
    return literal(digits[0], isWhole ? 'long' : 'real', Number(digits[0]));
  }

  /** `['odd name']` is a name, except behind what it could index. */
  function quotedName(): Token | undefined {
    const previous = tokens.at(-1);
    const canIndex =
      previous?.kind === 'name' ? !isKeyword(previous.text) : false;
    const quoted = isDynamic ? undefined : take(bracketName);
    const isIndex =
      canIndex || previous?.text === ')' || previous?.text === ']';
    if (!quoted || isIndex) {
      return undefined;
    }
    const token: Token = { kind: 'name', text: quoted[1] ?? quoted[2], at };
    at += quoted[0].length;
    return token;
  }

  function wordOrSymbol(): Token {
    const negated = take(negatedWord);
    const word = negated ?? take(dashedWord) ?? take(name);
    const found = word ?? take(symbol);
    if (!found) {
      throw syntaxError(`unexpected '${query[at]}' at ${at}`);
    }
    const kind = word && !negated ? 'name' : 'symbol';
    const token: Token = { kind, text: found[0], at };
    at += found[0].length;
    return token;
  }
}

function isText(token: Token | undefined): token is Token {
  return token?.kind === 'literal' && token.type === 'string';
}

const keywords = new Set(
  'where filter by on and or extend project print distinct summarize has contains in order sort step from to with let as'.split(
    ' ',
  ),
);

function isKeyword(word: string): boolean {
  return keywords.has(word) || word.startsWith('project-');
}
