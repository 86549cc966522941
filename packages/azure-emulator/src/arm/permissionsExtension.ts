import { ArmEngine, ArmExtension } from './ArmEngine';

const PATH =
  /^(\/subscriptions\/.+)\/providers\/microsoft\.authorization\/permissions$/i;

const ACTION = 'Microsoft.Authorization/permissions/read';

/** What the caller may do at a scope, role by role; who has no role there is refused. */
export function createPermissionsExtension(engine: ArmEngine): ArmExtension {
  return {
    name: 'permissions',
    matches: (method, path) => method === 'GET' && PATH.test(path),
    operation: () => ACTION,
    async handle(request, caller) {
      const scope = PATH.exec(request.path)?.[1] ?? '';
      const permissions = engine.permissions(caller, scope);
      if (permissions.length === 0) {
        engine.authorize(caller, ACTION, scope);
      }
      const value = permissions.map(each => ({
        actions: each.actions ?? [],
        notActions: each.notActions ?? [],
        dataActions: each.dataActions ?? [],
        notDataActions: each.notDataActions ?? [],
      }));
      return { status: 200, body: { value } };
    },
  };
}
