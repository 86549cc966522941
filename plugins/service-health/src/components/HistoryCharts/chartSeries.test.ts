import type { HistoryResponse } from '@slipway/plugin-service-health-common';
import { chartsOf, describeLine } from './chartSeries';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 26, 3, minute)).toISOString();

const history: HistoryResponse = {
  from: at(0),
  to: at(5),
  series: [
    {
      reading: 'hitRatio',
      unit: 'share',
      source: 'Prometheus',
      grainSeconds: 60,
      points: [
        { at: at(0), value: 0.5 },
        { at: at(4), value: 0.25 },
      ],
    },
    {
      reading: 'messagesIn',
      unit: 'messages',
      source: 'Azure Monitor',
      grainSeconds: 60,
      resourceId: '/eventhubs/market.orders',
      points: [{ at: at(1), value: 7 }],
    },
    {
      reading: 'messagesIn',
      unit: 'messages',
      source: 'Azure Monitor',
      grainSeconds: 60,
      resourceId: '/eventhubs/market.bids',
      points: [],
    },
  ],
  problems: [],
};

describe('chartsOf', () => {
  it('keeps every interval, so that a missing value is a gap', () => {
    const [hitRatio] = chartsOf(history);

    expect(hitRatio.unit).toBe('%');
    expect(hitRatio.times).toEqual(
      [0, 1, 2, 3, 4].map(minute => Date.parse(at(minute))),
    );
    expect(hitRatio.lines).toEqual([
      { label: 'Prometheus', values: [50, null, null, null, 25] },
    ]);
  });

  it('draws the resources of one reading into one chart', () => {
    const [, messages] = chartsOf(history);

    expect(messages.lines.map(({ label }) => label)).toEqual([
      'market.orders',
      'market.bids',
    ]);
    expect(messages.lines[1].values).toEqual([null, null, null, null, null]);
  });
});

describe('describeLine', () => {
  it('says last, lowest and highest value, and how much is missing', () => {
    expect(describeLine([50, null, 75.25, 25], '%')).toBe(
      'last 25 %, lowest 25 %, highest 75.3 %, 25 % of the time without a value',
    );
    expect(describeLine([1, 2], '')).toBe('last 2, lowest 1, highest 2');
    expect(describeLine([null, null], 'ms')).toBe('no value');
  });
});
