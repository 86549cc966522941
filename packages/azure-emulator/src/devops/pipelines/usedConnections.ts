import { PipelinePlan, PlannedStage } from '../yaml/PipelinePlan';
import { expandMacros } from '../yaml/variables';
import { RunVariable } from './PipelineDefinition';
import { PipelineRun } from './PipelineRun';
import { PipelineStore } from './PipelineStore';
import { ServiceConnection } from './ServiceConnection';

const INPUTS = [
  'azuresubscription',
  'connectedservicenamearm',
  'connectedservicename',
  'containerregistry',
];

/** A step's use of a service connection, by the name that its inputs come to. */
export interface ConnectionUse {
  name: string;
  job: string;
  step: string;
  input: string;
}

/** The service connections that a stage's steps name; variables are put in as at the start of a run. */
export function usedConnections(
  plan: PipelinePlan,
  stage: PlannedStage,
  given: Record<string, RunVariable>,
): ConnectionUse[] {
  const fromOutside = Object.fromEntries(
    Object.entries(given).map(([name, { value }]) => [name, value]),
  );
  return stage.jobs.flatMap(job => {
    const variables = {
      ...plan.variables,
      ...fromOutside,
      ...stage.variables,
      ...job.variables,
    };
    return job.steps
      .filter(step => step.isEnabled)
      .flatMap(step =>
        INPUTS.filter(input => step.inputs[input]).map(input => ({
          name: expandMacros(step.inputs[input], variables),
          job: job.name,
          step: step.kind,
          input,
        })),
      );
  });
}

/** The connections of a stage that exist, and that the run's pipeline may not use. */
export function unpermittedConnections(
  { definitionId, plan, variables }: PipelineRun,
  stage: PlannedStage,
  store: PipelineStore,
): ServiceConnection[] {
  const definition = store.requireDefinition(definitionId);
  const given = { ...definition.variables, ...variables };
  return usedConnections(plan, stage, given)
    .map(({ name }) => store.findConnection(name))
    .filter(connection => connection !== undefined)
    .filter(({ id }) => !store.mayUse(definitionId, 'endpoint', id));
}
