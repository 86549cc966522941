import { readTimespan } from './readTimespan';

const nowMs = Date.parse('2026-11-22T12:00:00Z');

describe('readTimespan', () => {
  it.each([
    ['PT1H', '11:00', '12:00'],
    ['2026-11-22T10:00:00Z/2026-11-22T11:00:00Z', '10:00', '11:00'],
    ['2026-11-22T10:00:00/PT30M', '10:00', '10:30'],
    ['PT30M/2026-11-22T11:00:00Z', '10:30', '11:00'],
    [
      '2026-11-22T10%3A00%3A00.000000Z%2F2026-11-22T11%3A00%3A00.000000Z',
      '10:00',
      '11:00',
    ],
    ['2026-11-22T19:00:00 09:00/PT1H', '10:00', '11:00'],
  ])('reads %s', (text, from, to) => {
    expect(readTimespan(text, nowMs)).toEqual({
      fromMs: Date.parse(`2026-11-22T${from}:00Z`),
      toMs: Date.parse(`2026-11-22T${to}:00Z`),
    });
  });

  it.each(['yesterday', 'PT1H/soon', '%zz'])('refuses %s', text => {
    expect(readTimespan(text, nowMs)).toBeUndefined();
  });
});
