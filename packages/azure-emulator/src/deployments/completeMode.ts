import { randomUUID } from 'node:crypto';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { targetId } from '../template/resourceIds';
import { collectOutcome } from './collectOutcome';
import { deleteInOrder } from './deleteInOrder';
import { DeploymentRecord, ResourceProgress } from './DeploymentRecord';
import {
  DeploymentDependencies,
  PreparedDeployment,
} from './prepareDeployment';

/** What a complete deployment leaves alone: not of the group's own making. */
const keptNamespaces = new Set([
  'microsoft.authorization',
  'microsoft.resources',
]);

/** Top-level resources of a group that a complete deployment deletes; `named` has ids in lower case. */
export function unnamedResources(
  groupId: string,
  named: ReadonlySet<string>,
  context: EmulatorContext,
): ArmResource[] {
  const parents = new Set(
    [...named].map(id => id.split('/').slice(0, 9).join('/')),
  );
  return context.resources
    .list({ scope: `${groupId}/providers` })
    .filter(({ id }) => id.split('/').length === 9)
    .filter(({ type }) => !keptNamespaces.has(type.split('/')[0].toLowerCase()))
    .filter(({ id }) => !parents.has(id.toLowerCase()));
}

/** Deletes what the group holds and a complete deployment's template does not name. */
export async function deleteUnnamed(
  record: DeploymentRecord,
  { plan }: PreparedDeployment,
  deps: DeploymentDependencies,
): Promise<ResourceProgress[]> {
  const { context, engine, store } = deps;
  const existing = plan.resources.filter(each => each.isExisting);
  const written = collectOutcome(record.id, store).written;
  const named = [...existing, ...written].map(({ id }) => id.toLowerCase());
  const doomed = unnamedResources(
    targetId(record.target),
    new Set(named),
    context,
  );
  const startedAtMs = context.clock.now();
  const failed = await deleteInOrder({
    context,
    engine,
    caller: record.caller,
    resources: doomed.map(({ id }) => ({ id, depth: 0 })),
  });
  return doomed.map(({ id, type, name }) => {
    const error = failed.find(each => each.id === id)?.error;
    return {
      id,
      type,
      name,
      apiVersion: '',
      state: error ? 'Failed' : 'Succeeded',
      isDeletion: true,
      entryId: randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
      status: error ? 409 : 200,
      startedAtMs,
      endedAtMs: context.clock.now(),
      depth: 0,
      endDepth: 0,
      ...(error && { error }),
    };
  });
}
