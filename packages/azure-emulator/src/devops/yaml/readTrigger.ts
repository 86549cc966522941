import { z } from 'zod';
import { Trigger } from './PipelinePlan';

const names = z.array(z.string()).default([]);
const filter = z
  .object({ include: names, exclude: names })
  .default({ include: [], exclude: [] });
const long = z.object({ branches: filter, paths: filter, batch: z.unknown() });

const ALL = { include: [], exclude: [] };

/** Reads `trigger`: left out it means every branch, as in Azure. */
export function readTrigger(written: unknown): Trigger {
  if (written === 'none') {
    return { isEnabled: false, branches: ALL, paths: ALL };
  }
  const branches = z.array(z.string()).safeParse(written);
  if (branches.success) {
    return {
      isEnabled: true,
      branches: { include: branches.data, exclude: [] },
      paths: ALL,
    };
  }
  const { branches: named, paths } = long.partial().parse(written ?? {});
  return { isEnabled: true, branches: named ?? ALL, paths: paths ?? ALL };
}

/** Whether a push to a branch that changed those files starts a run. */
export function isTriggered(
  { isEnabled, branches, paths }: Trigger,
  branch: string,
  files: string[],
): boolean {
  const isBranch = isIncluded(branches, branch);
  const hasPaths = paths.include.length + paths.exclude.length > 0;
  return (
    isEnabled &&
    isBranch &&
    (!hasPaths || files.some(file => isIncluded(paths, file)))
  );
}

const SKIPS =
  /\*\*\*NO_CI\*\*\*|\[skip (?:ci|azurepipelines|azpipelines|azp)\]|\[(?:ci|azurepipelines|azpipelines|azp) skip\]|skip-checks:\s*true/i;

/** Whether a commit's message asks for no run. */
export function asksForNoRun(message: string): boolean {
  return SKIPS.test(message);
}

function isIncluded(
  { include, exclude }: Trigger['branches'],
  name: string,
): boolean {
  const matches = (pattern: string) => toExpression(pattern).test(name);
  return (
    (include.length === 0 || include.some(matches)) && !exclude.some(matches)
  );
}

/** A path stands for what is below it too. */
function toExpression(pattern: string): RegExp {
  const plain = pattern.replace(/^refs\/heads\//, '').replace(/^\/|\/$/g, '');
  const source = plain
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}(?:/.*)?$`);
}
