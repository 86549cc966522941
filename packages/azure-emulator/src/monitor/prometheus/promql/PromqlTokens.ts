import { PromqlError } from './PromqlError';
import { PromqlToken, tokenizePromql } from './tokenizePromql';

/** Deeper nesting than this is refused, so that no expression exhausts the stack. */
const deepestNesting = 200;

/** Walks over an expression's tokens; keywords ignore case. */
export class PromqlTokens {
  readonly #tokens: PromqlToken[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = tokenizePromql(text);
  }

  peek(ahead = 0): PromqlToken {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
  }

  next(): PromqlToken {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (
      (token.kind === 'name' || token.kind === 'symbol') &&
      token.text.toLowerCase() === text
    );
  }

  accept(text: string): boolean {
    const isNext = this.is(text);
    this.#at += isNext ? 1 : 0;
    return isNext;
  }

  expect(text: string): void {
    if (!this.accept(text)) {
      throw this.unexpected(`expected "${text}"`);
    }
  }

  unexpected(wanted = ''): PromqlError {
    const { text } = this.peek();
    return new PromqlError(
      `parse error: unexpected ${JSON.stringify(text)}${wanted && `, ${wanted}`}`,
    );
  }

  nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepestNesting) {
      throw new PromqlError(
        `parse error: nested deeper than ${deepestNesting} levels`,
      );
    }
    const item = read();
    this.#depth -= 1;
    return item;
  }
}
