import type { FacetModel } from './FacetModel';
import { nextStaleAt } from './nextStaleAt';

const now = new Date('2026-11-23T12:00:00Z');

function model(id: string, staleAfterSeconds: number): FacetModel {
  return { id, title: id, staleAfterSeconds, rules: [] };
}

const models = new Map([
  ['sql', model('sql', 60)],
  ['queue', model('queue', 300)],
]);

function observation(id: string, ...agesSeconds: number[]) {
  return {
    id,
    failures: [],
    readings: agesSeconds.map(age => ({
      name: 'value',
      value: 1,
      unit: '',
      source: 'Test',
      sampledAt: new Date(now.getTime() - age * 1000).toISOString(),
    })),
  };
}

describe('nextStaleAt', () => {
  it('is when the first fresh reading of any facet gets too old', () => {
    const observations = [
      observation('sql', 10, 61),
      observation('queue', 270, 20),
    ];

    expect(nextStaleAt({ observations, models, now })).toEqual(
      new Date(now.getTime() + 30_000),
    );
  });

  it('is never where nothing is fresh, or nothing is known', () => {
    for (const observations of [
      [],
      [observation('sql', 61)],
      [observation('unheardOf', 1)],
    ]) {
      expect(nextStaleAt({ observations, models, now })).toBeUndefined();
    }
  });
});
