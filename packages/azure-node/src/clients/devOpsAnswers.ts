import { z } from 'zod';
import type {
  PipelineRun,
  RunProgress,
  ServiceConnection,
} from './DevOpsPipelines';

export const projectSchema = z.object({ id: z.string() });

export const connectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  authorization: z.object({ parameters: z.record(z.string(), z.string()) }),
});

export const connectionList = z.object({ value: z.array(connectionSchema) });

export const pipelineSchema = z.object({ id: z.number() });

export const definitionList = z.object({
  value: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      repository: z.object({ id: z.string() }).optional(),
    }),
  ),
});

export const runSchema = z.object({
  id: z.number(),
  state: z.enum(['inProgress', 'canceling', 'completed']),
  result: z.enum(['succeeded', 'failed', 'canceled', 'unknown']).optional(),
  _links: z.object({ web: z.object({ href: z.string() }) }),
});

export const runList = z.object({ value: z.array(runSchema) });

const recordSchema = z.object({
  type: z.string(),
  name: z.string(),
  state: z.string(),
  result: z.string().nullish(),
  issues: z.array(z.object({ message: z.string().nullish() })).nullish(),
});

/** Azure sends none before a run has begun. */
export const timelineSchema = z
  .object({ records: z.array(recordSchema) })
  .nullish();

export function toConnection(
  answer: z.infer<typeof connectionSchema>,
): ServiceConnection {
  const parameters = new Map(
    Object.entries(answer.authorization.parameters).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]),
  );
  return {
    id: answer.id,
    name: answer.name,
    description: answer.description ?? '',
    clientId: parameters.get('serviceprincipalid') ?? '',
    issuer: parameters.get('workloadidentityfederationissuer') ?? '',
    subject: parameters.get('workloadidentityfederationsubject') ?? '',
  };
}

export function toRun({
  id,
  state,
  result,
  _links,
}: z.infer<typeof runSchema>): PipelineRun {
  return { id, state, result, webUrl: _links.web.href };
}

export function toProgress(
  records: z.infer<typeof recordSchema>[],
): RunProgress {
  const isStep = ({ type }: { type: string }) =>
    type === 'Task' || type === 'Checkpoint.Authorization';
  return {
    underWay: records
      .filter(one => isStep(one) && one.state === 'inProgress')
      .map(({ name }) => name),
    failures: records
      .filter(one => one.result === 'failed')
      .filter(one => isStep(one) || (one.issues?.length ?? 0) > 0)
      .map(({ name, issues }) =>
        [name, ...(issues ?? []).flatMap(({ message }) => message ?? [])].join(
          ': ',
        ),
      ),
  };
}
