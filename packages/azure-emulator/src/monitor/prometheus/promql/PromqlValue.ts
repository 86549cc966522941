export type Labels = Record<string, string>;

/** All points of one series that an evaluation may need, oldest first. */
export interface Series {
  labels: Labels;
  points: Array<{ atMs: number; value: number }>;
}

/** The value of one series at one moment. */
export interface Sample {
  labels: Labels;
  value: number;
}

/** A number, or a value for each series. */
export type PromqlValue = number | Sample[];
