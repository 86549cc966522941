import { ConfigReader } from '@backstage/config';
import {
  defaultFacetModels,
  deriveServiceHealth,
} from '@slipway/plugin-service-health-common';
import { readThresholds } from './readThresholds';

function read(thresholds?: object) {
  return readThresholds(
    new ConfigReader(thresholds ? { serviceHealth: { thresholds } } : {}),
    defaultFacetModels,
  );
}

function stateAt(memoryPercent: number, thresholds?: object) {
  const now = new Date();
  const readings = Object.entries({ memoryPercent, serverLoadPercent: 1 }).map(
    ([name, value]) => ({
      name,
      value,
      unit: '%',
      source: 'Azure Monitor',
      sampledAt: now.toISOString(),
    }),
  );
  return deriveServiceHealth({
    observations: [{ id: 'redis', readings, failures: [] }],
    models: read(thresholds),
    now,
  }).state;
}

describe('readThresholds', () => {
  it('changes the limits that are named, and no others', () => {
    const lower = { redis: { memoryPercent: { degradedAbove: 50 } } };

    expect(stateAt(60)).toBe('healthy');
    expect(stateAt(60, lower)).toBe('degraded');
    expect(stateAt(96, lower)).toBe('critical');
  });

  it.each([
    [
      { radis: {} },
      "'serviceHealth.thresholds.radis' is not known; there are aks, workload, apim, redis, kafka",
    ],
    [
      { redis: { memory: {} } },
      "'serviceHealth.thresholds.redis.memory' is not known; there are memoryPercent, serverLoadPercent",
    ],
    [
      { redis: { memoryPercent: { degradedBelow: 1 } } },
      "'serviceHealth.thresholds.redis.memoryPercent.degradedBelow' is not known; there are degradedAbove, criticalAbove, recoverBy",
    ],
    [
      { redis: { memoryPercent: { degradedAbove: 'much' } } },
      "'serviceHealth.thresholds.redis.memoryPercent.degradedAbove'",
    ],
  ])('refuses %j', (thresholds, message) => {
    expect(() => read(thresholds)).toThrow(message);
  });
});
