import type { Template } from './Template';
import { TemplateError } from './TemplateError';

/** Azure's limits on one template. */
const limits = {
  parameters: 256,
  variables: 512,
  outputs: 64,
  resources: 800,
};

/** Longest expression, brackets included. */
const maximumExpressionLength = 24_576;

function refuse(count: number, what: keyof typeof limits): never {
  throw new TemplateError(
    `The number of template ${what} '${count}' exceeds the limit of '${limits[what]}'.`,
    { path: what },
  );
}

/** Throws where a template has more of something than Azure takes. */
export function checkLimits(template: Template): void {
  const { copy } = template.variables;
  const loops = Array.isArray(copy) ? copy.length - 1 : 0;
  const counts = {
    parameters: Object.keys(template.parameters).length,
    variables: Object.keys(template.variables).length + loops,
    outputs: Object.keys(template.outputs).length,
    resources: template.resources.length,
  };
  for (const [what, count] of Object.entries(counts)) {
    const name = what as keyof typeof limits;
    if (count > limits[name]) refuse(count, name);
  }
}

/** Throws where an expression is longer than Azure takes. */
export function checkExpressionLength(text: string): void {
  if (text.length <= maximumExpressionLength) return;
  throw new TemplateError(
    `The length of the language expression '${text.slice(0, 40)}…' exceeds the limit of '${maximumExpressionLength}' characters.`,
  );
}

/** Throws where a plan has more resources than Azure takes in one deployment, loops included. */
export function checkResourceCount(count: number): void {
  if (count > limits.resources) refuse(count, 'resources');
}
