import { KubernetesError } from './KubernetesError';
import { KubernetesObject, LabelSelector } from './KubernetesObject';

type Labels = Record<string, string> | undefined;
type Requirement = { key: string; operator: string; values?: string[] };

/** Whether labels match a selector of an object's spec; a missing selector matches nothing. */
export function matchesSelector(
  labels: Labels,
  selector: LabelSelector | undefined,
): boolean {
  if (!selector) {
    return false;
  }
  const equal = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]) => ({ key, operator: 'In', values: [value] }),
  );
  return [...equal, ...(selector.matchExpressions ?? [])].every(each =>
    meets(labels, each),
  );
}

/** Reads `a=b,c!=d,e in (f,g),h,!i`, as the query parameter `labelSelector` has it. */
export function parseLabelSelector(text: string): LabelSelector {
  const parts = text.match(/[^,(]+(\([^)]*\))?/g) ?? [];
  return { matchExpressions: parts.map(each => parseRequirement(each.trim())) };
}

/** A test for the query parameter `fieldSelector`: terms on paths such as `spec.nodeName`. */
export function parseFieldSelector(
  text: string,
): (object: KubernetesObject) => boolean {
  const terms = text
    .split(',')
    .filter(Boolean)
    .map(term => {
      const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(term.trim());
      if (!match) {
        throw badSelector(text);
      }
      return { path: match[1], isNot: match[2] === '!=', value: match[3] };
    });
  return object =>
    terms.every(({ path, isNot, value }) => {
      const found = path
        .split('.')
        .reduce<unknown>(
          (at, name) => (at as Record<string, unknown> | undefined)?.[name],
          object,
        );
      return (String(found ?? '') === value) !== isNot;
    });
}

function parseRequirement(text: string): Requirement {
  const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(text);
  if (set) {
    const values = set[3].split(',').map(each => each.trim());
    return { key: set[1], operator: set[2] === 'in' ? 'In' : 'NotIn', values };
  }
  const equal = /^([^=!\s]+)\s*(==|=|!=)\s*(\S*)$/.exec(text);
  if (equal) {
    const operator = equal[2] === '!=' ? 'NotIn' : 'In';
    return { key: equal[1], operator, values: [equal[3]] };
  }
  const exists = /^(!?)([^=!\s]+)$/.exec(text);
  if (!exists) {
    throw badSelector(text);
  }
  return { key: exists[2], operator: exists[1] ? 'DoesNotExist' : 'Exists' };
}

function meets(labels: Labels, { key, operator, values }: Requirement) {
  const value = labels?.[key];
  switch (operator) {
    case 'In':
      return value !== undefined && (values ?? []).includes(value);
    case 'NotIn':
      return value === undefined || !(values ?? []).includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

function badSelector(text: string): KubernetesError {
  return new KubernetesError(
    400,
    'BadRequest',
    `unable to parse requirement: found '${text}'`,
  );
}
