import { evaluateExpression } from '../evaluate';
import { Json } from '../Json';
import { joinResourceId, targetId } from '../resourceIds';
import { TemplateError } from '../TemplateError';
import { asString } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

/** Splits `[scope parts…, type, names…]` at the type: the first argument that holds a slash. */
function splitAtType(args: Json[]) {
  const texts = args.map(asString);
  const at = texts.findIndex(text => text.includes('/'));
  if (at === -1) {
    throw new TemplateError('A resource type such as A.B/c is missing.');
  }
  return {
    before: texts.slice(0, at),
    type: texts[at],
    names: texts.slice(at + 1),
  };
}

/** resourceId and its relatives, reference, references, list*, copyIndex. */
export const resourceFunctions: FunctionFamily = {
  resourceId: define(2, Infinity, (args, scope) => {
    const { before, type, names } = splitAtType(args);
    const [subscriptionId, resourceGroup] =
      before.length === 2
        ? before
        : [
            scope.target.subscriptionId,
            before[0] ?? scope.target.resourceGroup,
          ];
    const base = targetId({ subscriptionId, resourceGroup });
    return joinResourceId(base, type, names);
  }),
  subscriptionResourceId: define(2, Infinity, (args, scope) => {
    const { before, type, names } = splitAtType(args);
    const subscriptionId = before[0] ?? scope.target.subscriptionId;
    return joinResourceId(targetId({ subscriptionId }), type, names);
  }),
  tenantResourceId: define(2, Infinity, args => {
    const { type, names } = splitAtType(args);
    return joinResourceId('', type, names);
  }),
  managementGroupResourceId: define(2, Infinity, args => {
    const { before, type, names } = splitAtType(args);
    const [group] = before;
    if (group === undefined) {
      throw new TemplateError(
        "'managementGroupResourceId' takes the group's id here, for this deployment has no management group.",
      );
    }
    const base = `/providers/Microsoft.Management/managementGroups/${group}`;
    return joinResourceId(base, type, names);
  }),
  extensionResourceId: define(3, Infinity, ([base, type, ...names]) =>
    joinResourceId(asString(base), asString(type), names.map(asString)),
  ),
  reference: define(1, 3, ([resource, apiVersion, full], scope) =>
    scope.runtime.reference(asString(resource), {
      apiVersion: apiVersion === undefined ? undefined : asString(apiVersion),
      isFull: typeof full === 'string' && full.toLowerCase() === 'full',
    }),
  ),
  references: define(1, 2, ([name, full], scope) =>
    scope.runtime.references(asString(name), {
      isFull: typeof full === 'string' && full.toLowerCase() === 'full',
    }),
  ),
  'list*': define(2, 3, ([resource, apiVersion, body], scope, { name }) =>
    scope.runtime.list(name, asString(resource), asString(apiVersion), body),
  ),
  copyIndex: {
    min: 0,
    max: 2,
    lazy(args, scope) {
      const values = args.map(arg => evaluateExpression(arg, scope));
      const loop = typeof values[0] === 'string' ? values[0] : '';
      const offset = values.find(value => typeof value === 'number') ?? 0;
      const index = scope.copyIndexes.get(loop.toLowerCase());
      if (index === undefined) {
        throw new TemplateError(
          "The template function 'copyIndex' is not expected outside of a copy loop.",
        );
      }
      return index + Number(offset);
    },
  },
};
