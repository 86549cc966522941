import { asText, evaluateExpression, ExpressionScope } from './expressions';

/** Replaces `$(name)` by the variable's value; unknown names stay as they are. */
export function expandMacros(
  text: string,
  variables: Record<string, string>,
): string {
  const byName = new Map(
    Object.entries(variables).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  return expand(text, byName, 0);
}

/** A variable's value may name others; Azure follows them, and stops where they go in circles. */
function expand(
  text: string,
  variables: Map<string, string>,
  depth: number,
): string {
  return text.replace(/\$\(([\w.-]+)\)/g, (macro, name: string) => {
    const value = variables.get(name.toLowerCase());
    return value === undefined || depth > 20
      ? macro
      : expand(value, variables, depth + 1);
  });
}

/** Replaces each `${{ expression }}` in a text. */
export function expandTemplate(text: string, scope: ExpressionScope): unknown {
  const whole = /^\s*\$\{\{([^}]*)\}\}\s*$/.exec(text);
  return whole
    ? evaluateExpression(whole[1], scope)
    : text.replace(/\$\{\{(.*?)\}\}/g, (_, inner: string) =>
        asText(evaluateExpression(inner, scope)),
      );
}

/** A variable written as `$[expression]`, evaluated; others as they are. */
export function evaluateRuntime(
  value: string,
  variables: Record<string, string>,
): string {
  const expression = /^\$\[(.*)\]$/s.exec(value.trim())?.[1];
  return expression
    ? asText(evaluateExpression(expression, { variables }))
    : value;
}
