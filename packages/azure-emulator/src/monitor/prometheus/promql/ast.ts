export interface LabelMatcher {
  name: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

export type PromqlNode =
  | { kind: 'number'; value: number }
  | {
      kind: 'selector';
      matchers: LabelMatcher[];
      /** Length of a range selector; undefined for an instant one. */
      rangeMs?: number;
      offsetMs: number;
    }
  | { kind: 'call'; name: string; args: PromqlNode[] }
  | {
      kind: 'aggregate';
      name: string;
      grouping: 'by' | 'without';
      labels: string[];
      inner: PromqlNode;
      /** First argument of `topk` and `bottomk`. */
      parameter?: PromqlNode;
    }
  | {
      kind: 'binary';
      operator: string;
      left: PromqlNode;
      right: PromqlNode;
      isBool: boolean;
      /** Labels that `on` or `ignoring` names. */
      matching?: { kind: 'on' | 'ignoring'; labels: string[] };
    }
  | { kind: 'negative'; inner: PromqlNode };
