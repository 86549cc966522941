import { Blocker, CapacityReading } from '@slipway/plugin-azure-stacks-common';

/** A shared resource that a stack could go to, and what speaks against it. */
export interface Candidate {
  nameOrId: string;
  readings: CapacityReading[];
  blockers: Blocker[];
}

/** The first candidate that nothing speaks against, else the last one. */
export async function firstWithRoom(
  names: string[],
  read: (nameOrId: string) => Promise<Candidate>,
): Promise<Candidate | undefined> {
  let last: Candidate | undefined;
  for (const nameOrId of names) {
    last = await read(nameOrId);
    if (last.blockers.length === 0) {
      return last;
    }
  }
  return last;
}

export function hasRoom({ used, needed, limit }: CapacityReading): boolean {
  return needed <= 0 || used + needed <= limit;
}

/** That a shared resource of the platform is not there. */
export function missing(what: string, name: string): Blocker {
  return {
    code: 'PlatformMissing',
    field: 'environment',
    message: `The ${what} '${name}' does not exist: create the platform of this environment first`,
  };
}
