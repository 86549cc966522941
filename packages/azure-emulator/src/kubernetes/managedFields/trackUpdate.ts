import { isDeepStrictEqual } from 'node:util';
import { KubernetesObject } from '../KubernetesObject';
import { entriesOf } from './applyServerSide';
import { fieldsOf, samePath, valueAt } from './FieldTree';
import { isSame, pathsOf, withEntry, withoutPaths } from './ManagedFields';

/** Gives the fields that a create, update or patch changed to the manager that did so. */
export function trackUpdate(
  existing: KubernetesObject | undefined,
  object: KubernetesObject,
  manager: string,
  time: string,
): KubernetesObject {
  const entry = {
    manager,
    operation: 'Update' as const,
    apiVersion: object.apiVersion,
    time,
  };
  const paths = fieldsOf(object);
  const before = existing ? fieldsOf(existing) : [];
  const changed = paths.filter(
    path => !isDeepStrictEqual(valueAt(existing, path), valueAt(object, path)),
  );
  const gone = before.filter(
    path => !paths.some(other => samePath(path, other)),
  );
  const entries = entriesOf(existing);
  if (changed.length === 0 && gone.length === 0) {
    return {
      ...object,
      metadata: { ...object.metadata, managedFields: entries },
    };
  }
  const kept = pathsOf(entries.find(each => isSame(each, entry))).filter(
    path => ![...changed, ...gone].some(other => samePath(path, other)),
  );
  const left = withoutPaths(entries, [...changed, ...gone]);
  const managedFields = withEntry(left, entry, [...kept, ...changed]);
  return { ...object, metadata: { ...object.metadata, managedFields } };
}
