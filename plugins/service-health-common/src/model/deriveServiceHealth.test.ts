import type { FacetObservation, HealthReading, HealthState } from '../types';
import { deriveServiceHealth } from './deriveServiceHealth';
import { isImprovement } from './states';

const now = new Date('2026-11-20T03:00:00Z');

function reading(
  source: string,
  name: string,
  value: number | string,
  ageSeconds = 30,
): HealthReading {
  const sampledAt = new Date(now.getTime() - ageSeconds * 1000).toISOString();
  return { name, value, unit: '', source, sampledAt };
}

function observe(
  id: string,
  readings: HealthReading[],
  failures: FacetObservation['failures'] = [],
): FacetObservation {
  return { id, readings, failures };
}

function redis(memoryPercent: number | string, ageSeconds?: number) {
  return observe('redis', [
    reading('Azure Monitor', 'memoryPercent', memoryPercent, ageSeconds),
    reading('Azure Monitor', 'serverLoadPercent', 10, ageSeconds),
  ]);
}

function pods(wanted: number, readyShare: number) {
  return observe('workload', [
    reading('Kubernetes', 'podsWanted', wanted),
    reading('Kubernetes', 'podsReadyShare', readyShare),
  ]);
}

const refused = {
  source: 'Azure Monitor',
  code: 'sourceForbidden' as const,
  message: 'AuthorizationFailed',
};

describe('deriveServiceHealth', () => {
  it.each<[string, FacetObservation[], HealthState, string[]]>([
    ['all well', [redis(40), pods(3, 1)], 'healthy', []],
    ['a cache filling up', [redis(80)], 'degraded', ['redisMemoryHigh']],
    ['a full cache', [redis(100)], 'critical', ['redisMemoryHigh']],
    ['a pod that is not ready', [pods(3, 0.67)], 'degraded', ['podsNotReady']],
    ['most pods down', [pods(3, 0.33)], 'critical', ['podsNotReady']],
    [
      'nothing deployed',
      [pods(0, 0)],
      'critical',
      ['nothingDeployed', 'podsNotReady'],
    ],
    [
      'a refused source',
      [observe('redis', [], [refused])],
      'unknown',
      ['sourceForbidden'],
    ],
    ['a stale source', [redis(40, 3600)], 'unknown', ['readingStale']],
    ['rubbish for a number', [redis('n/a')], 'unknown', ['readingMissing']],
    ['NaN for a number', [redis(NaN)], 'unknown', ['readingMissing']],
    [
      'a facet nobody judges',
      [observe('mystery', [])],
      'unknown',
      ['neverCollected'],
    ],
    ['no facet at all', [], 'unknown', []],
  ])('%s', (_, observations, state, codes) => {
    const health = deriveServiceHealth({ observations, now });

    expect(health.state).toBe(state);
    expect(
      health.facets.flatMap(facet => facet.reasons.map(({ code }) => code)),
    ).toEqual(codes);
  });

  it('does not let an unknown facet hide a critical one', () => {
    const health = deriveServiceHealth({
      observations: [observe('redis', [], [refused]), pods(3, 0)],
      now,
    });

    expect(health.state).toBe('critical');
    expect(health.facets.map(({ state }) => state)).toEqual([
      'unknown',
      'critical',
    ]);
  });

  it('judges latency and errors only while there are requests', () => {
    const quiet = [reading('Log Analytics', 'requests', 0)];
    const busy = [reading('Log Analytics', 'requests', 9)];
    const stateOf = (readings: HealthReading[]) =>
      deriveServiceHealth({ observations: [observe('apim', readings)], now })
        .state;

    expect(stateOf(quiet)).toBe('healthy');
    expect(stateOf(busy)).toBe('unknown');
  });

  it('holds a limit for the resource that crossed it, and for no other', () => {
    const caches = (first: number, second: number) => [
      observe('redis', [
        ...[first, second].map((value, index) => ({
          ...reading('Azure Monitor', 'memoryPercent', value),
          resourceId: `/redis/${index}`,
        })),
        reading('Azure Monitor', 'serverLoadPercent', 10),
      ]),
    ];
    const previous = deriveServiceHealth({ observations: caches(96, 80), now });

    const { facets } = deriveServiceHealth({
      observations: caches(93, 93),
      previous,
      now,
    });

    expect(
      facets[0].reasons.map(({ resourceId, state }) => [resourceId, state]),
    ).toEqual([
      ['/redis/0', 'critical'],
      ['/redis/1', 'degraded'],
    ]);
  });

  it('keeps since while a state and its reasons hold', () => {
    const first = deriveServiceHealth({ observations: [redis(80)], now });
    const second = deriveServiceHealth({
      observations: [redis(81)],
      now: new Date(now.getTime() + 60_000),
      previous: first,
    });

    expect(second.since).toBe(now.toISOString());
    expect(second.facets[0].reasons[0].since).toBe(now.toISOString());
  });
});

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function createRandom(seed: number) {
  let state = seed;
  return (choices: number) => {
    state = (state + 0x6d2b79f5) % 0x100000000;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % choices;
  };
}

function randomService(random: (choices: number) => number) {
  const pick = <T>(values: T[]) => values[random(values.length)];
  const read = (source: string, name: string, values: (number | string)[]) =>
    reading(source, name, pick(values), pick([10, 60, 170]));
  return [
    observe('aks', [
      read('Resource Graph', 'poolProvisioningState', ['Succeeded', 'Failed']),
      read('Resource Graph', 'poolPowerState', ['Running', 'Stopped']),
      read('Kubernetes', 'nodesReadyShare', [1, 1, 0.6, 0.3]),
    ]),
    observe('workload', [
      read('Kubernetes', 'podsWanted', [3, 3, 0]),
      read('Kubernetes', 'podsReadyShare', [1, 1, 0.6, 0]),
      read('Kubernetes', 'podsCrashLooping', [0, 0, 1]),
    ]),
    observe('apim', [
      read('Log Analytics', 'requests', [0, 500]),
      read('Log Analytics', 'errorRate', [0, 0.02, 0.5]),
      read('Log Analytics', 'latencyP95Ms', [80, 1_500, 9_000]),
    ]),
    observe('redis', [
      read('Azure Monitor', 'memoryPercent', [20, 80, 100]),
      read('Azure Monitor', 'serverLoadPercent', [20, 85, 99]),
    ]),
    observe('kafka', [
      read('Azure Monitor', 'throttledRequests', [0, 5, 500]),
      read('Azure Monitor', 'serverErrors', [0, 5, 500]),
      read('Prometheus', 'consumerLag', [0, 5_000, 50_000]),
    ]),
  ];
}

const sources = [
  'Resource Graph',
  'Kubernetes',
  'Log Analytics',
  'Azure Monitor',
  'Prometheus',
];

function loseSource(
  observations: FacetObservation[],
  source: string,
  how: 'silent' | 'failing' | 'stale',
): FacetObservation[] {
  return observations.map(({ id, readings, failures }) => {
    const isHit = readings.some(entry => entry.source === source);
    if (how === 'stale') {
      const aged = readings.map(entry =>
        entry.source === source
          ? { ...entry, sampledAt: '2026-11-19T00:00:00Z' }
          : entry,
      );
      return { id, readings: aged, failures };
    }
    return {
      id,
      readings: readings.filter(entry => entry.source !== source),
      failures:
        how === 'failing' && isHit
          ? [...failures, { ...refused, source }]
          : failures,
    };
  });
}

describe('losing sources', () => {
  it('never improves a state, of the service or of a facet', () => {
    const random = createRandom(20261120);
    for (let run = 0; run < 2_000; run++) {
      const whole = randomService(random);
      const before = deriveServiceHealth({ observations: whole, now });
      let lossy = whole;
      for (const source of sources) {
        if (random(2) === 0) {
          const ways = ['silent', 'failing', 'stale'] as const;
          lossy = loseSource(lossy, source, ways[random(ways.length)]);
        }
      }
      const after = deriveServiceHealth({ observations: lossy, now });

      const told = JSON.stringify({ run, lossy });
      expect([told, isImprovement(before.state, after.state)]).toEqual([
        told,
        false,
      ]);
      after.facets.forEach((facet, index) => {
        const was = before.facets[index].state;
        expect([told, isImprovement(was, facet.state)]).toEqual([told, false]);
      });
    }
  });

  it('leaves nothing healthy when all sources are gone', () => {
    const random = createRandom(7);
    const gone = sources.reduce(
      (lossy, source) => loseSource(lossy, source, 'silent'),
      randomService(random),
    );

    const health = deriveServiceHealth({ observations: gone, now });

    expect(health.facets.map(({ state }) => state)).toEqual(
      Array(5).fill('unknown'),
    );
  });
});
