import type { FacetId } from './types';

/** How far back a chart looks. */
export type HistoryRange = '1h' | '24h' | '7d';

export const HISTORY_RANGES: readonly HistoryRange[] = ['1h', '24h', '7d'];

/** Query of `GET /api/service-health/entities/:kind/:namespace/:name/history`. */
export interface HistoryQuery {
  environment: string;
  facet: FacetId;
  range: HistoryRange;
}

/** One measured value over time. */
export interface HistorySeries {
  /** `HealthReading.name` of the reading that it continues. */
  reading: string;
  unit: string;
  source: string;
  /** ARM id of what was measured, where a facet measures several things. */
  resourceId?: string;
  /** Length of an interval in seconds; each source keeps its own. */
  grainSeconds: number;
  /** In order of time; an interval without a value is left out. */
  points: HistoryPoint[];
}

export interface HistoryPoint {
  /** Start of the interval, ISO 8601. */
  at: string;
  value: number;
}

/** A source that gave no history; the other series are there all the same. */
export interface HistoryProblem {
  source: string;
  message: string;
}

/** Answer of the history route. A facet without history has no series. */
export interface HistoryResponse {
  /** ISO 8601, both. */
  from: string;
  to: string;
  series: HistorySeries[];
  problems: HistoryProblem[];
}
