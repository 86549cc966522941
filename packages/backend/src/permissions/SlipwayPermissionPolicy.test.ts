import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  PermissionAttributes,
} from '@backstage/plugin-permission-common';
import { ConfigReader } from '@backstage/config';
import { readRoles } from './Roles';
import { SlipwayPermissionPolicy } from './SlipwayPermissionPolicy';

const policy = new SlipwayPermissionPolicy({
  roles: readRoles(
    new ConfigReader({
      slipway: {
        roles: {
          engineer: { groups: ['group:default/product'], createIn: ['dev'] },
          operations: { groups: ['group:default/operations'] },
          platform: {
            groups: ['group:default/platform'],
            createIn: ['dev', 'prod'],
          },
        },
      },
    }),
  ),
});

function ask(
  name: string,
  group: string | undefined,
  attributes: PermissionAttributes = {},
  resourceType?: string,
) {
  const permission = resourceType
    ? createPermission({ name, attributes, resourceType })
    : createPermission({ name, attributes });
  const userEntityRef = 'user:default/somebody';
  return policy.handle(
    { permission },
    group
      ? {
          credentials: mockCredentials.user(userEntityRef),
          info: {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, `group:default/${group}`],
          },
        }
      : undefined,
  );
}

const onStack = (name: string, group: string) =>
  ask(name, group, {}, 'azure-stack');

describe('SlipwayPermissionPolicy', () => {
  it('refuses everything to a caller who is not signed in', async () => {
    await expect(
      ask('service.health.read', undefined, { action: 'read' }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('lets everyone who is signed in read', async () => {
    for (const group of ['product', 'operations', 'platform', 'guests']) {
      await expect(
        ask('service.health.read', group, { action: 'read' }),
      ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
    }
  });

  it('refuses what is neither reading nor listed', async () => {
    await expect(
      ask('some.new.permission', 'platform', { action: 'update' }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it.each([
    ['product', ['dev']],
    ['platform', ['dev', 'prod']],
  ])('lets %s create in %s', async (group, environments) => {
    await expect(onStack('azure.stack.create', group)).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'azure-stacks',
      conditions: { rule: 'HAS_ENVIRONMENT', params: { environments } },
    });
  });

  it('lets operations operate every service and create none', async () => {
    await expect(onStack('azure.stack.create', 'operations')).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
    await expect(onStack('azure.stack.operate', 'operations')).resolves.toEqual(
      { result: AuthorizeResult.ALLOW },
    );
  });

  it.each(['azure.stack.operate', 'azure.stack.delete'])(
    'lets owners %s what is theirs',
    async name => {
      await expect(onStack(name, 'product')).resolves.toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: {
          rule: 'IS_OWNER',
          params: {
            owners: ['user:default/somebody', 'group:default/product'],
          },
        },
      });
    },
  );

  it.each(['scaffolder.template.management', 'scaffolder.template.dry-run'])(
    'keeps %s for the platform team',
    async name => {
      await expect(ask(name, 'platform')).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
      for (const group of ['product', 'operations']) {
        await expect(ask(name, group)).resolves.toEqual({
          result: AuthorizeResult.DENY,
        });
      }
    },
  );

  it('shows a run to who started it, and all runs to the platform team', async () => {
    const read = { action: 'read' } as const;
    await expect(
      ask('scaffolder.task.read', 'platform', read, 'scaffolder-task'),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
    await expect(
      ask('scaffolder.task.read', 'product', read, 'scaffolder-task'),
    ).resolves.toMatchObject({
      conditions: {
        rule: 'IS_TASK_OWNER',
        params: { createdBy: ['user:default/somebody'] },
      },
    });
  });
});

describe('readRoles', () => {
  it('names the role that does not exist and the ones that do', () => {
    expect(() =>
      readRoles(new ConfigReader({ slipway: { roles: { admins: {} } } })),
    ).toThrow(
      "'slipway.roles.admins' is no role; known are engineer, operations, platform",
    );
  });
});
