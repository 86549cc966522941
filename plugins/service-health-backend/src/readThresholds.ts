import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type FacetModel,
  type FacetRule,
  SETTABLE_LIMITS,
} from '@slipway/plugin-service-health-common';

const KEY = 'serviceHealth.thresholds';

type NumberRule = Exclude<FacetRule, { kind: 'text' }>;

/**
 * The models with the limits of `serviceHealth.thresholds.<facet>.<reading>` in place of their
 * own. Throws `InputError` with the key's path and what is allowed there.
 */
export function readThresholds(
  config: Config,
  models: ReadonlyMap<string, FacetModel>,
): Map<string, FacetModel> {
  const thresholds = config.getOptionalConfig(KEY);
  requireKnown(KEY, thresholds?.keys() ?? [], [...models.keys()]);
  return new Map(
    [...models].map(([id, model]) => {
      const ofFacet = thresholds?.getOptionalConfig(id);
      return [id, ofFacet ? withLimits(model, ofFacet) : model];
    }),
  );
}

function withLimits(model: FacetModel, config: Config): FacetModel {
  const readings = model.rules
    .filter(rule => rule.kind !== 'text')
    .map(({ reading }) => reading);
  requireKnown(`${KEY}.${model.id}`, config.keys(), readings);
  const rules = model.rules.map(rule => {
    const ofReading = config.getOptionalConfig(rule.reading);
    return rule.kind === 'text' || !ofReading
      ? rule
      : withLimit(rule, ofReading, `${KEY}.${model.id}.${rule.reading}`);
  });
  return { ...model, rules };
}

function withLimit(rule: NumberRule, config: Config, path: string): NumberRule {
  requireKnown(path, config.keys(), SETTABLE_LIMITS[rule.kind]);
  const limits = config.keys().map(key => [key, config.getNumber(key)]);
  return { ...rule, ...Object.fromEntries(limits) };
}

function requireKnown(
  path: string,
  keys: string[],
  known: readonly string[],
): void {
  const unknown = keys.find(key => !known.includes(key));
  if (unknown) {
    throw new InputError(
      `Configuration '${path}.${unknown}' is not known; there are ${known.join(', ')}`,
    );
  }
}
