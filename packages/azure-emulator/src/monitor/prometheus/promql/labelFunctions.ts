import { compileRegex } from '../../../kql';
import { LabelMatcher, PromqlNode } from './ast';
import { executionError } from './PromqlError';
import { Labels, Sample } from './PromqlValue';

/** `label_replace(v, "to", "$1", "from", "(.*)")`: a label from what a pattern finds in another. */
export function replaceLabel(
  samples: Sample[],
  [to, replacement, from, pattern]: string[],
): Sample[] {
  requireLabelName(to, 'label_replace');
  const regex = compilePattern(pattern);
  return samples.map(sample => {
    const match = regex.exec(sample.labels[from] ?? '');
    if (!match) {
      return sample;
    }
    const value = replacement.replace(
      /\$(?:\$|(\d+)|\{(\w+)\}|([A-Za-z_]\w*))/g,
      (whole, digits?: string, braced?: string, word?: string) => {
        const key = digits ?? braced ?? word;
        if (key === undefined) {
          return whole === '$$' ? '$' : whole;
        }
        return /^\d+$/.test(key)
          ? (match[Number(key)] ?? '')
          : (match.groups?.[key] ?? '');
      },
    );
    return { ...sample, labels: withLabel(sample.labels, to, value) };
  });
}

/** `label_join(v, "to", ",", "a", "b")`. */
export function joinLabels(
  samples: Sample[],
  [to, separator, ...from]: string[],
): Sample[] {
  requireLabelName(to, 'label_join');
  return samples.map(sample => {
    const value = from.map(name => sample.labels[name] ?? '').join(separator);
    return { ...sample, labels: withLabel(sample.labels, to, value) };
  });
}

function requireLabelName(name: string, operation: string): void {
  if (!name) {
    throw executionError(
      `invalid destination label name in ${operation}(): ${name}`,
    );
  }
}

/** An empty label is none. */
function withLabel(labels: Labels, name: string, value: string): Labels {
  const { [name]: _replaced, ...rest } = labels;
  return value === '' ? rest : { ...rest, [name]: value };
}

/** Expressions are anchored at both ends, and a dot matches every letter. */
function compilePattern(pattern: string) {
  try {
    return compileRegex(`^(?:${pattern})$`, 's');
  } catch {
    throw executionError(`invalid regular expression: ${pattern}`);
  }
}

/** An absent label counts as the empty one. */
export function compileMatcher({ name, operator, value }: LabelMatcher) {
  if (operator === '=' || operator === '!=') {
    return (labels: Labels) =>
      ((labels[name] ?? '') === value) === (operator === '=');
  }
  const regex = compilePattern(value);
  return (labels: Labels) =>
    regex.test(labels[name] ?? '') === (operator === '=~');
}

/** The labels that an absent vector would have had: those that its selector asks to be equal. */
export function labelsOfAbsent(node: PromqlNode): Labels {
  if (node.kind === 'subquery') {
    return {};
  }
  const matchers = node.kind === 'selector' ? node.matchers : [];
  const labels: Labels = {};
  const isTwice = (name: string) =>
    matchers.filter(matcher => matcher.name === name).length > 1;
  for (const { name, operator, value } of matchers) {
    if (operator === '=' && name !== '__name__' && !isTwice(name) && value) {
      labels[name] = value;
    }
  }
  return labels;
}
