import { isDeepStrictEqual } from 'node:util';
import { strategicMerge } from '../api/patch';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject } from '../KubernetesObject';
import {
  FieldPath,
  fieldsOf,
  removeAt,
  samePath,
  showPath,
  valueAt,
} from './FieldTree';
import {
  isSame,
  ManagedFieldsEntry,
  pathsOf,
  withEntry,
  withoutPaths,
} from './ManagedFields';

export interface ServerSideApply {
  /** Undefined where the object is new. */
  existing?: KubernetesObject;
  applied: KubernetesObject;
  manager: string;
  /** Takes fields from other managers instead of refusing. */
  isForced: boolean;
  /** ISO 8601. */
  time: string;
}

/**
 * What server-side apply makes of an object: applied fields are set and owned, those that the
 * manager no longer applies and nobody else owns go. Throws 409 where another manager owns a field
 * with another value.
 */
export function applyServerSide(apply: ServerSideApply): KubernetesObject {
  const { existing, applied, manager, isForced, time } = apply;
  const entry = {
    manager,
    operation: 'Apply' as const,
    apiVersion: applied.apiVersion,
    time,
  };
  const entries = entriesOf(existing);
  const paths = fieldsOf(applied);
  const others = entries.filter(each => !isSame(each, entry));
  const conflicts = others.flatMap(other =>
    pathsOf(other)
      .filter(path => isChanged(path, paths, existing, applied))
      .map(path => ({ other, path })),
  );
  if (conflicts.length > 0 && !isForced) {
    throw conflictError(conflicts);
  }
  const merged = existing
    ? (strategicMerge(existing, applied) as KubernetesObject)
    : applied;
  const object = structuredClone(merged);
  const dropped = pathsOf(entries.find(each => isSame(each, entry))).filter(
    path => !paths.some(other => samePath(path, other)),
  );
  dropped
    .filter(
      path =>
        !others.some(each =>
          pathsOf(each).some(other => samePath(path, other)),
        ),
    )
    .forEach(path => removeAt(object, path));
  const left = withoutPaths(
    entries,
    conflicts.map(each => each.path),
    entry,
  );
  return {
    ...object,
    metadata: {
      ...object.metadata,
      managedFields: withEntry(left, entry, paths),
    },
  };
}

export function entriesOf(
  object: KubernetesObject | undefined,
): ManagedFieldsEntry[] {
  return (object?.metadata.managedFields ?? []) as ManagedFieldsEntry[];
}

function isChanged(
  path: FieldPath,
  paths: FieldPath[],
  existing: KubernetesObject | undefined,
  applied: KubernetesObject,
): boolean {
  return (
    paths.some(other => samePath(path, other)) &&
    !isDeepStrictEqual(valueAt(existing, path), valueAt(applied, path))
  );
}

function conflictError(
  conflicts: Array<{ other: ManagedFieldsEntry; path: FieldPath }>,
): KubernetesError {
  const causes = conflicts.map(({ other, path }) => ({
    reason: 'FieldManagerConflict',
    message: `conflict with "${other.manager}"${other.operation === 'Update' ? ` using ${other.apiVersion}` : ''}`,
    field: showPath(path),
  }));
  const [first] = causes;
  const message =
    causes.length === 1
      ? `Apply failed with 1 conflict: ${first.message}: ${first.field}`
      : `Apply failed with ${causes.length} conflicts: ${causes.map(each => `${each.message}: ${each.field}`).join(', ')}`;
  return new KubernetesError(409, 'Conflict', message, { causes });
}
