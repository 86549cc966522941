import { runQuery } from './runQuery';
import { KqlValue } from './values';

const now = new Date('2026-11-22T12:00:00Z');

function rowsOf(query: string): KqlValue[][] {
  const { columns, rows } = runQuery(query, { now, table: () => undefined });
  return rows.map(row => columns.map(({ name }) => row[name] ?? null));
}

// Queries and refusals after the Kusto Query Language's reference
// (https://learn.microsoft.com/kusto/query/, November 2026).
const letters = "datatable(Key:string, Value:long)['a',1,'b',2,'b',3,'c',4]";
const others =
  "datatable(Key:string, Value2:long)['b',10,'c',20,'c',30,'d',40]";

describe('operators give what their reference says', () => {
  it.each<[string, string, KqlValue[][]]>([
    [
      'join: innerunique',
      `${letters} | join (${others}) on Key | project Key, Value, Value2`,
      [
        ['b', 2, 10],
        ['c', 4, 20],
        ['c', 4, 30],
      ],
    ],
    [
      'join: inner',
      `${letters} | join kind=inner (${others}) on Key`,
      [
        ['b', 2, 'b', 10],
        ['b', 3, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
      ],
    ],
    [
      'join: fullouter keeps both sides',
      `${letters} | join kind=fullouter (${others}) on Key | where isempty(Key) or isempty(Key1)`,
      [
        ['a', 1, null, null],
        [null, null, 'd', 40],
      ],
    ],
    [
      'join: leftanti',
      `${letters} | join kind=leftanti (${others}) on $left.Key == $right.Key`,
      [['a', 1]],
    ],
    [
      'join: rightsemi',
      `${letters} | join kind=rightsemi (${others}) on Key | distinct Key`,
      [['b'], ['c']],
    ],
    [
      'lookup leaves the right key out',
      `${letters} | lookup (${others}) on Key | take 2`,
      [
        ['a', 1, null],
        ['b', 2, 10],
      ],
    ],
    [
      'summarize names and counts',
      `${letters} | summarize sum(Value), make_list(Value) by Key | top 1 by sum_Value`,
      [['b', 5, [2, 3]]],
    ],
    [
      'summarize arg_max(*)',
      `${letters} | summarize arg_max(Value, *) by Key | where Key == 'b'`,
      [['b', 3]],
    ],
    [
      'mv-expand goes in step, with an index',
      'print a = dynamic([1, 2]), b = dynamic(["x"]) | mv-expand with_itemindex=i a to typeof(long), b to typeof(string)',
      [
        [1, 'x', 0],
        [2, '', 1],
      ],
    ],
    [
      'mv-apply ranks the elements of each row',
      'datatable(Id:int, Values:dynamic)[0, dynamic([5,1,3]), 1, dynamic([4,10,8,7])] | mv-apply Top = Values to typeof(long) on (top 2 by Top | summarize Best = make_list(Top)) | project Best',
      [[[5, 3]], [[10, 8]]],
    ],
    [
      'parse takes values by type',
      "print Text = 'pool=alpha count=12 end' | parse Text with 'pool=' Pool ' count=' Count:long ' ' * | project Pool, Count",
      [['alpha', 12]],
    ],
    [
      'parse-where drops what does not match',
      "datatable(Text:string)['n=1', 'n=x'] | parse-where Text with 'n=' N:long | project N",
      [[1]],
    ],
    [
      'parse-kv',
      "print Text = 'src=10.1.1.123 bytes=125 why=\"no route\"' | parse-kv Text as (src:string, bytes:long, why:string) with (pair_delimiter=' ', kv_delimiter='=', quote='\"') | project-away Text",
      [['10.1.1.123', 125, 'no route']],
    ],
    [
      'make-series fills gaps',
      'datatable(At:datetime, N:long)[datetime(2026-01-01), 4, datetime(2026-01-03), 6] | make-series sum(N) default=0 on At from datetime(2026-01-01) to datetime(2026-01-04) step 1d | project sum_N',
      [[[4, 0, 6]]],
    ],
    [
      'evaluate bag_unpack sorts the keys',
      'datatable(d:dynamic)[dynamic({"Name":"John","Age":20})] | evaluate bag_unpack(d)',
      [[20, 'John']],
    ],
    [
      'union renames a column of two types',
      'union (print x = 1), (print x = "a") | project x_long, x_string',
      [
        [1, ''],
        [null, 'a'],
      ],
    ],
    [
      'functions of the query, with defaults and names',
      'let f = (a:long, b:string = "b", c:long = 0) { strcat(a, "-", b, "-", c) }; print f(c=7, a=12), f(1)',
      [['12-b-7', '1-b-0']],
    ],
    [
      'a function over a table',
      'let atLeast = (T:(x:long), n:long) { T | where x >= n }; range x from 1 to 5 step 1 | invoke atLeast(4)',
      [[4], [5]],
    ],
    [
      'toscalar, and a table in a list',
      `let T = ${letters}; T | where Value == toscalar(T | summarize max(Value)) or Key in ((T | where Value == 1 | project Key)) | project Key`,
      [['a'], ['c']],
    ],
    [
      'windows over ordered rows',
      'range x from 1 to 3 step 1 | serialize r = row_number(), sum = row_cumsum(x), before = prev(x) | project r, sum, before',
      [
        [1, 1, null],
        [2, 3, 1],
        [3, 6, 2],
      ],
    ],
    [
      'getschema',
      'print a = 1, b = 2.5, c = dynamic({}) | getschema | project ColumnName, ColumnType',
      [
        ['a', 'long'],
        ['b', 'real'],
        ['c', 'dynamic'],
      ],
    ],
    [
      'where drops null, != keeps it',
      "datatable(n:int, t:string)[5, 'a', int(null), 'b'] | where n != 5 | project t",
      [['b']],
    ],
  ])('%s', (_name, query, expected) => {
    expect(rowsOf(query)).toEqual(expected);
  });
});

describe('queries that Kusto refuses', () => {
  it.each([
    ['print x = Missing', 'SEM0100'],
    ['print x = nofunction(1)', 'SEM0260'],
    ['print x = strlen()', 'SEM0219'],
    ['print x = 1 | where x == "a"', 'SEM0064'],
    ['print x = "a" + 1', 'SEM0001'],
    ['print x = 1 | where x', 'SEM0001'],
    ['print x = (1', 'SYN0002'],
    ['print x = "open', 'SYN0002'],
    ['print x = 1 | nooperator', 'SYN0002'],
    [`print x = ${'('.repeat(300)}1${')'.repeat(300)}`, 'SYN0002'],
    ['range x from 1 to 100000000 step 1', 'E_QUERY_RESULT_SET_TOO_LARGE'],
    [
      `print x = "${'a'.repeat(60)}b" matches regex "^(a+)+$"`,
      'E_RUNAWAY_QUERY',
    ],
  ])('%#: %s', (query, code) => {
    expect(() => rowsOf(query)).toThrow(expect.objectContaining({ code }));
  });
});
