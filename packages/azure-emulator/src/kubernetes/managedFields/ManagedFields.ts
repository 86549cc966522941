import { FieldPath, FieldTree, fromTree, samePath, toTree } from './FieldTree';

/** Who owns which fields of an object: an entry of `metadata.managedFields`. */
export interface ManagedFieldsEntry {
  manager: string;
  operation: 'Apply' | 'Update';
  apiVersion: string;
  time: string;
  fieldsType: 'FieldsV1';
  fieldsV1: FieldTree;
}

export function pathsOf(entry: ManagedFieldsEntry | undefined): FieldPath[] {
  return entry ? fromTree(entry.fieldsV1) : [];
}

/** The entries with one manager's fields replaced; entries without a field are left out. */
export function withEntry(
  entries: ManagedFieldsEntry[],
  entry: Omit<ManagedFieldsEntry, 'fieldsType' | 'fieldsV1'>,
  paths: FieldPath[],
): ManagedFieldsEntry[] {
  const others = entries.filter(each => !isSame(each, entry));
  return paths.length === 0
    ? others
    : [
        ...others,
        { ...entry, fieldsType: 'FieldsV1', fieldsV1: toTree(paths) },
      ];
}

/** The entries without some fields, but for one manager's. */
export function withoutPaths(
  entries: ManagedFieldsEntry[],
  lost: FieldPath[],
  keeper?: Pick<ManagedFieldsEntry, 'manager' | 'operation'>,
): ManagedFieldsEntry[] {
  return entries.flatMap(each => {
    if (keeper && isSame(each, keeper)) {
      return [each];
    }
    const kept = pathsOf(each).filter(
      path => !lost.some(other => samePath(path, other)),
    );
    return kept.length > 0 ? [{ ...each, fieldsV1: toTree(kept) }] : [];
  });
}

export function isSame(
  one: Pick<ManagedFieldsEntry, 'manager' | 'operation'>,
  other: Pick<ManagedFieldsEntry, 'manager' | 'operation'>,
): boolean {
  return one.manager === other.manager && one.operation === other.operation;
}
