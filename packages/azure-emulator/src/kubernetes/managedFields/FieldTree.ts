import { isDeepStrictEqual } from 'node:util';
import { mergeKeyOf } from '../api/patch';

/**
 * Fields as `FieldsV1` writes them: `f:name` for a member, `k:{"name":"web"}` for an item of a
 * list that merges by key; an empty tree is a field that is owned whole.
 */
export interface FieldTree {
  [step: string]: FieldTree;
}

/** The steps from the root to one field. */
export type FieldPath = string[];

/** What no manager owns: the object's identity, and what the server writes. */
const IDENTITY = ['apiVersion', 'kind', 'status'];
const OWN_METADATA = [
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'managedFields',
];

/** All fields that an object sets. */
export function fieldsOf(object: Record<string, unknown>): FieldPath[] {
  const { metadata, ...rest } = object as {
    metadata?: Record<string, unknown>;
  };
  const body = without(rest, IDENTITY);
  return (
    leaves({ metadata: without(metadata ?? {}, OWN_METADATA), ...body }, [])
      // An object that sets nothing in its metadata owns nothing there.
      .filter(path => path.join() !== 'f:metadata')
  );
}

function leaves(value: unknown, path: FieldPath, field = ''): FieldPath[] {
  if (Array.isArray(value)) {
    const keys = value.map(item => mergeKeyOf(field, item));
    return keys.length > 0 && keys.every(key => key !== undefined)
      ? value.flatMap((item, at) => leaves(item, [...path, `k:${keys[at]}`]))
      : [path];
  }
  if (!value || typeof value !== 'object' || Object.keys(value).length === 0) {
    return [path];
  }
  return Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null)
    .flatMap(([name, each]) => leaves(each, [...path, `f:${name}`], name));
}

/** The value at a path; undefined where there is none. */
export function valueAt(object: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step, at) => {
    if (step.startsWith('f:')) {
      return (value as Record<string, unknown> | undefined)?.[step.slice(2)];
    }
    return itemOf(value, path[at - 1], step);
  }, object);
}

/** Takes a field out of an object, in place; containers that are empty then go too. */
export function removeAt(object: unknown, path: FieldPath): void {
  const parent = valueAt(object, path.slice(0, -1));
  const step = path.at(-1) ?? '';
  if (Array.isArray(parent)) {
    const found = parent.indexOf(itemOf(parent, path.at(-2) ?? '', step));
    if (found >= 0) {
      parent.splice(found, 1);
    }
  } else if (parent && typeof parent === 'object') {
    delete (parent as Record<string, unknown>)[step.slice(2)];
  }
  const isEmpty = parent && Object.keys(parent).length === 0;
  const isItemWithKeyAlone =
    path.at(-2)?.startsWith('k:') && onlyKeyLeft(parent, path);
  if (path.length > 2 && (isEmpty || isItemWithKeyAlone)) {
    removeAt(object, path.slice(0, -1));
  }
}

/** Whether two paths are one. */
export function samePath(one: FieldPath, other: FieldPath): boolean {
  return isDeepStrictEqual(one, other);
}

export function toTree(paths: FieldPath[]): FieldTree {
  const tree: FieldTree = {};
  for (const path of paths) {
    let at = tree;
    for (const step of path) {
      at[step] ??= {};
      at = at[step];
    }
  }
  return tree;
}

export function fromTree(tree: FieldTree, path: FieldPath = []): FieldPath[] {
  const steps = Object.entries(tree).filter(([step]) => step !== '.');
  return steps.length === 0
    ? [path].filter(each => each.length > 0)
    : steps.flatMap(([step, below]) => fromTree(below, [...path, step]));
}

/** A path as messages write it, such as `.spec.replicas`. */
export function showPath(path: FieldPath): string {
  return path
    .map(step =>
      step.startsWith('f:')
        ? `.${step.slice(2)}`
        : `[${step.slice(3, -1).replace(/"(\w+)":/g, '$1=')}]`,
    )
    .join('');
}

function itemOf(list: unknown, listStep: string, step: string): unknown {
  return Array.isArray(list)
    ? list.find(item => `k:${mergeKeyOf(listStep.slice(2), item)}` === step)
    : undefined;
}

function onlyKeyLeft(item: unknown, path: FieldPath): boolean {
  const keys = Object.keys(JSON.parse(path.at(-2)!.slice(2)) as object);
  return Object.keys((item ?? {}) as object).every(name => keys.includes(name));
}

function without(
  value: Record<string, unknown>,
  names: string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => !names.includes(name)),
  );
}
