import { Container, KubernetesObject, PodTemplate } from '../KubernetesObject';

export interface ImageRule {
  name: string;
  newName?: string;
  newTag?: string;
  digest?: string;
}

const CLUSTER_WIDE = [
  'Namespace',
  'Node',
  'PersistentVolume',
  'ClusterRole',
  'ClusterRoleBinding',
  'StorageClass',
  'CustomResourceDefinition',
];

export function setNamespace(
  object: KubernetesObject,
  namespace: string,
): KubernetesObject {
  return CLUSTER_WIDE.includes(object.kind)
    ? object
    : { ...object, metadata: { ...object.metadata, namespace } };
}

export function addLabels(
  object: KubernetesObject,
  rule: {
    pairs: Record<string, string>;
    includeSelectors?: boolean;
    includeTemplates?: boolean;
  },
): KubernetesObject {
  const { pairs, includeSelectors, includeTemplates } = rule;
  const labels = { ...object.metadata.labels, ...pairs };
  const labelled = { ...object, metadata: { ...object.metadata, labels } };
  const template = templateOf(object);
  if (!template || !object.spec || !(includeTemplates || includeSelectors)) {
    return labelled;
  }
  const metadata = {
    ...template.metadata,
    labels: { ...template.metadata?.labels, ...pairs },
  };
  const selector = object.spec.selector as {
    matchLabels?: Record<string, string>;
  };
  return {
    ...labelled,
    spec: {
      ...object.spec,
      template: { ...template, metadata },
      ...(includeSelectors && {
        selector: {
          ...selector,
          matchLabels: { ...selector?.matchLabels, ...pairs },
        },
      }),
    },
  };
}

export function setImages(
  object: KubernetesObject,
  rules: ImageRule[],
): KubernetesObject {
  const template = templateOf(object);
  if (!template || rules.length === 0) {
    return object;
  }
  const change = (containers: Container[] | undefined) =>
    containers?.map(each => ({ ...each, image: imageFor(each.image, rules) }));
  const spec = {
    ...template.spec,
    containers: change(template.spec.containers) ?? [],
    ...(template.spec.initContainers && {
      initContainers: change(template.spec.initContainers),
    }),
  };
  return {
    ...object,
    spec: { ...object.spec, template: { ...template, spec } },
  };
}

/** Flux's variables, `${name}`, `${name:-default}` and `${name:=default}`; an unknown one is empty. */
export function substitute(
  object: KubernetesObject,
  variables: Record<string, string>,
): KubernetesObject {
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(
        /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::[-=]([^}]*))?\}/g,
        (_match, name: string, fallback = '') => variables[name] || fallback,
      );
    }
    if (Array.isArray(value)) {
      return value.map(replace);
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, replace(each)]),
      );
    }
    return value;
  };
  return replace(object) as KubernetesObject;
}

function imageFor(image: string, rules: ImageRule[]): string {
  const match = /^(.*?)(?::([^:/@]+))?(?:@(.+))?$/.exec(image)!;
  const rule = rules.find(each => each.name === match[1]);
  if (!rule) {
    return image;
  }
  const name = rule.newName ?? match[1];
  if (rule.digest) {
    return `${name}@${rule.digest}`;
  }
  const tag = rule.newTag ?? match[2];
  return tag === undefined ? name : `${name}:${tag}`;
}

function templateOf(object: KubernetesObject): PodTemplate | undefined {
  const template = object.spec?.template as PodTemplate | undefined;
  return template?.spec?.containers ? template : undefined;
}
