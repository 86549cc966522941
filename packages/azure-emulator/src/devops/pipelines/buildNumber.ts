import { PipelineRun } from './PipelineRun';

/** The number of a new run by the pipeline's `name`; `$(Rev:r)` counts runs whose number is else the same. */
export function buildNumber(
  format: string | undefined,
  facts: { now: number; runId: number; branch: string; definition: string },
  earlier: PipelineRun[],
): string {
  const filled = (format ?? '$(Date:yyyyMMdd).$(Rev:r)')
    .replace(/\$\(Date:([^)]+)\)/gi, (_, pattern) =>
      dateText(pattern, facts.now),
    )
    .replace(/\$\((?:Build\.)?BuildId\)/gi, String(facts.runId))
    .replace(/\$\((?:Build\.)?SourceBranchName\)/gi, facts.branch)
    .replace(/\$\(Build\.DefinitionName\)/gi, facts.definition);
  const taken = new Set(earlier.map(each => each.buildNumber));
  const numbered = (revision: number) =>
    filled.replace(
      /\$\(Rev:(\.?)(r+)\)/gi,
      (_, dot, digits) =>
        `${dot}${String(revision).padStart(digits.length, '0')}`,
    );
  let revision = 1;
  while (
    taken.has(numbered(revision)) &&
    numbered(revision) !== numbered(revision + 1)
  ) {
    revision += 1;
  }
  return numbered(revision);
}

function dateText(pattern: string, now: number): string {
  const iso = new Date(now).toISOString();
  return pattern
    .replace('yyyy', iso.slice(0, 4))
    .replace('yy', iso.slice(2, 4))
    .replace('MM', iso.slice(5, 7))
    .replace('dd', iso.slice(8, 10))
    .replace('HH', iso.slice(11, 13))
    .replace('mm', iso.slice(14, 16))
    .replace('ss', iso.slice(17, 19));
}
