import { evaluateExpression, isTrue } from '../yaml/expressions';
import { PipelineRun, TimelineRecord } from './PipelineRun';
import { conditionVariables } from './runVariables';

type Result = TimelineRecord['result'];

/** Whether a stage, job or step runs, by its condition and the results of what it depends on. */
export function mayRun(
  condition: string | undefined,
  dependencies: Result[],
  run: PipelineRun,
  variables: Record<string, string> = conditionVariables(run),
): boolean {
  const isCancelled = run.status === 'cancelling';
  const succeeded = dependencies.every(
    each => each === 'succeeded' || each === 'succeededWithIssues',
  );
  const hasFailed = dependencies.includes('failed');
  const status = {
    always: () => true,
    canceled: () => isCancelled,
    failed: () => !isCancelled && hasFailed,
    succeeded: () => !isCancelled && succeeded,
    succeededorfailed: () => !isCancelled && (succeeded || hasFailed),
  };
  try {
    return isTrue(
      evaluateExpression(condition ?? 'succeeded()', { variables, status }),
    );
  } catch {
    // A condition that can't be read is never met.
    return false;
  }
}

/** How a run ended, from its stages. */
export function resultOfAll(
  run: PipelineRun,
): NonNullable<PipelineRun['result']> {
  const stages = run.records
    .filter(each => each.type === 'Stage')
    .map(each => each.result);
  if (stages.includes('failed')) {
    return 'failed';
  }
  if (run.status === 'cancelling' || stages.includes('canceled')) {
    return 'canceled';
  }
  return stages.includes('succeededWithIssues')
    ? 'partiallySucceeded'
    : 'succeeded';
}
