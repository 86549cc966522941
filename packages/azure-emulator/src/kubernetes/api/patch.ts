import { parse } from 'yaml';
import { KubernetesError } from '../KubernetesError';

type Json = Record<string, unknown>;

/** Fields that tell list items apart, where a list merges item by item. */
const MERGE_KEYS: Record<string, string[]> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  ports: ['containerPort', 'port'],
  imagePullSecrets: ['name'],
  ownerReferences: ['uid'],
  conditions: ['type'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey'],
};

/** Applies a patch of the type that its content type names. */
export function applyPatch(
  target: unknown,
  body: Buffer,
  contentType: string,
): Json {
  let patch: unknown;
  try {
    patch = parse(body.toString('utf8'));
  } catch {
    throw new KubernetesError(400, 'BadRequest', 'error decoding patch');
  }
  switch (contentType.split(';')[0].trim()) {
    case 'application/json-patch+json':
      return applyJsonPatch(target as Json, patch as JsonPatchStep[]);
    case 'application/merge-patch+json':
      return mergePatch(target, patch) as Json;
    case 'application/strategic-merge-patch+json':
    case 'application/apply-patch+yaml':
      return strategicMerge(target, patch) as Json;
    default:
      throw new KubernetesError(
        415,
        'UnsupportedMediaType',
        'the body of the request was in an unknown format',
      );
  }
}

/** RFC 7396. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) {
    return patch;
  }
  const result: Json = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[name];
    } else {
      result[name] = mergePatch(result[name], value);
    }
  }
  return result;
}

/** The key of an item, as JSON, where lists of that name merge by key. */
export function mergeKeyOf(field: string, item: unknown): string | undefined {
  const key =
    isObject(item) && MERGE_KEYS[field]?.find(each => item[each] !== undefined);
  if (!key) {
    return undefined;
  }
  const protocol = field === 'ports' && { protocol: item.protocol ?? 'TCP' };
  return JSON.stringify({ [key]: item[key], ...protocol });
}

/** A merge that joins known lists by their key fields and understands `$patch: delete`. */
export function strategicMerge(
  target: unknown,
  patch: unknown,
  field = '',
): unknown {
  if (Array.isArray(patch)) {
    return Array.isArray(target) && MERGE_KEYS[field]
      ? mergeLists(target, patch, MERGE_KEYS[field])
      : patch;
  }
  if (!isObject(patch)) {
    return patch;
  }
  const result: Json =
    isObject(target) && patch.$patch !== 'replace' ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (name.startsWith('$')) {
      continue;
    }
    if (value === null) {
      delete result[name];
    } else {
      result[name] = strategicMerge(result[name], value, name);
    }
  }
  return result;
}

function mergeLists(
  target: unknown[],
  patch: unknown[],
  keys: string[],
): unknown[] {
  const result = [...target];
  for (const item of patch) {
    const key = isObject(item) && keys.find(each => item[each] !== undefined);
    const at = key
      ? result.findIndex(each => isObject(each) && each[key] === item[key])
      : -1;
    if (isObject(item) && item.$patch === 'delete') {
      if (at >= 0) {
        result.splice(at, 1);
      }
    } else if (at >= 0) {
      result[at] = strategicMerge(result[at], item);
    } else {
      result.push(item);
    }
  }
  return result;
}

interface JsonPatchStep {
  op: 'add' | 'remove' | 'replace' | 'test';
  path: string;
  value?: unknown;
}

/** RFC 6902 without `move` and `copy`. */
export function applyJsonPatch(target: Json, steps: JsonPatchStep[]): Json {
  const result = structuredClone(target);
  for (const { op, path, value } of steps) {
    const names = path
      .split('/')
      .slice(1)
      .map(each => each.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop() ?? '';
    let parent: unknown = result;
    for (const name of names) {
      parent = (parent as Json | undefined)?.[name];
    }
    if (typeof parent !== 'object' || parent === null) {
      throw invalid(path);
    }
    const isMissing = !(last in parent) && last !== '-';
    if (op === 'test') {
      if (JSON.stringify((parent as Json)[last]) !== JSON.stringify(value)) {
        throw invalid(path);
      }
    } else if (isMissing && op !== 'add') {
      throw invalid(path);
    } else if (Array.isArray(parent)) {
      const at = last === '-' ? parent.length : Number(last);
      parent.splice(
        at,
        op === 'add' ? 0 : 1,
        ...(op === 'remove' ? [] : [value]),
      );
    } else if (op === 'remove') {
      delete (parent as Json)[last];
    } else {
      (parent as Json)[last] = value;
    }
  }
  return result;
}

function invalid(path: string): KubernetesError {
  return new KubernetesError(
    422,
    'Invalid',
    `the server rejected our request due to an error in our request: ${path}`,
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
