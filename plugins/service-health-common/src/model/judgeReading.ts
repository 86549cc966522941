import type { HealthReading, HealthState } from '../types';
import type { AboveRule, BelowRule, FacetRule } from './FacetModel';

/** What one rule says about one reading. */
export interface Judgement {
  state: HealthState;
  /** Why, for people; empty when healthy. */
  message: string;
}

const healthy: Judgement = { state: 'healthy', message: '' };

function inWords(value: number, unit: string | undefined): string {
  const isShare = unit === 'share';
  const rounded = Math.round(value * (isShare ? 100_000 : 1000)) / 1000;
  const shownUnit = isShare ? '%' : unit;
  return shownUnit ? `${rounded} ${shownUnit}` : String(rounded);
}

function includesText(texts: readonly string[] | undefined, text: string) {
  return texts?.some(entry => entry.toLowerCase() === text.toLowerCase());
}

function judgeNumber(
  rule: AboveRule | BelowRule,
  value: number,
  limits: { word: 'above' | 'below'; degraded?: number; critical?: number },
): Judgement {
  const { label, unit } = rule;
  const { word, degraded, critical } = limits;
  const crosses = (limit: number | undefined): limit is number =>
    limit !== undefined && (word === 'above' ? value > limit : value < limit);

  const state = crosses(critical) ? 'critical' : 'degraded';
  const limit = crosses(critical) ? critical : degraded;
  if (!crosses(limit)) {
    return healthy;
  }
  return {
    state,
    message: `${label} is ${inWords(value, unit)}, ${word} the limit of ${inWords(limit, unit)}`,
  };
}

/**
 * Judges a reading by a rule. A value of the wrong kind (text for a number,
 * NaN) is no answer: `undefined`.
 */
export function judgeReading(
  rule: FacetRule,
  reading: HealthReading,
): Judgement | undefined {
  const { value } = reading;
  if (rule.kind === 'text') {
    if (typeof value !== 'string' || value === '') {
      return undefined;
    }
    const message = `${rule.label} is ${value}`;
    if (includesText(rule.criticalIn, value)) {
      return { state: 'critical', message };
    }
    if (includesText(rule.degradedIn, value)) {
      return { state: 'degraded', message };
    }
    return healthy;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return undefined;
  }
  if (rule.kind === 'above') {
    return judgeNumber(rule, value, {
      word: 'above',
      degraded: rule.degradedAbove,
      critical: rule.criticalAbove,
    });
  }
  return judgeNumber(rule, value, {
    word: 'below',
    degraded: rule.degradedBelow,
    critical: rule.criticalBelow,
  });
}
