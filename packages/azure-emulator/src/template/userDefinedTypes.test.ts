import { evaluateOutputs } from './evaluateOutputs';
import { JsonObject, Json } from './Json';
import { readTemplate } from './Template';
import { createTestScope } from './__testUtils__/createTestScope';

const definitions: JsonObject = {
  port: { type: 'int', minValue: 1, maxValue: 65_535 },
  pet: {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: {
        cat: { $ref: '#/definitions/cat' },
        dog: { type: 'object', properties: { kind: { type: 'string' } } },
      },
    },
  },
  cat: {
    type: 'object',
    properties: {
      kind: { type: 'string', allowedValues: ['cat'] },
      lives: { type: 'int', maxValue: 9 },
    },
    additionalProperties: false,
  },
  tree: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      branches: {
        type: 'array',
        items: { $ref: '#/definitions/tree' },
        nullable: true,
      },
    },
  },
};

function given(declaration: JsonObject, value: Json): Json {
  const parameters = { it: declaration };
  const template = { definitions, parameters };
  return createTestScope(template, { it: { value } }).parameter('it');
}

describe('user-defined types', () => {
  const allowed: Array<[string, JsonObject, Json]> = [
    ['a reference', { $ref: '#/definitions/port' }, 80],
    [
      'a nullable reference',
      { $ref: '#/definitions/port', nullable: true },
      null,
    ],
    ['a variant', { $ref: '#/definitions/pet' }, { kind: 'cat', lives: 9 }],
    [
      'a type that holds itself',
      { $ref: '#/definitions/tree' },
      { name: 'a', branches: [{ name: 'b', branches: [] }] },
    ],
    [
      'a tuple',
      {
        type: 'array',
        prefixItems: [{ type: 'string' }, { type: 'int' }],
        items: false,
      },
      ['a', 1],
    ],
    [
      'further properties',
      { type: 'object', additionalProperties: { $ref: '#/definitions/port' } },
      { http: 80 },
    ],
  ];

  it.each(allowed)('take %s', (_, declaration, value) => {
    expect(given(declaration, value)).toEqual(value);
  });

  const refused: Array<[string, JsonObject, Json, string]> = [
    ['a bound', { $ref: '#/definitions/port' }, 0, "'it'"],
    ['a missing definition', { $ref: '#/definitions/no' }, 0, 'no definition'],
    [
      'an unknown variant',
      { $ref: '#/definitions/pet' },
      { kind: 'cow' },
      'cat,dog',
    ],
    [
      'a property too many',
      { $ref: '#/definitions/pet' },
      { kind: 'cat', lives: 1, name: 'x' },
      "'name' is not allowed",
    ],
    [
      'a missing property',
      { $ref: '#/definitions/pet' },
      { kind: 'cat' },
      "'lives' is missing",
    ],
    [
      'a wrong value deep inside',
      { $ref: '#/definitions/tree' },
      { name: 'a', branches: [{ name: 1 }] },
      "'it.branches[0].name'",
    ],
    [
      'an item too many',
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      ['a', 'b'],
      "'it[1]'",
    ],
  ];

  it.each(refused)('refuse %s, with its place', (_, type, value, message) => {
    expect(() => given(type, value)).toThrow(message);
  });

  it('leave out what is nullable', () => {
    const parameters = { it: { type: 'string', nullable: true } };
    expect(createTestScope({ parameters }).parameter('it')).toBeNull();
  });

  it('check outputs and arguments of functions', () => {
    const outputsOf = (outputs: JsonObject, functions: Json[] = []) => {
      const source = { definitions, outputs, functions };
      const template = readTemplate({ $schema: 'x', resources: [], ...source });
      return evaluateOutputs(template, createTestScope(source));
    };
    const port = { $ref: '#/definitions/port' };
    expect(outputsOf({ it: { ...port, value: 80 } })).toEqual({
      it: { type: 'int', value: 80 },
    });
    expect(() => outputsOf({ it: { ...port, value: 'x' } })).toThrow('it');
    const members = {
      next: {
        parameters: [{ name: 'of', ...port }],
        output: { type: 'int', value: "[add(parameters('of'), 1)]" },
      },
    };
    const own = [{ namespace: 'own', members }];
    const call = (argument: string) =>
      outputsOf({ it: { type: 'int', value: `[own.next(${argument})]` } }, own);
    expect(call('1').it).toEqual({ type: 'int', value: 2 });
    expect(() => call('0')).toThrow('own.next');
  });

  it('count parameters, variables, outputs and resources', () => {
    const many = (count: number, value: Json) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`n${index}`, value]),
      );
    const read = (more: JsonObject) =>
      readTemplate({ $schema: 'x', resources: [], ...more });
    const string = { type: 'string' };
    expect(() => read({ parameters: many(256, string) })).not.toThrow();
    expect(() => read({ parameters: many(257, string) })).toThrow("'256'");
    expect(() => read({ variables: many(513, 1) })).toThrow("'512'");
    expect(() => read({ outputs: many(65, string) })).toThrow("'64'");
    const resource = { type: 'A.B/c', name: 'n' };
    const resources = Array.from({ length: 801 }, () => resource);
    expect(() => read({ resources })).toThrow("'800'");
  });
});
