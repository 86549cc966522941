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
  before: HealthState | undefined,
): Judgement {
  const { label, unit, recoverBy = 0 } = rule;
  const { word, degraded, critical } = limits;
  const isHeld = {
    degraded: before !== undefined,
    critical: before === 'critical',
  };
  const crosses = (state: 'degraded' | 'critical') => {
    const limit = limits[state];
    if (limit === undefined) {
      return false;
    }
    const slack = isHeld[state] ? recoverBy : 0;
    return word === 'above' ? value > limit - slack : value < limit + slack;
  };

  const state = crosses('critical') ? 'critical' : 'degraded';
  const limit = state === 'critical' ? critical : degraded;
  if (limit === undefined || !crosses(state)) {
    return healthy;
  }
  const isPast = word === 'above' ? value > limit : value < limit;
  const verdict = isPast
    ? `${word} the limit of ${inWords(limit, unit)}`
    : `not yet ${inWords(recoverBy, unit)} ${word === 'above' ? 'below' : 'above'} the limit of ${inWords(limit, unit)} again`;
  return { state, message: `${label} is ${inWords(value, unit)}, ${verdict}` };
}

/**
 * Judges a reading by a rule. A value of the wrong kind (text for a number,
 * NaN) is no answer: `undefined`. `before` is the state that this rule gave
 * this resource last; `undefined` where it found nothing.
 */
export function judgeReading(
  rule: FacetRule,
  reading: HealthReading,
  before?: HealthState,
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
    const { degradedAbove: degraded, criticalAbove: critical } = rule;
    const limits = { word: 'above' as const, degraded, critical };
    return judgeNumber(rule, value, limits, before);
  }
  const { degradedBelow: degraded, criticalBelow: critical } = rule;
  const limits = { word: 'below' as const, degraded, critical };
  return judgeNumber(rule, value, limits, before);
}
