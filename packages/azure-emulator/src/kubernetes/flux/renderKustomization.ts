import { posix } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { KubernetesObject } from '../KubernetesObject';
import { applyPatches, KustomizePatch } from './kustomizePatches';
import { FileTree } from './readTree';
import { addLabels, setImages, setNamespace, ImageRule } from './transform';

interface Kustomization {
  resources?: string[];
  namespace?: string;
  namePrefix?: string;
  nameSuffix?: string;
  commonLabels?: Record<string, string>;
  commonAnnotations?: Record<string, string>;
  labels?: Array<{
    pairs: Record<string, string>;
    includeSelectors?: boolean;
    includeTemplates?: boolean;
  }>;
  images?: ImageRule[];
  patches?: KustomizePatch[];
  replicas?: Array<{ name: string; count: number }>;
}

const KNOWN = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'namespace',
  'commonAnnotations',
  'labels',
  'images',
  'patches',
  'replicas',
]);

const FILE_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects that a folder's kustomization makes. It knows resources, namespace, labels,
 * commonAnnotations, images, replicas and patches, and throws on any other field.
 */
export function renderKustomization(
  tree: FileTree,
  folder: string,
): KubernetesObject[] {
  const path = clean(folder);
  const file = FILE_NAMES.map(name => posix.join(path, name)).find(name =>
    tree.has(name),
  );
  if (!file) {
    return renderPlainFolder(tree, path);
  }
  const kustomization = (parse(tree.get(file)!) ?? {}) as Kustomization;
  const unknown = Object.keys(kustomization).find(name => !KNOWN.has(name));
  if (unknown) {
    throw new Error(`${file}: the field '${unknown}' is not simulated`);
  }
  let objects = (kustomization.resources ?? []).flatMap(each =>
    renderResource(tree, clean(posix.join(path, each)), file),
  );
  objects = applyPatches(tree, path, objects, kustomization.patches ?? []);
  for (const label of kustomization.labels ?? []) {
    objects = objects.map(each => addLabels(each, label));
  }
  objects = objects.map(each => setImages(each, kustomization.images ?? []));
  return objects.map(each => {
    const annotated = annotate(each, kustomization.commonAnnotations);
    const scaled = setReplicas(annotated, kustomization.replicas ?? []);
    return kustomization.namespace
      ? setNamespace(scaled, kustomization.namespace)
      : scaled;
  });
}

function renderResource(
  tree: FileTree,
  path: string,
  from: string,
): KubernetesObject[] {
  if (tree.has(path)) {
    return parseManifests(tree.get(path)!, path);
  }
  if ([...tree.keys()].some(name => name.startsWith(`${path}/`))) {
    return renderKustomization(tree, path);
  }
  throw new Error(
    `accumulating resources from '${path}' in '${from}': no such file or directory`,
  );
}

/** Without a kustomization, Flux takes every manifest below the folder. */
function renderPlainFolder(tree: FileTree, path: string): KubernetesObject[] {
  const inside = path === '' ? '' : `${path}/`;
  const names = [...tree.keys()].filter(name => name.startsWith(inside));
  if (names.length === 0) {
    throw new Error(
      `kustomization path not found: stat ${path}: no such file or directory`,
    );
  }
  return names.flatMap(name => parseManifests(tree.get(name)!, name));
}

function parseManifests(text: string, path: string): KubernetesObject[] {
  return parseAllDocuments(text)
    .filter(document => document.contents !== null)
    .map(document => {
      if (document.errors.length > 0) {
        throw new Error(`${path}: ${document.errors[0].message}`);
      }
      const object = document.toJS() as KubernetesObject;
      if (!object.kind || !object.apiVersion || !object.metadata?.name) {
        throw new Error(`${path}: an object needs apiVersion, kind and name`);
      }
      return object;
    });
}

function annotate(
  object: KubernetesObject,
  annotations: Record<string, string> | undefined,
): KubernetesObject {
  return annotations
    ? {
        ...object,
        metadata: {
          ...object.metadata,
          annotations: { ...object.metadata.annotations, ...annotations },
        },
      }
    : object;
}

function setReplicas(
  object: KubernetesObject,
  rules: Array<{ name: string; count: number }>,
): KubernetesObject {
  const rule = rules.find(each => each.name === object.metadata.name);
  return rule && object.spec && 'template' in object.spec
    ? { ...object, spec: { ...object.spec, replicas: rule.count } }
    : object;
}

function clean(path: string): string {
  return posix
    .normalize(path)
    .replace(/^(\.\/|\/)+|\/$/g, '')
    .replace(/^\.$/, '');
}
