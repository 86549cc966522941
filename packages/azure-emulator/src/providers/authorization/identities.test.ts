import { randomUUID } from 'node:crypto';
import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ManagedServiceIdentityClient } from '@azure/arm-msi';
import { startAsOwner } from '../__testUtils__/startAsOwner';

const location = 'koreacentral';
const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';

describe('identities and roles, asked by @azure/arm-msi and @azure/arm-authorization', () => {
  let started: Awaited<ReturnType<typeof startAsOwner>>;
  let identities: ManagedServiceIdentityClient;
  let roles: AuthorizationManagementClient;
  let principalId: string;

  beforeAll(async () => {
    started = await startAsOwner();
    const { credential, subscription, options } = started;
    identities = new ManagedServiceIdentityClient(
      credential,
      subscription,
      options,
    );
    roles = new AuthorizationManagementClient(
      credential,
      subscription,
      options,
    );
    const identity = await identities.userAssignedIdentities.createOrUpdate(
      'rg',
      'id-market',
      { location },
    );
    principalId = String(identity.principalId);
  });

  afterAll(() => started.emulator.close());

  const roleId = (name: string) =>
    `/subscriptions/${started.subscription}/providers/Microsoft.Authorization/roleDefinitions/${name}`;

  it('trusts another issuer once', async () => {
    const trust = (name: string, change: object = {}) =>
      identities.federatedIdentityCredentials.createOrUpdate(
        'rg',
        'id-market',
        name,
        {
          issuer: 'https://issuer.example/',
          subject: 'system:serviceaccount:market:market',
          audiences: ['api://AzureADTokenExchange'],
          ...change,
        },
      );
    await trust('market');
    await expect(trust('again')).rejects.toMatchObject({ statusCode: 409 });
    await expect(
      trust('plain', { issuer: 'http://issuer.example/', subject: 'other' }),
    ).rejects.toMatchObject({ statusCode: 400 });
    const names = [];
    for await (const each of identities.federatedIdentityCredentials.list(
      'rg',
      'id-market',
    )) {
      names.push(each.name);
    }
    expect(names).toEqual(['market']);
  });

  it('lists the assignments of a principal', async () => {
    const name = randomUUID();
    await roles.roleAssignments.create(started.group, name, {
      principalId,
      principalType: 'ServicePrincipal',
      roleDefinitionId: roleId(READER),
    });
    await expect(
      roles.roleAssignments.create(started.group, randomUUID(), {
        principalId,
        principalType: 'ServicePrincipal',
        roleDefinitionId: roleId(READER),
      }),
    ).rejects.toMatchObject({ statusCode: 409, code: 'RoleAssignmentExists' });
    const found = [];
    for await (const each of roles.roleAssignments.listForSubscription({
      filter: `principalId eq '${principalId}'`,
    })) {
      found.push(each.name);
    }
    expect(found).toEqual([name]);
  });

  it('keeps a custom role while it is assigned', async () => {
    const name = randomUUID();
    const role = {
      roleName: 'Market reader',
      assignableScopes: [started.group],
      permissions: [{ actions: ['*/read'] }],
    };
    await roles.roleDefinitions.createOrUpdate(started.group, name, role);
    await expect(
      roles.roleDefinitions.createOrUpdate(started.group, randomUUID(), role),
    ).rejects.toMatchObject({
      statusCode: 409,
      code: 'RoleDefinitionWithSameNameExists',
    });
    const assignment = randomUUID();
    await roles.roleAssignments.create(started.group, assignment, {
      principalId,
      principalType: 'ServicePrincipal',
      roleDefinitionId: roleId(name),
    });
    await expect(
      roles.roleDefinitions.delete(started.group, name),
    ).rejects.toMatchObject({ code: 'RoleDefinitionHasAssignments' });
    await roles.roleAssignments.delete(started.group, assignment);
    await roles.roleDefinitions.delete(started.group, name);
    await expect(
      roles.roleDefinitions.get(started.group, name),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it.each([
    ['a name that is no GUID', 'reader', {}, 'InvalidRoleDefinitionId'],
    ['no scope', randomUUID(), { assignableScopes: [] }, 'BadRequest'],
    ['no name of its own', randomUUID(), { roleName: '' }, 'BadRequest'],
  ])('refuses a custom role with %s', async (_, name, change, code) => {
    await expect(
      roles.roleDefinitions.createOrUpdate(started.group, name, {
        roleName: 'Other',
        assignableScopes: [started.group],
        permissions: [],
        ...change,
      }),
    ).rejects.toMatchObject({ statusCode: 400, code });
  });
});
