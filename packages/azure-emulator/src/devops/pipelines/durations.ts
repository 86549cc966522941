import { PlannedStep } from '../yaml/PipelinePlan';

/** Seconds at speed 1 until an agent takes a run, and until its job is set up. */
export const QUEUE_SECONDS = 8;
export const START_JOB_SECONDS = 4;

const SECONDS: Array<[RegExp, number]> = [
  [/mvnw?\b|gradlew?\b|^maven$/i, 90],
  [/docker\s+(buildx\s+)?build|^docker$/i, 45],
  [/docker\s+push|trivy|sonar/i, 15],
  [/npm\s+(ci|install)|dotnet/i, 30],
];

/** About how long a step takes on a hosted agent, in seconds at speed 1: 3 at least. */
export function secondsOf({ kind, inputs }: PlannedStep): number {
  const text = [kind, inputs.script, inputs.inlinescript].join('\n');
  return SECONDS.filter(([pattern]) =>
    text.split('\n').some(line => pattern.test(line.trim())),
  ).reduce((sum, [, seconds]) => sum + seconds, 3);
}
