import { Expression } from './Expression';
import { Token, tokenize } from './lexer';
import { TemplateError } from './TemplateError';

/**
 * The text between the brackets of an expression; undefined for plain text. `[[…` is plain text
 * that begins with a bracket.
 */
export function expressionText(value: string): string | undefined {
  const isExpression =
    value.startsWith('[') && value.endsWith(']') && !value.startsWith('[[');
  return isExpression ? value.slice(1, -1) : undefined;
}

/** Deepest nesting of calls that is read. */
const maximumDepth = 256;

class Parser {
  readonly #text: string;
  readonly #tokens: Token[];
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  parse(): Expression {
    const expression = this.#operand();
    if (this.#peek().kind !== 'end') this.#refuse(this.#peek());
    return expression;
  }

  #operand(): Expression {
    this.#depth += 1;
    if (this.#depth > maximumDepth) {
      throw new TemplateError(
        `The language expression '${this.#text.slice(0, 40)}…' is nested deeper than ${maximumDepth} levels.`,
      );
    }
    const expression = this.#accesses(this.#primary());
    this.#depth -= 1;
    return expression;
  }

  #accesses(target: Expression): Expression {
    let expression = target;
    for (;;) {
      if (this.#take('.')) {
        const isSafe = this.#take('?');
        const token = this.#peek();
        if (token.kind !== 'name') this.#refuse(token);
        this.#next += 1;
        const key: Expression = { kind: 'literal', value: token.text };
        expression = { kind: 'access', target: expression, key, isSafe };
      } else if (this.#take('[')) {
        const isSafe = this.#take('?');
        const key = this.#operand();
        this.#expect(']');
        expression = { kind: 'access', target: expression, key, isSafe };
      } else {
        return expression;
      }
    }
  }

  #primary(): Expression {
    const token = this.#peek();
    this.#next += 1;
    if (token.kind === 'string') return { kind: 'literal', value: token.text };
    if (token.kind === 'number') {
      return { kind: 'literal', value: Number(token.text) };
    }
    if (token.kind !== 'name') return this.#refuse(token);

    let name = token.text;
    if (this.#take('.')) {
      const member = this.#peek();
      if (member.kind !== 'name') this.#refuse(member);
      this.#next += 1;
      name = `${name}.${member.text}`;
    }
    this.#expect('(');
    const args: Expression[] = [];
    if (!this.#take(')')) {
      do {
        args.push(this.#operand());
      } while (this.#take(','));
      this.#expect(')');
    }
    return { kind: 'call', name, args, column: token.column };
  }

  #peek(): Token {
    return this.#tokens[this.#next];
  }

  #take(mark: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'mark' || token.text !== mark) return false;
    this.#next += 1;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#take(mark)) this.#refuse(this.#peek());
  }

  #refuse(token: Token): never {
    const found = token.kind === 'end' ? 'its end' : `'${token.text}'`;
    throw new TemplateError(
      `Unable to parse language expression '${this.#text}': unexpected ${found} at position '${token.column}'.`,
    );
  }
}

/** Parses the inside of `[…]`. */
export function parseExpression(text: string): Expression {
  return new Parser(text).parse();
}
