import { posix } from 'node:path';
import { parse } from 'yaml';
import { applyJsonPatch, strategicMerge } from '../api/patch';
import { KubernetesObject } from '../KubernetesObject';
import { matchesSelector, parseLabelSelector } from '../selectors';
import { FileTree } from './readTree';

export interface KustomizePatch {
  path?: string;
  patch?: string;
  target?: {
    group?: string;
    version?: string;
    kind?: string;
    name?: string;
    namespace?: string;
    labelSelector?: string;
  };
}

/** Applies patches in order; a list is a JSON patch, an object a strategic merge. */
export function applyPatches(
  tree: FileTree,
  folder: string,
  objects: KubernetesObject[],
  patches: KustomizePatch[],
): KubernetesObject[] {
  return patches.reduce((current, each) => {
    const text = each.patch ?? tree.get(posix.join(folder, each.path ?? ''));
    if (text === undefined) {
      throw new Error(`patch '${each.path}' in '${folder}': no such file`);
    }
    const patch = parse(text);
    const isHit = (object: KubernetesObject) =>
      each.target
        ? isTarget(object, each.target)
        : object.kind === patch.kind &&
          object.metadata.name === patch.metadata?.name;
    if (!current.some(isHit)) {
      throw new Error(
        `no resource matches the patch's target ${JSON.stringify(each.target ?? patch.metadata)}`,
      );
    }
    return current.map(object =>
      isHit(object) ? applyOne(object, patch) : object,
    );
  }, objects);
}

function applyOne(object: KubernetesObject, patch: unknown): KubernetesObject {
  if (Array.isArray(patch)) {
    return applyJsonPatch(object, patch) as KubernetesObject;
  }
  const merged = strategicMerge(object, patch) as KubernetesObject;
  // A patch with a target may carry any name: the object keeps its own.
  const { name, namespace } = object.metadata;
  const metadata = {
    ...merged.metadata,
    name,
    ...(namespace && { namespace }),
  };
  return { ...merged, kind: object.kind, metadata };
}

function isTarget(
  object: KubernetesObject,
  target: NonNullable<KustomizePatch['target']>,
): boolean {
  const [version, group = ''] = object.apiVersion.split('/').reverse();
  const isSame = (pattern: string | undefined, value: string | undefined) =>
    pattern === undefined || new RegExp(`^(?:${pattern})$`).test(value ?? '');
  return (
    (target.group === undefined || target.group === group) &&
    (target.version === undefined || target.version === version) &&
    (target.kind === undefined || target.kind === object.kind) &&
    isSame(target.name, object.metadata.name) &&
    isSame(target.namespace, object.metadata.namespace) &&
    (!target.labelSelector ||
      matchesSelector(
        object.metadata.labels,
        parseLabelSelector(target.labelSelector),
      ))
  );
}
