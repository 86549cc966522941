import { runQuery } from './runQuery';
import { Table, Timespan } from './values';

const now = new Date('2026-11-22T12:00:00Z');

const requests: Table = {
  columns: [
    { name: 'TimeGenerated', type: 'datetime' },
    { name: 'ApiId', type: 'string' },
    { name: 'ResponseCode', type: 'int' },
    { name: 'TotalTime', type: 'long' },
    { name: 'Extra', type: 'dynamic' },
  ],
  rows: [
    row('2026-11-22T11:50:10Z', 'market', 200, 20),
    row('2026-11-22T11:58:10Z', 'market', 200, 40),
    row('2026-11-22T11:58:40Z', 'market', 503, 90),
    row('2026-11-22T11:59:10Z', 'event', 404, 10),
    row('2026-11-22T11:59:50Z', 'event', 200, 30),
  ],
};

function row(at: string, api: string, code: number, ms: number) {
  return {
    TimeGenerated: new Date(at),
    ApiId: api,
    ResponseCode: code,
    TotalTime: ms,
    Extra: { zones: ['1', '2'], nested: { 'odd-key': code } },
  };
}

function ask(query: string) {
  return runQuery(query, {
    now,
    table: name => (name === 'Requests' ? requests : undefined),
  });
}

describe('runQuery', () => {
  it('counts, shares and ranks a window by group', () => {
    const answer = ask(`
      Requests // the window
      | where TimeGenerated > ago(5m) and TimeGenerated <= now()
      | summarize requests = count(), failed = countif(ResponseCode >= 500),
          percentiles(TotalTime, 50, 95), rate = 1.0 * countif(ResponseCode >= 500) / count()
          by ApiId
      | order by ApiId asc`);

    expect(answer.columns.map(({ name }) => name)).toEqual([
      'ApiId',
      'requests',
      'failed',
      'percentile_TotalTime_50',
      'percentile_TotalTime_95',
      'rate',
    ]);
    expect(answer.rows).toEqual([
      {
        ApiId: 'event',
        requests: 2,
        failed: 0,
        percentile_TotalTime_50: 10,
        percentile_TotalTime_95: 30,
        rate: 0,
      },
      {
        ApiId: 'market',
        requests: 2,
        failed: 1,
        percentile_TotalTime_50: 40,
        percentile_TotalTime_95: 90,
        rate: 0.5,
      },
    ]);
  });

  it('bins time and takes the latest row of each group', () => {
    expect(
      ask(
        'Requests | summarize n=count() by bin(TimeGenerated, 5m) | sort by TimeGenerated asc',
      ).rows,
    ).toEqual([
      { TimeGenerated: new Date('2026-11-22T11:50:00Z'), n: 1 },
      { TimeGenerated: new Date('2026-11-22T11:55:00Z'), n: 4 },
    ]);
    expect(
      ask(
        'Requests | summarize arg_max(TimeGenerated, ResponseCode) by ApiId | project ApiId, ResponseCode',
      ).rows,
    ).toEqual([
      { ApiId: 'market', ResponseCode: 503 },
      { ApiId: 'event', ResponseCode: 200 },
    ]);
  });

  it.each([
    ["print x = 'rg-platform-prod' has 'platform'", true],
    ["print x = 'platforms' has 'platform'", false],
    ["print x = 'Platforms' contains 'FORM'", true],
    ["print x = 'Platforms' startswith_cs 'plat'", false],
    ["print x = 'A' in~ ('a', 'b')", true],
    ["print x = 'A' !in ('a', 'b')", true],
    ["print x = 'slip-9' matches regex @'^[a-z]+-\\d$'", true],
    ['print x = 5 between (1 .. 5)', true],
    ["print x = iff(isempty(''), 'yes', 'no')", 'yes'],
    ["print x = split('a/b/c', '/')[1]", 'b'],
    ['print x = tostring(dynamic({"a":1}).a)', '1'],
    ['print x = datetime(2026-11-22) + 1d', new Date('2026-11-23T00:00:00Z')],
    ['print x = 90m', new Timespan(5_400_000)],
    ['print x = extract(@"/([^/]+)$", 1, "/a/b")', 'b'],
    ["print x = case(1 > 2, 'a', 2 > 1, 'b', 'c')", 'b'],
  ])('%s', (query, expected) => {
    expect(ask(query).rows).toEqual([{ x: expected }]);
  });

  it('follows dynamic paths and expands arrays', () => {
    expect(
      ask(`Requests | take 1 | extend code = Extra.nested['odd-key']
        | mv-expand zone = Extra.zones | project code, zone`).rows,
    ).toEqual([
      { code: 200, zone: '1' },
      { code: 200, zone: '2' },
    ]);
  });

  it('joins, lets, unions and takes the top', () => {
    const answer = ask(`
      let slow = 25;
      let busy = Requests | where TotalTime > slow | distinct ApiId, TotalTime;
      busy | join kind=inner (Requests | summarize total = count() by ApiId) on ApiId
      | top 1 by TotalTime desc | project ApiId, TotalTime, total`);

    expect(answer.rows).toEqual([{ ApiId: 'market', TotalTime: 90, total: 3 }]);
    expect(ask('Requests | union Requests | count').rows).toEqual([
      { Count: 10 },
    ]);
  });

  it('refuses what it cannot resolve or read', () => {
    expect(() => ask('Requests | where Nope == 1')).toThrow("named 'Nope'");
    expect(() => ask('Missing | take 1')).toThrow("named 'Missing'");
    expect(() => ask('Requests | where (')).toThrow('could not be parsed');
    expect(() => ask('Requests | whatever 1')).toThrow('whatever');
  });
});
