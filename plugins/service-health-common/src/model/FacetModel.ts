import type { ReasonCode } from '../reasonCodes';
import type { FacetId } from '../types';

interface RuleBase {
  /** `HealthReading.name` of the readings this rule judges. */
  reading: string;
  /** The subject of the reason's message, e.g. `Redis memory`. */
  label: string;
  code: ReasonCode;
  /**
   * The reading may be left out while another one of the same source is
   * there. A reading is otherwise required: without it the facet is unknown.
   */
  isOptional?: boolean;
  /** Required only while this other reading is above 0. */
  requiredWhile?: string;
}

interface NumberRule extends RuleBase {
  /** Unit of reading and limits in messages; a share (0 to 1) reads as `%`. */
  unit?: '%' | 'ms' | 'share';
  /**
   * A limit that was crossed counts as crossed until the value is this far on
   * its good side, in the reading's unit, so that a value at the limit does
   * not flap; 0 unless said.
   */
  recoverBy?: number;
}

/** Limits that a number must not go above. */
export interface AboveRule extends NumberRule {
  kind: 'above';
  degradedAbove?: number;
  criticalAbove?: number;
}

/** Limits that a number must not go below. */
export interface BelowRule extends NumberRule {
  kind: 'below';
  degradedBelow?: number;
  criticalBelow?: number;
}

/** Texts that are bad news, letter case ignored. */
export interface TextRule extends RuleBase {
  kind: 'text';
  degradedIn?: readonly string[];
  criticalIn?: readonly string[];
}

export type FacetRule = AboveRule | BelowRule | TextRule;

/** How the readings of one facet are judged. */
export interface FacetModel {
  id: FacetId;
  /** Name of the facet for people. */
  title: string;
  /** A reading older than this is stale, and its facet unknown. */
  staleAfterSeconds: number;
  rules: readonly FacetRule[];
}
