import { parse } from 'yaml';
import { asText, ExpressionScope } from './expressions';
import { PipelinePlan, PlannedJob, PlannedStage } from './PipelinePlan';
import { readStep } from './readStep';
import { readTrigger } from './readTrigger';
import { expandTemplate } from './variables';

type Node = Record<string, unknown>;

/** Why a pipeline's YAML can't be run; one line each, with the file's name in front. */
export class PipelineYamlError extends Error {
  override readonly name = 'PipelineYamlError';
}

/** Reads a pipeline's YAML. `given` are the values of its parameters. Throws `PipelineYamlError`. */
export function parsePipeline(
  text: string,
  given: Record<string, unknown> = {},
): PipelinePlan {
  let root: Node;
  try {
    root = parse(text) as Node;
  } catch (error) {
    throw new PipelineYamlError((error as Error).message.split('\n')[0]);
  }
  if (!root || typeof root !== 'object' || Array.isArray(root)) {
    throw new PipelineYamlError('A mapping was expected');
  }
  try {
    return readPlan(root, given);
  } catch (error) {
    throw error instanceof PipelineYamlError
      ? error
      : new PipelineYamlError((error as Error).message);
  }
}

function readPlan(root: Node, given: Record<string, unknown>): PipelinePlan {
  const parameters = readParameters(root.parameters, given);
  const raw = readVariables(root.variables, { variables: {}, parameters });
  const scope = { variables: raw, parameters };
  const expanded = expandAll(
    { ...root, parameters: undefined, variables: undefined },
    scope,
  ) as Node;
  const stages = expanded.stages
    ? listOf(expanded.stages).map((stage, at, all) =>
        readStage(stage, at, all, scope),
      )
    : [wrapInStage(expanded, scope)];
  return {
    name: expanded.name === undefined ? undefined : asText(expanded.name),
    trigger: readTrigger(expanded.trigger),
    variables: raw,
    stages,
  };
}

function readStage(
  stage: Node,
  at: number,
  all: Node[],
  scope: ExpressionScope,
): PlannedStage {
  const name = asText(stage.stage) || `Stage${at + 1}`;
  const before = at > 0 ? [asText(all[at - 1].stage) || `Stage${at}`] : [];
  return {
    name,
    displayName: asText(stage.displayName) || name,
    dependsOn: 'dependsOn' in stage ? namesOf(stage.dependsOn) : before,
    condition: optionalText(stage.condition),
    variables: readVariables(stage.variables, scope),
    jobs: listOf(stage.jobs).map((job, index) => readJob(job, index, scope)),
  };
}

/** Jobs or steps at the top stand in one stage of the name `__default`. */
function wrapInStage(root: Node, scope: ExpressionScope): PlannedStage {
  const jobs = root.jobs
    ? listOf(root.jobs)
    : [{ job: 'Job', steps: root.steps }];
  if (!root.jobs && !root.steps) {
    throw new PipelineYamlError('stages, jobs or steps are missing');
  }
  return {
    name: '__default',
    displayName: '__default',
    dependsOn: [],
    variables: {},
    jobs: jobs.map((job, at) => readJob(job, at, scope)),
  };
}

function readJob(job: Node, at: number, scope: ExpressionScope): PlannedJob {
  if (job.strategy && (job.strategy as Node).matrix) {
    throw new PipelineYamlError('strategy.matrix is not simulated');
  }
  const name = asText(job.job ?? job.deployment) || `Job${at + 1}`;
  const isDeployment = 'deployment' in job;
  const steps = (isDeployment ? deploymentSteps(job) : listOf(job.steps)).map(
    readStep,
  );
  const checksOut = steps.some(each => each.kind === 'checkout');
  return {
    name,
    displayName: asText(job.displayName) || name,
    dependsOn: namesOf(job.dependsOn),
    condition: optionalText(job.condition),
    variables: readVariables(job.variables, scope),
    // A deployment job gets no sources unless it asks for them.
    steps:
      checksOut || isDeployment
        ? steps
        : [readStep({ checkout: 'self' }), ...steps],
  };
}

function deploymentSteps(job: Node): Node[] {
  const { runOnce } = (job.strategy ?? {}) as { runOnce?: { deploy?: Node } };
  if (!runOnce?.deploy) {
    throw new PipelineYamlError(
      'Of a deployment, strategy.runOnce.deploy alone is simulated',
    );
  }
  return listOf(runOnce.deploy.steps);
}

function readParameters(
  written: unknown,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const entries = listOf(written).map(parameter => {
    const name = asText(parameter.name);
    const value = given[name] ?? parameter.default;
    if (value === undefined) {
      throw new PipelineYamlError(
        `A value for the '${name}' parameter must be provided.`,
      );
    }
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function readVariables(
  written: unknown,
  scope: ExpressionScope,
): Record<string, string> {
  const entries: Array<[string, unknown]> = Array.isArray(written)
    ? listOf(written).map(each => {
        if (each.group !== undefined || each.template !== undefined) {
          throw new PipelineYamlError(
            each.group === undefined
              ? 'Templates are not simulated'
              : `Variable group ${each.group} could not be found. The variable group does not exist or has not been authorized for use.`,
          );
        }
        return [asText(each.name), each.value];
      })
    : Object.entries((written ?? {}) as Node);
  const variables: Record<string, string> = {};
  for (const [name, value] of entries) {
    const all = { ...scope.variables, ...variables };
    variables[name] = asText(expandAll(value, { ...scope, variables: all }));
  }
  return variables;
}

/** Expands `${{ }}` everywhere in a part of the YAML. */
function expandAll(value: unknown, scope: ExpressionScope): unknown {
  if (typeof value === 'string') {
    return value.includes('${{') ? expandTemplate(value, scope) : value;
  }
  if (Array.isArray(value)) {
    return value.map(each => expandAll(each, scope));
  }
  if (!value || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key.startsWith('${{') || key === 'template') {
        throw new PipelineYamlError(
          key === 'template'
            ? 'Templates are not simulated'
            : `'${key}' is not simulated`,
        );
      }
      return [key, expandAll(each, scope)];
    }),
  );
}

function listOf(value: unknown): Node[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (
    !Array.isArray(value) ||
    value.some(each => !each || typeof each !== 'object')
  ) {
    throw new PipelineYamlError('A sequence of mappings was expected');
  }
  return value as Node[];
}

function namesOf(value: unknown): string[] {
  return [value ?? []].flat().map(asText).filter(Boolean);
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : asText(value);
}
