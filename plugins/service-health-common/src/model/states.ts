import type { HealthState } from '../types';

/**
 * Bad news outranks ignorance, and ignorance outranks the rest: a service
 * with one degraded and one unknown facet may be in worse trouble than the
 * degraded one tells.
 */
const rank: Record<HealthState, number> = {
  healthy: 0,
  degraded: 1,
  unknown: 2,
  critical: 3,
};

/** The worst of the states; `unknown` where there are none. */
export function worstState(states: readonly HealthState[]): HealthState {
  if (states.length === 0) {
    return 'unknown';
  }
  return states.reduce((worst, state) =>
    rank[state] > rank[worst] ? state : worst,
  );
}

/** Sorts the worst state first. */
export function compareStates(a: HealthState, b: HealthState): number {
  return rank[b] - rank[a];
}

/**
 * Whether `after` claims less trouble than `before` did. Going to `unknown`
 * claims nothing.
 */
export function isImprovement(
  before: HealthState,
  after: HealthState,
): boolean {
  return after !== 'unknown' && rank[after] < rank[before];
}
