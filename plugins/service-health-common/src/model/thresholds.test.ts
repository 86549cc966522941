import { defaultFacetModels } from './defaultFacetModels';
import { applyThresholds, parseThresholds } from './thresholds';

describe('thresholds of a service', () => {
  it('take the place of the limits that they name', () => {
    const { thresholds, problems } = parseThresholds(
      'redis.memoryPercent.criticalAbove=90, kafka.consumerLag.degradedAbove = 500\nredis.memoryPercent.recoverBy=1',
      defaultFacetModels,
    );

    const models = applyThresholds(defaultFacetModels, thresholds);

    expect(problems).toEqual([]);
    expect(models.get('redis')?.rules).toContainEqual(
      expect.objectContaining({
        reading: 'memoryPercent',
        degradedAbove: 75,
        criticalAbove: 90,
        recoverBy: 1,
      }),
    );
    expect(models.get('apim')).toBe(defaultFacetModels.get('apim'));
  });

  it.each([
    ['redis', 'must look like redis.memoryPercent.criticalAbove=90'],
    ['redis.memoryPercent.criticalAbove=much', "'much' is not a number"],
    ['redis.memoryPercent.criticalAbove=', "'' is not a number"],
    ['rediss.memoryPercent.criticalAbove=90', "there is no facet 'rediss'"],
    ['redis.colour.criticalAbove=90', "'redis' has no limit for 'colour'"],
    ['redis.memoryPercent.above=90', 'there are degradedAbove, criticalAbove'],
  ])('refuse %s and say why', (text, problem) => {
    const parsed = parseThresholds(text, defaultFacetModels);

    expect(parsed.thresholds).toEqual({});
    expect(parsed.problems).toEqual([expect.stringContaining(problem)]);
  });
});
