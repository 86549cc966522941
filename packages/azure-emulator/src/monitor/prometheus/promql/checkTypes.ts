import { PromqlNode } from './ast';
import { functionTypes, PromqlType } from './functionTypes';
import { PromqlError } from './PromqlError';

const names: Record<PromqlType, string> = {
  scalar: 'scalar',
  string: 'string',
  vector: 'instant vector',
  matrix: 'range vector',
};

/** Type of an expression; throws where a part is of a type that it may not be. */
export function checkTypes(node: PromqlNode): PromqlType {
  switch (node.kind) {
    case 'number':
      return 'scalar';
    case 'text':
      return 'string';
    case 'selector':
      return node.rangeMs === undefined ? 'vector' : 'matrix';
    case 'subquery':
      require(node.inner, ['vector', 'scalar'], 'subquery');
      return 'matrix';
    case 'negative': {
      return require(node.inner, ['scalar', 'vector'], 'unary expression');
    }
    case 'aggregate':
      require(node.inner, ['vector'], 'aggregation expression');
      if (node.parameter) {
        const wanted = node.name === 'count_values' ? 'string' : 'scalar';
        require(node.parameter, [wanted], 'aggregation parameter');
      }
      return 'vector';
    case 'call':
      return checkCall(node);
    default:
      return checkBinary(node);
  }
}

function require(
  node: PromqlNode,
  wanted: PromqlType[],
  place: string,
): PromqlType {
  const type = checkTypes(node);
  if (!wanted.includes(type)) {
    throw new PromqlError(
      `parse error: expected type ${names[wanted[0]]} in ${place}, got ${names[type]}`,
    );
  }
  return type;
}

function checkCall({
  name,
  args,
}: Extract<PromqlNode, { kind: 'call' }>): PromqlType {
  const known = Object.hasOwn(functionTypes, name)
    ? functionTypes[name]
    : undefined;
  if (!known) {
    throw new PromqlError(`parse error: unknown function with name "${name}"`);
  }
  const { takes, optional = 0, isVariadic, gives } = known;
  const least = takes.length - optional;
  if (args.length < least || (!isVariadic && args.length > takes.length)) {
    throw new PromqlError(
      `parse error: expected ${isVariadic ? 'at least ' : ''}${least} argument(s) in call to "${name}", got ${args.length}`,
    );
  }
  args.forEach((arg, at) =>
    require(arg, [
      takes[Math.min(at, takes.length - 1)],
    ], `call to function "${name}"`),
  );
  return gives;
}

function checkBinary(
  node: Extract<PromqlNode, { kind: 'binary' }>,
): PromqlType {
  const { operator } = node;
  const sides = [node.left, node.right].map(side =>
    require(side, ['scalar', 'vector'], 'binary expression'),
  );
  const areScalars = sides.every(type => type === 'scalar');
  if (['and', 'or', 'unless'].includes(operator) && sides.includes('scalar')) {
    throw new PromqlError(
      `parse error: set operator "${operator}" not allowed in binary scalar expression`,
    );
  }
  const compares = ['==', '!=', '<', '<=', '>', '>='].includes(operator);
  if (compares && areScalars && !node.isBool) {
    throw new PromqlError(
      'parse error: comparisons between scalars must use BOOL modifier',
    );
  }
  if (node.matching && sides.includes('scalar')) {
    throw new PromqlError(
      'parse error: vector matching only allowed between instant vectors',
    );
  }
  return areScalars ? 'scalar' : 'vector';
}
