import { asText } from './expressions';
import { PlannedStep } from './PipelinePlan';

const SHORT = ['script', 'bash', 'pwsh', 'powershell'];

/** Short words for tasks, and the input that follows them. */
const TASKS: Record<string, { kind: string; version: string; input: string }> =
  {
    publish: {
      kind: 'PublishPipelineArtifact',
      version: '1',
      input: 'targetpath',
    },
    download: {
      kind: 'DownloadPipelineArtifact',
      version: '2',
      input: 'buildtype',
    },
  };

/** Reads one step; throws where it is none. */
export function readStep(step: Record<string, unknown>): PlannedStep {
  const base = {
    env: textsOf(step.env),
    condition:
      step.condition === undefined ? undefined : asText(step.condition),
    continueOnError: step.continueOnError === true,
    isEnabled: step.enabled !== false,
  };
  const short = SHORT.find(each => each in step);
  if (short) {
    return {
      ...base,
      kind: 'script',
      version: '2',
      displayName: asText(step.displayName) || 'CmdLine',
      inputs: {
        script: asText(step[short]),
        workingdirectory: asText(step.workingDirectory),
      },
    };
  }
  if ('checkout' in step) {
    const { persistCredentials } = step;
    return {
      ...base,
      kind: 'checkout',
      version: '1',
      displayName: asText(step.displayName) || `Checkout ${step.checkout}`,
      inputs: {
        repository: asText(step.checkout),
        persistcredentials: asText(persistCredentials).toLowerCase(),
      },
    };
  }
  const word = Object.keys(TASKS).find(each => each in step);
  if (word) {
    const { kind, version, input } = TASKS[word];
    return {
      ...base,
      kind,
      version,
      displayName: asText(step.displayName) || kind,
      inputs: {
        [input]: asText(step[word]),
        artifact: asText(step.artifact),
      },
    };
  }
  const task = /^([\w.-]+)@(\d+)$/.exec(asText(step.task));
  if (!task) {
    const names = Object.keys(step).join(', ');
    throw new Error(
      `Unexpected value: a step is a script, bash, pwsh, checkout, publish, download or task, not '${names}'`,
    );
  }
  return {
    ...base,
    kind: task[1],
    version: task[2],
    displayName: asText(step.displayName) || task[1],
    inputs: textsOf(step.inputs, true),
  };
}

function textsOf(value: unknown, isLowered = false): Record<string, string> {
  return Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>).map(
      ([name, each]) => [isLowered ? name.toLowerCase() : name, asText(each)],
    ),
  );
}
