import { Json, JsonObject } from './Json';

/** Deepest nesting of objects and arrays that is read. */
const maximumDepth = 128;

const escapes: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Text that is no JSON, even read leniently; the message says line and position, both from 1. */
export class JsonSyntaxError extends Error {
  constructor(message: string, line: number, position: number) {
    super(`${message} Line ${line}, position ${position}.`);
    this.name = 'JsonSyntaxError';
  }
}

class LenientReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readWhole(): Json {
    const value = this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#refuse();
    return value;
  }

  #value(): Json {
    this.#space();
    const next = this.#text[this.#at];
    if (next === '{') return this.#nested(() => this.#object());
    if (next === '[') return this.#nested(() => this.#array());
    if (next === '"' || next === "'") return this.#string(next);
    const word = this.#match(/[-+\w.]+/y);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (word !== undefined && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(word)) {
      return Number(word);
    }
    this.#at -= word?.length ?? 0;
    return this.#refuse();
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > maximumDepth) {
      this.#refuse(`The content is nested deeper than ${maximumDepth} levels.`);
    }
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonObject {
    const members: Array<[string, Json]> = [];
    while (!this.#takeEnd('}', members.length > 0)) {
      const mark = this.#text[this.#at];
      const name =
        mark === '"' || mark === "'"
          ? this.#string(mark)
          : (this.#match(/[$\w]+/y) ?? this.#refuse());
      this.#space();
      if (this.#text[this.#at] !== ':') this.#refuse();
      this.#at += 1;
      members.push([name, this.#value()]);
    }
    return Object.fromEntries(members);
  }

  #array(): Json[] {
    const items: Json[] = [];
    while (!this.#takeEnd(']', items.length > 0)) items.push(this.#value());
    return items;
  }

  /** Whether the list ends here; between two items it takes the comma, and one may come last. */
  #takeEnd(end: string, hasItems: boolean): boolean {
    this.#space();
    const hasComma = hasItems && this.#text[this.#at] === ',';
    if (hasComma) {
      this.#at += 1;
      this.#space();
    }
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return true;
    }
    if (hasItems && !hasComma) this.#refuse();
    return false;
  }

  #string(quote: string): string {
    this.#at += 1;
    let result = '';
    for (;;) {
      const plain = this.#match(quote === '"' ? /[^"\\]*/y : /[^'\\]*/y) ?? '';
      result += plain;
      const next = this.#text[this.#at];
      if (next === undefined) this.#refuse();
      this.#at += 1;
      if (next === quote) return result;
      result += this.#escape();
    }
  }

  #escape(): string {
    const code = this.#match(/u[\da-fA-F]{4}/y);
    if (code) return String.fromCharCode(parseInt(code.slice(1), 16));
    const next = this.#text[this.#at] ?? this.#refuse();
    this.#at += 1;
    return escapes[next] ?? next;
  }

  /** Skips white space and comments. */
  #space(): void {
    this.#match(
      /(?:[\s\uFEFF]+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y,
    );
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #refuse(message?: string): never {
    const before = this.#text.slice(0, this.#at).split('\n');
    const next = this.#text[this.#at];
    const unexpected =
      next === undefined
        ? 'Unexpected end.'
        : `Unexpected character '${next}'.`;
    throw new JsonSyntaxError(
      message ?? unexpected,
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
}

/**
 * Reads JSON as Azure reads deployments: comments, unquoted names, single quotes, line breaks in
 * strings and a last comma are allowed. Throws `JsonSyntaxError`.
 */
export function parseTemplateJson(text: string): Json {
  return new LenientReader(text).readWhole();
}
