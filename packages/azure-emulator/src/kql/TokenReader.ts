import { syntaxError } from './KqlError';
import { Token } from './lexer';

/** Walks over tokens; what each grammar rule needs and no more. */
export class TokenReader {
  readonly #tokens: Token[];
  #at = 0;

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

  /** One or more of what `read` reads, with commas between. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(',')) {
      items.push(read());
    }
    return items;
  }
}
