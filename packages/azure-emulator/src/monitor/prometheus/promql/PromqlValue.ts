export type Labels = Record<string, string>;

export interface Point {
  atMs: number;
  value: number;
  /** The series ended here: it has no value until its next point. */
  isStale?: boolean;
}

/** All points of one series that an evaluation may need, oldest first. */
export interface Series {
  labels: Labels;
  points: Point[];
}

/** The value of one series at one moment. */
export interface Sample {
  labels: Labels;
  value: number;
  /** When the value was sampled, where a selector gave it. */
  sampledMs?: number;
}

export type PromqlValue =
  | { type: 'scalar'; value: number }
  | { type: 'string'; value: string }
  | { type: 'vector'; samples: Sample[] }
  | {
      type: 'matrix';
      series: Series[];
      /** The range that was looked at, for rates. */
      startMs: number;
      endMs: number;
    };

/** Same for equal sets of labels. */
export function keyOfLabels(labels: Labels): string {
  return JSON.stringify(
    Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function withoutName({ __name__: _name, ...labels }: Labels): Labels {
  return labels;
}
