import { Json } from '../Json';
import { evaluateTest } from '../__testUtils__/createTestScope';

const emptySubscription = '/subscriptions/00000000-0000-0000-0000-000000000000';
const machine =
  '/subscriptions/31e9f9a0-9fd2-4294-a0a3-0101246d9700/resourceGroups/rg-modm201-20230913120256/providers/Microsoft.Compute/virtualMachines/bobjacmodm201';

describe('template functions', () => {
  // Answers of Azure's own expression library, as tests of Microsoft's public repositories expect
  // them (Azure/bicep snapshots, microsoft/commercial-marketplace-offer-deploy).
  const knownHashes: Array<[string, Json]> = [
    [
      `[uniqueString('${emptySubscription}/resourceGroups/myRg')]`,
      'js26ofeqkqeve',
    ],
    [`[uniqueString('${machine}')]`, 'yvjxno3je5on2'],
    // The version 5 UUID of `a-b` in the namespace that Azure's reference of functions names.
    ["[guid('a', 'b')]", '2d796349-8c7e-55ec-9624-54ece82ed031'],
  ];

  // Inputs and answers of Azure's reference of template functions.
  const documented: Array<[string, Json]> = [
    [
      "[parseCidr('fdad:3236:5555::/48')]",
      {
        network: 'fdad:3236:5555::',
        netmask: 'ffff:ffff:ffff::',
        firstUsable: 'fdad:3236:5555::',
        lastUsable: 'fdad:3236:5555:ffff:ffff:ffff:ffff:ffff',
        cidr: 48,
      },
    ],
    [
      "[parseCidr('10.144.0.0/20')]",
      {
        network: '10.144.0.0',
        netmask: '255.255.240.0',
        broadcast: '10.144.15.255',
        firstUsable: '10.144.0.1',
        lastUsable: '10.144.15.254',
        cidr: 20,
      },
    ],
    ["[cidrSubnet('fdad:3236:5555::/48', 52, 1)]", 'fdad:3236:5555:1000::/52'],
    ["[cidrHost('fdad:3236:5555:3000::/52', 0)]", 'fdad:3236:5555:3000::1'],
    ["[pickZones('Microsoft.Compute', 'virtualMachines', 'westus2')]", ['1']],
    ["[pickZones('Microsoft.Compute', 'virtualMachines', 'westus')]", []],
    ["[pickZones('Microsoft.Cdn', 'profiles', 'westus2')]", []],
    [
      "[uri('http://contoso.com/resources/', 'nested/azuredeploy.json')]",
      'http://contoso.com/resources/nested/azuredeploy.json',
    ],
    [
      "[uri('http://contoso.org/firstpath/azuredeploy.json', 'myscript.sh')]",
      'http://contoso.org/firstpath/myscript.sh',
    ],
    ["[dataUri('Hello')]", 'data:text/plain;charset=utf8;base64,SGVsbG8='],
    ["[dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')]", 'Hello, World!'],
    ["[dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')]", '2023-04-07T14:53:14Z'],
    ["[dateTimeToEpoch('2023-05-02T15:16:13Z')]", 1683040573],
    [
      "[union(createArray('one', 'two'), createArray('two', 'three'))]",
      ['one', 'two', 'three'],
    ],
    [
      '[union(json(\'{"p":{"a":1,"b":2}}\'), json(\'{"p":{"b":3}}\'))]',
      { p: { a: 1, b: 3 } },
    ],
    ["[padLeft(123, 10, '0')]", '0000000123'],
  ];

  // Outputs that Azure/bicep's evaluation tests expect of Azure's own library.
  const evaluatedByAzure: Array<[string, Json]> = [
    [
      `[format('>{0}<>{1}<>{2}<>{3}<', false(), 12948, createObject('a', 'b', '!c', 2), createArray(true(), 2893, 'abc'))]`,
      ">False<>12948<>{'a':'b','!c':2}<>[true,2893,'abc']<",
    ],
    ["[indexOf('FOOBAR', 'bar')]", 3],
    ["[contains('FOOBAR', 'foo')]", false],
    ["[indexOf(createArray('FOO', 'BAR'), 'foo')]", -1],
    [
      "[map(items(createObject('ghiKey', 1, 'abcKey', 2, 'ABCKey', 3, '456Key', 4)), lambda('i', lambdaVariables('i').key))]",
      ['456Key', 'abcKey', 'ABCKey', 'ghiKey'],
    ],
    [
      "[reduce(createArray('abc', 'def', 'ghi'), '', lambda('cur', 'next', 'i', if(equals(mod(lambdaVariables('i'), 2), 0), concat(lambdaVariables('cur'), lambdaVariables('next')), lambdaVariables('cur'))))]",
      'abcghi',
    ],
    [
      "[mapValues(createObject('a', 123, 'b', 456), lambda('v', mul(lambdaVariables('v'), 2)))]",
      { a: 246, b: 912 },
    ],
    ["[objectKeys(createObject('a', 123, 'b', 456))]", ['a', 'b']],
    [
      "[shallowMerge(createArray(createObject('a', 123), createObject('b', 456)))]",
      { a: 123, b: 456 },
    ],
    [
      "[groupBy(createArray(createObject('t', 'a', 'v', 1), createObject('t', 'b', 'v', 2), createObject('t', 'a', 'v', 3)), lambda('x', lambdaVariables('x').t), lambda('x', lambdaVariables('x').v))]",
      { a: [1, 3], b: [2] },
    ],
    ['[flatten(createArray(createArray(0, 1), createArray(2)))]', [0, 1, 2]],
    ['[createArray(1)[?10]]', null],
  ];

  it.each([...knownHashes, ...documented, ...evaluatedByAzure])(
    '%s',
    (expression, expected) => {
      expect(evaluateTest(expression)).toEqual(expected);
    },
  );

  // Their meaning is described, with no published example.
  const described: Array<[string, Json]> = [
    ["[distinct(createArray('a', 'b', 'a'))]", ['a', 'b']],
    ["[like('Contoso', 'con*so')]", true],
    ["[like('Contoso', 'con')]", false],
    [
      "[parseUri('https://contoso.com:8443/a/b?c=d')]",
      {
        scheme: 'https',
        host: 'contoso.com',
        port: 8443,
        path: '/a/b',
        query: '?c=d',
      },
    ],
    [
      "[buildUri(createObject('scheme', 'https', 'host', 'contoso.com', 'path', 'a'))]",
      'https://contoso.com/a',
    ],
    ["[uriComponentToString(uriComponent('a b/(c)'))]", 'a b/(c)'],
    ["[roleDefinitions('Reader').roleDefinitionId]", 'one'],
    ["[providers('Microsoft.KeyVault', 'vaults').resourceType]", 'vaults'],
    ["[references('loop')]", ['loop']],
    [
      "[managementGroupResourceId('mg', 'Microsoft.Authorization/policyDefinitions', 'p')]",
      '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/policyDefinitions/p',
    ],
    [
      "[toLogicalZone('s', 'koreacentral', toPhysicalZone('s', 'koreacentral', '2'))]",
      '2',
    ],
    [
      "[dateTimeAdd('2026-01-31T08:05:09Z', 'PT1H', 'dddd, d MMM yyyy h:mm tt')]",
      'Saturday, 31 Jan 2026 9:05 AM',
    ],
    ['[sys.toUpper(az.deployment().name)]', 'D'],
  ];

  it.each(described)('%s', (expression, expected) => {
    expect(evaluateTest(expression)).toEqual(expected);
  });

  it.each([
    ["[padLeft('a', 1000000000)]", /padLeft/],
    ['[range(0, 10001)]', /range/],
    ["[replace('a', '', 'b')]", /empty/],
    ["[uriComponentToString('%')]", /escape/],
    ["[uri('nothing', 'x')]", /no valid URI/],
    ["[cidrSubnet('10.0.0.0/24', 26, 4)]", /no subnet 4/],
    ["[cidrHost('10.0.0.0/30', 3)]", /no host 3/],
    ["[dateTimeAdd('2026-01-01', 'P9000Y')]", /1 to 9999/],
    ['[mul(9007199254740991, 2)]', /too large/],
    ['[min(createArray())]', /at least one/],
    ["[json('{')]", /no JSON/],
    ["[fail('told so')]", /told so/],
    ["[roleDefinitions('Nobody')]", /Nobody/],
    ['[managementGroup()]', /not expected/],
  ])('%s is refused', (expression, reason) => {
    expect(() => evaluateTest(expression)).toThrow(reason);
  });
});
