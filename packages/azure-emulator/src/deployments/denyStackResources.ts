import { DenyAssignments } from '../arm/DenyAssignments';
import { sameId } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { nameBasedGuid } from '../template/functions/hashes';
import { DenySettings, StackRecord } from './StackRecord';

const verbs: Record<DenySettings['mode'], string[]> = {
  none: [],
  denyDelete: ['delete'],
  denyWriteAndDelete: ['write', 'delete'],
};

/** Protects what a stack owns as its deny settings say, and nothing that it owns no more. */
export function denyStackResources(
  { id: stackId, name, denySettings, resources }: StackRecord,
  context: EmulatorContext,
): void {
  const { all } = new DenyAssignments(context);
  const wanted = denySettings.mode === 'none' ? [] : resources;
  const names = new Map(
    wanted.map(each => [
      nameBasedGuid([stackId.toLowerCase(), each.id.toLowerCase()]),
      each.id,
    ]),
  );
  for (const [key, denial] of [...all.entries()]) {
    if (sameId(denial.stackId, stackId) && !names.has(key)) all.delete(key);
  }
  const { applyToChildScopes, excludedActions, excludedPrincipals, mode } =
    denySettings;
  for (const [key, scope] of names) {
    all.put(key, {
      name: key,
      displayName: `Deny assignment '${key}' created by Deployment Stack '${stackId}' (${name}).`,
      scope,
      appliesToChildScopes: applyToChildScopes,
      verbs: verbs[mode],
      excludedActions,
      excludedPrincipals,
      stackId,
    });
  }
}

/** Lets go of all that a stack protected. */
export function undenyStackResources(
  stackId: string,
  context: EmulatorContext,
): void {
  const { all } = new DenyAssignments(context);
  for (const [key, denial] of [...all.entries()]) {
    if (sameId(denial.stackId, stackId)) all.delete(key);
  }
}
