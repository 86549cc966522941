/** One command with its words as written, quotes and all. */
export interface SimpleCommand {
  kind: 'command';
  words: string[];
  /** Whether its output goes somewhere else than to the log. */
  isSilent: boolean;
}

export interface IfCommand {
  kind: 'if';
  branches: Array<{ condition: ScriptList; then: ScriptList }>;
  otherwise: ScriptList;
}

export interface ForCommand {
  kind: 'for';
  variable: string;
  words: string[];
  body: ScriptList;
}

/** Commands joined by `|`; `!` in front turns the answer round. */
export interface Pipeline {
  isNegated: boolean;
  commands: Array<SimpleCommand | IfCommand | ForCommand>;
  /** What leads to the next: it runs after success, after failure, or always. */
  then: '&&' | '||' | ';';
}

export type ScriptList = Pipeline[];
