import { seededRandom } from '../seededRandom';
import { templateFunctions } from './functions';
import { Json, JsonObject } from './Json';
import { JsonSyntaxError, parseTemplateJson } from './parseTemplateJson';
import { TemplateError } from './TemplateError';
import { createTestScope } from './__testUtils__/createTestScope';
import { evaluateJson } from './evaluate';

const names = [...templateFunctions.keys(), 'lambda', 'listKeys', 'nothing'];
const words = [
  'a',
  '__proto__',
  'constructor',
  'A.B/c',
  '10.0.0.0/8',
  '2026-01-01',
  '%',
  "''",
  '{0:D99}',
  'x'.repeat(99),
];
const numbers = [
  '0',
  '1',
  '-1',
  '3',
  '99999',
  '9007199254740991',
  '-2147483648',
];
const marks = ['[', ']', '(', ')', ',', '.', "'", '?', ' ', '[[', '{', '"'];

/** Makes expressions, whole and broken, always the same for one seed. */
class ExpressionMaker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)];
  }

  expression(depth: number): string {
    const kind = this.#random();
    if (depth <= 0 || kind < 0.15) {
      return kind < 0.1 ? this.pick(numbers) : `'${this.pick(words)}'`;
    }
    if (kind < 0.25) return `variables('${this.pick(['one', 'two', 'list'])}')`;
    if (kind < 0.35) {
      const body = this.expression(depth - 1);
      const list = this.expression(depth - 1);
      const name = this.pick(['map', 'filter', 'sort', 'reduce', 'toObject']);
      return `${name}(${list}, lambda('a', 'b', ${body}))`;
    }
    if (kind < 0.42) {
      const key = this.pick([
        '.a',
        '.__proto__',
        "['a']",
        '[0]',
        '[-1]',
        '.?a',
        '[?9]',
      ]);
      return `${this.expression(depth - 1)}${key}`;
    }
    const count = Math.floor(this.#random() * 4);
    const args = Array.from({ length: count }, () =>
      this.expression(depth - 1),
    );
    return `${this.pick(names)}(${args.join(', ')})`;
  }

  /** The text with one piece taken out, doubled or put in. */
  damaged(text: string): string {
    const at = Math.floor(this.#random() * text.length);
    const length = Math.floor(this.#random() * 5);
    return `${text.slice(0, at)}${this.pick([...marks, ''])}${text.slice(at + length)}`;
  }
}

const variables: JsonObject = {
  one: "[concat('1', variables('two'))]",
  two: '[string(2)]',
  list: [1, 'b', null, { a: [] }],
};

/** What came of an evaluation: a value that can be sent, or Azure's refusal. Anything else throws. */
function outcome(value: Json, source: JsonObject = { variables }): string {
  try {
    return typeof JSON.stringify(evaluateJson(value, createTestScope(source)));
  } catch (error) {
    if (error instanceof TemplateError) return error.code;
    throw error;
  }
}

describe('whatever expressions come', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    'are evaluated or refused (seed %d)',
    seed => {
      const maker = new ExpressionMaker(seed);
      for (let turn = 0; turn < 150; turn += 1) {
        const whole = `[${maker.expression(5)}]`;
        for (const text of [whole, maker.damaged(whole)]) {
          expect(['string', 'InvalidTemplate']).toContain(outcome(text));
        }
      }
    },
  );

  it.each([
    ['a deep chain of calls', `[${'array('.repeat(3000)}1${')'.repeat(3000)}]`],
    ['deep brackets', `[createArray(1)${'[0]'.repeat(8000)}]`],
    ['opened and never closed', `[${'f('.repeat(12_000)}]`],
    [
      'loops in loops in loops',
      "[map(range(0, 10000), lambda('a', map(range(0, 10000), lambda('b', range(0, 10000)))))]",
    ],
    [
      'a value that grows with each turn',
      "[reduce(range(0, 100), 'ab', lambda('all', 'next', concat(lambdaVariables('all'), lambdaVariables('all'))))]",
    ],
    [
      'a value that nests with each turn',
      "[reduce(range(0, 9999), 1, lambda('all', 'next', createArray(lambdaVariables('all'))))]",
    ],
    [
      'a list of itself twice, with each turn',
      "[reduce(range(0, 60), createArray(1), lambda('all', 'next', createArray(lambdaVariables('all'), lambdaVariables('all'))))]",
    ],
    ['a text too long for an expression', `['${'x'.repeat(25_000)}']`],
  ])('%s is refused, and does not hang', (_, text) => {
    expect(outcome(text)).toBe('InvalidTemplate');
  });

  it('refuses variables and functions that call one another without end', () => {
    const round = { a: "[variables('b')]", b: "[variables('a')]" };
    expect(outcome("[variables('a')]", { variables: round })).toBe(
      'InvalidTemplate',
    );
    const members = {
      again: {
        parameters: [],
        output: { type: 'int', value: '[own.again()]' },
      },
    };
    const functions = [{ namespace: 'own', members }];
    expect(outcome('[own.again()]', { functions })).toBe('InvalidTemplate');
  });

  it('reads or refuses whatever text comes as JSON', () => {
    const maker = new ExpressionMaker(7);
    const whole = JSON.stringify({
      a: ['x', 1.5, null, { b: "it's" }],
      c: '\\',
    });
    let text = whole;
    for (let turn = 0; turn < 3000; turn += 1) {
      text = turn % 20 === 0 ? whole : maker.damaged(text);
      expect(isReadOrRefused(text)).toBe(true);
    }
  });
});

/** Whether a text is read as JSON or refused as none, with nothing else happening. */
function isReadOrRefused(text: string): boolean {
  try {
    return JSON.stringify(parseTemplateJson(text)) !== undefined;
  } catch (error) {
    return error instanceof JsonSyntaxError;
  }
}
