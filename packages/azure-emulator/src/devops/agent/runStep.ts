import { expandMacros } from '../yaml/variables';
import { PlannedStep } from '../yaml/PipelinePlan';
import { programs } from './commands';
import { SOURCES } from './JobWorkspace';
import { runDockerTask } from './runDockerTask';
import { runScript } from './shell/runScript';
import { shellFor } from './shellFor';
import { signIn } from './signIn';
import { StepContext, StepResult } from './Step';

const SCRIPTS = ['script', 'bash', 'cmdline', 'powershell'];

/** Does what a step does. Tasks that the simulation does not know take time and succeed. */
export async function runStep(context: StepContext): Promise<StepResult> {
  const step = expandStep(context.step, context.variables);
  const kind = step.kind.toLowerCase();
  const expanded = { ...context, step };
  if (kind === 'checkout') {
    const { workspace } = context;
    workspace.keepsCredentials = step.inputs.persistcredentials === 'true';
    context.log(`HEAD is now at ${workspace.commit.slice(0, 7)}`);
    return { isSuccess: true };
  }
  if (SCRIPTS.includes(kind)) {
    return playScript(expanded);
  }
  switch (kind) {
    case 'azurecli':
      return runAzureCli(expanded);
    case 'docker':
      return runDockerTask(expanded);
    case 'maven':
      return runMaven(expanded);
    default:
      context.log(`${step.kind}@${step.version}: simulated`);
      return { isSuccess: true };
  }
}

async function runAzureCli(context: StepContext): Promise<StepResult> {
  const { step, workspace } = context;
  const signedIn = signIn(
    step.inputs.azuresubscription ?? step.inputs.connectedservicenamearm ?? '',
    context,
  );
  if ('error' in signedIn) {
    return { isSuccess: false, error: signedIn.error };
  }
  workspace.azure = signedIn;
  try {
    return await playScript(context);
  } finally {
    workspace.azure = undefined;
  }
}

async function runMaven(context: StepContext): Promise<StepResult> {
  const { inputs } = context.step;
  const pom = inputs.mavenpomfile ?? inputs.mavenpom ?? 'pom.xml';
  const { code, output } = await programs.mvn(
    ['-f', pom, inputs.goals ?? 'package'],
    shellFor(context),
  );
  output.split('\n').forEach(context.log);
  return code === 0
    ? { isSuccess: true }
    : { isSuccess: false, error: 'Build failed.' };
}

async function playScript(context: StepContext): Promise<StepResult> {
  const { inputs } = context.step;
  const { workspace } = context;
  const path = inputs.scriptpath || inputs.filepath;
  const script =
    inputs.inlinescript ||
    inputs.script ||
    (path ? workspace.read(SOURCES, path) : '');
  if (script === undefined) {
    return { isSuccess: false, error: `Not found scriptPath: ${path}` };
  }
  const shell = shellFor(context);
  const directory = inputs.workingdirectory || SOURCES;
  if (!workspace.hasFile(SOURCES, directory)) {
    return {
      isSuccess: false,
      error: `Not found workingDirectory: ${directory}`,
    };
  }
  await programs.cd([directory], shell);
  const code = await runScript(script, shell);
  return code === 0
    ? { isSuccess: true }
    : { isSuccess: false, error: `Bash exited with code '${code}'.` };
}

function expandStep(
  step: PlannedStep,
  variables: Record<string, string>,
): PlannedStep {
  const expandAll = (texts: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [
        name,
        expandMacros(text, variables),
      ]),
    );
  return { ...step, inputs: expandAll(step.inputs), env: expandAll(step.env) };
}
