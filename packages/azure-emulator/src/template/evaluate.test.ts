import { Json, JsonObject } from './Json';
import {
  createTestScope as scopeOf,
  evaluateTest as evaluate,
  subscriptionId,
} from './__testUtils__/createTestScope';

describe('the template language', () => {
  // Inputs and answers of the examples in Azure's reference of template functions.
  const examples: Array<[string, Json]> = [
    ["[concat('prefix', '-', 'end')]", 'prefix-end'],
    ["[concat(createArray('1-1'), createArray('2-1'))]", ['1-1', '2-1']],
    ["[contains('OneTwoThree', 'e')]", true],
    ["[contains('OneTwoThree', 'z')]", false],
    ["[contains(createObject('one', 'a'), 'ONE')]", true],
    ["[endsWith('abcdef', 'F')]", true],
    ["[startsWith('abcdef', 'AB')]", true],
    ["[indexOf('test', 't')]", 0],
    ["[lastIndexOf('test', 't')]", 3],
    ["[indexOf('abcdef', 'CD')]", 2],
    [
      "[format('{0}, {1}. Formatted number: {2:N0}', 'Hello', 'User', 8175133)]",
      'Hello, User. Formatted number: 8,175,133',
    ],
    ["[padLeft('123', 10, '0')]", '0000000123'],
    ["[replace('123-123-1234', '-', '')]", '1231231234'],
    [
      "[split('one;two,three', createArray(',', ';'))]",
      ['one', 'two', 'three'],
    ],
    ["[substring('one two three', 4, 3)]", 'two'],
    ["[take(createArray('one', 'two', 'three'), 2)]", ['one', 'two']],
    ["[skip('one two three', 4)]", 'two three'],
    [
      "[union(createObject('one', 'a', 'two', 'b'), createObject('two', 'c'))]",
      { one: 'a', two: 'c' },
    ],
    [
      "[intersection(createArray('one', 'two', 'three'), createArray('two', 'three'))]",
      ['two', 'three'],
    ],
    ['[range(5, 3)]', [5, 6, 7]],
    ["[base64('one, two, three')]", 'b25lLCB0d28sIHRocmVl'],
    [
      "[uriComponent('http://contoso.com/resources/nested/azuredeploy.json')]",
      'http%3A%2F%2Fcontoso.com%2Fresources%2Fnested%2Fazuredeploy.json',
    ],
    ['[div(8, 3)]', 2],
    ['[mod(7, 3)]', 1],
    ["[int('4')]", 4],
    ['[max(0, 3, 2, 5, 4)]', 5],
    ['[min(createArray(0, 3, 2, 5, 4))]', 0],
    ["[coalesce(null(), null(), 'string')]", 'string'],
    ["[equals('a', 'A')]", false],
    ["[less('a', 'b')]", true],
    ["[and(true(), bool('false'))]", false],
    ["[if(equals('a', 'a'), 'yes', json('{'))]", 'yes'],
    [
      "[dateTimeAdd('2020-04-07 14:53:14Z', '-P9D', 'u')]",
      '2020-03-29 14:53:14Z',
    ],
    ['[dateTimeFromEpoch(1683040573)]', '2023-05-02T15:16:13Z'],
    ["[parseCidr('10.144.0.0/20').lastUsable]", '10.144.15.254'],
    ["[cidrSubnet('10.144.0.0/20', 24, 1)]", '10.144.1.0/24'],
    ["[cidrHost('10.144.3.0/24', 0)]", '10.144.3.1'],
    [
      "[filter(createArray(1, 2, 3), lambda('i', greater(lambdaVariables('i'), 1)))]",
      [2, 3],
    ],
    [
      "[map(createArray('a', 'b'), lambda('x', 'i', concat(lambdaVariables('x'), string(lambdaVariables('i')))))]",
      ['a0', 'b1'],
    ],
    [
      "[reduce(createArray(1, 2, 3), 0, lambda('cur', 'next', add(lambdaVariables('cur'), lambdaVariables('next'))))]",
      6,
    ],
    [
      "[sort(createArray(8, 3, 10), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]",
      [3, 8, 10],
    ],
    [
      "[toObject(createArray('a', 'b'), lambda('k', lambdaVariables('k')), lambda('v', toUpper(lambdaVariables('v'))))]",
      { a: 'A', b: 'B' },
    ],
    ["[items(createObject('b', 1, 'a', 2))[0].key]", 'a'],
    ["[tryGet(createObject('a', createObject('b', 1)), 'a', 'b')]", 1],
    ['[string(true())]', 'True'],
    ["[createObject('a', createArray(1, 2)).A[1]]", 2],
    ["[createObject('a', 1).?b]", null],
    ["it''s [plain]", "it''s [plain]"],
    ['[[plain]', '[plain]'],
    ["['it''s']", "it's"],
  ];

  it.each(examples)('%s', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected);
  });

  it('writes ids as Azure does', () => {
    const subscription = `/subscriptions/${subscriptionId}`;
    expect(evaluate("[resourceId('A.B/c/d', 'one', 'two')]")).toBe(
      `${subscription}/resourceGroups/rg/providers/A.B/c/one/d/two`,
    );
    expect(evaluate("[resourceId('other', 'A.B/c', 'one')]")).toBe(
      `${subscription}/resourceGroups/other/providers/A.B/c/one`,
    );
    expect(
      evaluate(
        "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'x')]",
      ),
    ).toBe(
      `${subscription}/providers/Microsoft.Authorization/roleDefinitions/x`,
    );
    expect(evaluate("[extensionResourceId('/a', 'E.F/g', 'h')]")).toBe(
      '/a/providers/E.F/g/h',
    );
  });

  it('repeats variables and properties by copy', () => {
    const variables: JsonObject = {
      copy: [
        {
          name: 'names',
          count: 2,
          input: "[concat('n', copyIndex('names', 1))]",
        },
      ],
    };
    expect(evaluate("[variables('names')]", { variables })).toEqual([
      'n1',
      'n2',
    ]);
    const looped = {
      copy: [
        { name: 'disks', count: 2, input: { lun: "[copyIndex('disks')]" } },
      ],
    };
    expect(evaluate(looped)).toEqual({ disks: [{ lun: 0 }, { lun: 1 }] });
  });

  it('calls functions that the template declares', () => {
    const functions = [
      {
        namespace: 'contoso',
        members: {
          hail: {
            parameters: [{ name: 'who', type: 'string' }],
            output: {
              type: 'string',
              value: "[concat('hi ', parameters('who'))]",
            },
          },
        },
      },
    ];
    expect(evaluate("[contoso.hail('you')]", { functions })).toBe('hi you');
  });

  it('refuses with the place', () => {
    expect(() => evaluate({ a: ["[nothing('x')]"] })).toThrow(
      expect.objectContaining({ code: 'InvalidTemplate', path: 'a[0]' }),
    );
    expect(() => evaluate("[concat('a']")).toThrow(/Unable to parse/);
    expect(() => evaluate('[utcNow()]')).toThrow(/default values/);
  });

  it('checks parameters against their declarations', () => {
    const parameters = {
      size: { type: 'int', minValue: 1, maxValue: 3 },
      tier: { type: 'string', allowedValues: ['a', 'b'], defaultValue: 'a' },
    };
    const given = scopeOf({ parameters }, { size: { value: 5 } });
    expect(() => given.parameter('size')).toThrow(/maxValue/);
    expect(given.parameter('TIER')).toBe('a');
    expect(() => scopeOf({ parameters }).parameter('size')).toThrow(
      /not provided/,
    );
    expect(() => scopeOf({ parameters }, { what: { value: 1 } })).toThrow(
      /not present in the original template/,
    );
  });
});
