import { JobWorkspace } from '../JobWorkspace';

/** How a command ended. */
export interface CommandResult {
  /** 0 is success. */
  code: number;
  /** What it wrote, without the last line's end. */
  output: string;
}

/** A shell of the simulated agent while it runs one script. */
export interface Shell {
  readonly workspace: JobWorkspace;
  /** Where it stands, as the agent's machine calls it, such as `/home/vsts/work/1/s`. */
  directory: string;
  /** Environment and shell variables in one. */
  readonly variables: Map<string, string>;
  /** Whether a failed command ends the script (`set -e`). */
  stopsAtFailure: boolean;
  lastCode: number;
  log(line: string): void;
}

/** One program of the simulated agent; it gets the words behind its name. */
export type Program = (
  args: string[],
  shell: Shell,
) => CommandResult | Promise<CommandResult>;

/** Success, with what was written. */
export function done(output = ''): CommandResult {
  return { code: 0, output };
}

/** Failure, with what was written. */
export function failed(output: string, code = 1): CommandResult {
  return { code, output };
}
