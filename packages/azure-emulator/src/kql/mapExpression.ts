import { Expression } from './ast';

/** The expression with every part that `replace` answers for put in its place, from the top down. */
export function mapExpression(
  expression: Expression,
  replace: (part: Expression) => Expression | undefined,
): Expression {
  const map = (part: Expression) => mapExpression(part, replace);
  const replaced = replace(expression);
  if (replaced) {
    return replaced;
  }
  switch (expression.kind) {
    case 'member':
      return { ...expression, object: map(expression.object) };
    case 'index':
      return {
        ...expression,
        object: map(expression.object),
        index: map(expression.index),
      };
    case 'call':
      return { ...expression, args: expression.args.map(map) };
    case 'named':
      return { ...expression, value: map(expression.value) };
    case 'list':
      return { ...expression, items: expression.items.map(map) };
    case 'unary':
      return { ...expression, operand: map(expression.operand) };
    case 'binary':
      return {
        ...expression,
        left: map(expression.left),
        right: map(expression.right),
      };
    default:
      return expression;
  }
}
