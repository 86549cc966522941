import { syntaxError } from './KqlError';
import { Token } from './lexer';

/** Deeper nesting than this is refused, so that no query exhausts the stack. */
const deepestNesting = 200;

/** Walks over tokens; what each grammar rule needs and no more. */
export class TokenReader {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** True where the next token is that name or symbol, whatever follows. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind !== 'literal' && token.text === text;
  }

  /** Takes the next token where it is that name or symbol. */
  accept(text: string): boolean {
    if (!this.is(text)) {
      return false;
    }
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) {
      const found = this.peek();
      throw syntaxError(
        `expected '${text}', found '${found.text}' at ${found.at}`,
      );
    }
  }

  expectName(): string {
    const token = this.next();
    if (token.kind !== 'name') {
      throw syntaxError(
        `expected a name, found '${token.text}' at ${token.at}`,
      );
    }
    return token.text;
  }

  expectText(): string {
    const token = this.next();
    if (token.kind !== 'literal' || token.type !== 'string') {
      throw syntaxError(
        `expected a text, found '${token.text}' at ${token.at}`,
      );
    }
    return String(token.value);
  }

  /** One or more of what `read` reads, with commas between. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(',')) {
      items.push(read());
    }
    return items;
  }

  /** What `read` reads, between parentheses. */
  parenthesized<T>(read: () => T): T {
    this.expect('(');
    const item = read();
    this.expect(')');
    return item;
  }

  /** Reads in one of two ways: where the first refuses, as if it had not been tried. */
  either<A, B>(first: () => A, second: () => B): A | B {
    const [at, depth] = [this.#at, this.#depth];
    try {
      return first();
    } catch {
      this.#at = at;
      this.#depth = depth;
      return second();
    }
  }

  /** Reads something that may hold its like. */
  nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepestNesting) {
      throw syntaxError(`nested deeper than ${deepestNesting} levels`);
    }
    const item = read();
    this.#depth -= 1;
    return item;
  }
}
