export interface LabelMatcher {
  name: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** When a selector or subquery looks: `offset` and `@`. */
export interface Moment {
  offsetMs: number;
  /** Milliseconds since 1970, or an end of the queried range. */
  at?: number | 'start' | 'end';
}

export interface VectorMatching {
  kind: 'on' | 'ignoring';
  labels: string[];
  /** The side with many samples for one of the other; undefined: one to one. */
  many?: 'left' | 'right';
  /** Labels that the many take from the one. */
  include: string[];
}

export type PromqlNode =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | {
      kind: 'selector';
      matchers: LabelMatcher[];
      /** Length of a range selector; undefined for an instant one. */
      rangeMs?: number;
      moment: Moment;
    }
  | {
      kind: 'subquery';
      inner: PromqlNode;
      rangeMs: number;
      /** Undefined: the server's default. */
      stepMs?: number;
      moment: Moment;
    }
  | { kind: 'call'; name: string; args: PromqlNode[] }
  | {
      kind: 'aggregate';
      name: string;
      grouping: 'by' | 'without';
      labels: string[];
      inner: PromqlNode;
      /** First argument of `topk`, `quantile` and their like. */
      parameter?: PromqlNode;
    }
  | {
      kind: 'binary';
      operator: string;
      left: PromqlNode;
      right: PromqlNode;
      isBool: boolean;
      matching?: VectorMatching;
    }
  | { kind: 'negative'; inner: PromqlNode };
