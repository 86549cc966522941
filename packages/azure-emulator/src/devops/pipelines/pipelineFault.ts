import { FaultKind } from '../../faults/FaultKind';
import { FaultRegistry } from '../../faults/FaultRegistry';
import { PlannedStep } from '../yaml/PipelinePlan';
import { PipelineDefinition } from './PipelineDefinition';

const KIND = 'pipelineFailed';
const NAMES = ['pipeline', 'step'];

/** Makes a step of a pipeline's runs fail: `pipeline` is its name, `step` a part of the step's. */
export const pipelineFault: FaultKind = {
  kind: KIND,
  validate(match) {
    const unknown = Object.keys(match).find(each => !NAMES.includes(each));
    return unknown
      ? `'${KIND}' matches by pipeline and step, not by '${unknown}'`
      : undefined;
  },
};

/** What a step fails with by a fault that is on; without `step` the first that is no checkout fails. */
export function strikeStep(
  faults: FaultRegistry,
  { name }: PipelineDefinition,
  step: PlannedStep,
): string | undefined {
  const fault = faults.active(KIND).find(({ match }) => {
    const isPipeline =
      !match.pipeline || match.pipeline.toLowerCase() === name.toLowerCase();
    const isStep = match.step
      ? step.displayName.toLowerCase().includes(match.step.toLowerCase())
      : step.kind !== 'checkout';
    return isPipeline && isStep;
  });
  if (!fault) {
    return undefined;
  }
  faults.use(fault);
  return "The process '/usr/bin/bash' failed with exit code 1";
}
