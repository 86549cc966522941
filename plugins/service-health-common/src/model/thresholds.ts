import type { FacetModel, FacetRule } from './FacetModel';

/** Limits in place of a model's own, by facet and reading. */
export type Thresholds = Record<string, Record<string, Record<string, number>>>;

/** What of a rule can be set, by its kind. */
export const SETTABLE_LIMITS = {
  above: ['degradedAbove', 'criticalAbove', 'recoverBy'],
  below: ['degradedBelow', 'criticalBelow', 'recoverBy'],
} as const;

type NumberRule = Exclude<FacetRule, { kind: 'text' }>;

/**
 * Reads `redis.memoryPercent.criticalAbove=90, kafka.consumerLag.degradedAbove=500`,
 * the value of the annotation `slipway.dev/health-thresholds`. What is wrong
 * is told as a problem that names the part and what is allowed, and is left
 * out; the rest counts.
 */
export function parseThresholds(
  text: string,
  models: ReadonlyMap<string, FacetModel>,
): { thresholds: Thresholds; problems: string[] } {
  const thresholds: Thresholds = {};
  const problems: string[] = [];
  for (const part of text.split(/[,\n]/).map(one => one.trim())) {
    if (part === '') {
      continue;
    }
    const [path, value, ...more] = part.split('=').map(one => one.trim());
    const [facet, reading, limit, ...deeper] = path.split('.');
    const problem =
      value === undefined || more.length + deeper.length > 0
        ? 'must look like redis.memoryPercent.criticalAbove=90'
        : problemOf({ facet, reading, limit, value }, models);
    if (problem) {
      problems.push(`'${part}': ${problem}`);
    } else {
      const ofReading = ((thresholds[facet] ??= {})[reading] ??= {});
      ofReading[limit] = Number(value);
    }
  }
  return { thresholds, problems };
}

function problemOf(
  parts: { facet: string; reading: string; limit: string; value: string },
  models: ReadonlyMap<string, FacetModel>,
): string | undefined {
  const { facet, reading, limit, value } = parts;
  const model = models.get(facet);
  if (!model) {
    return `there is no facet '${facet}'; there are ${[...models.keys()].join(', ')}`;
  }
  const rules = model.rules.filter(
    (rule): rule is NumberRule => rule.kind !== 'text',
  );
  const rule = rules.find(one => one.reading === reading);
  if (!rule) {
    const known = [...new Set(rules.map(one => one.reading))].join(', ');
    return `'${facet}' has no limit for '${reading}'; it has ${known}`;
  }
  const settable: readonly string[] = SETTABLE_LIMITS[rule.kind];
  if (!settable.includes(limit)) {
    return `'${limit}' is not known; there are ${settable.join(', ')}`;
  }
  return value === '' || !Number.isFinite(Number(value))
    ? `'${value}' is not a number`
    : undefined;
}

/** The models with these limits in place of their own; unknown ones count for nothing. */
export function applyThresholds(
  models: ReadonlyMap<string, FacetModel>,
  thresholds: Thresholds,
): ReadonlyMap<string, FacetModel> {
  if (Object.keys(thresholds).length === 0) {
    return models;
  }
  return new Map(
    [...models].map(([id, model]) => {
      const ofFacet = thresholds[id];
      const rules = model.rules.map(rule => {
        const limits = ofFacet?.[rule.reading];
        return rule.kind === 'text' || !limits ? rule : { ...rule, ...limits };
      });
      return [id, ofFacet ? { ...model, rules } : model];
    }),
  );
}
