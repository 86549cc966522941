import { ManagementLockClient } from '@azure/arm-locks';
import { collect } from '../__testUtils__/collect';
import { makeOwner } from '../__testUtils__/makeOwner';
import { startWithGroup } from '../__testUtils__/startWithGroup';

const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const location = 'koreacentral';
const locked = { statusCode: 409, code: 'ScopeLocked' };

describe('locks, by @azure/arm-locks', () => {
  let started: Awaited<ReturnType<typeof startWithGroup>>;
  let locks: ManagementLockClient['managementLocks'];

  beforeAll(async () => {
    started = await startWithGroup();
    makeOwner(started.emulator);
    const { credential, subscription, options } = started;
    locks = new ManagementLockClient(credential, subscription, options)
      .managementLocks;
    await started.put(`${identities}/id-kept`, '2023-01-31', { location });
  });

  afterAll(() => started.emulator.close());

  it('CanNotDelete on a group keeps the group and all in it, which may still change', async () => {
    await locks.createOrUpdateAtResourceGroupLevel('rg', 'keep', {
      level: 'CanNotDelete',
      notes: 'kept for the audit',
    });
    const { resources, scope } = started;
    const id = `${scope}/providers/${identities}/id-kept`;

    await expect(
      resources.resources.beginDeleteByIdAndWait(id, '2023-01-31'),
    ).rejects.toMatchObject(locked);
    await expect(
      resources.resourceGroups.beginDeleteAndWait('rg'),
    ).rejects.toMatchObject(locked);
    const changed = await started.put(`${identities}/id-kept`, '2023-01-31', {
      location,
      tags: { changed: 'yes' },
    });
    expect(changed.tags).toEqual({ changed: 'yes' });

    await locks.deleteAtResourceGroupLevel('rg', 'keep');
    expect(await collect(locks.listAtResourceGroupLevel('rg'))).toEqual([]);
  });

  it('ReadOnly on a resource refuses writes to it, and the deletion of its group', async () => {
    const [namespace, type] = identities.split('/');
    const target = ['rg', namespace, '', type, 'id-kept'] as const;
    await locks.createOrUpdateAtResourceLevel(...target, 'frozen', {
      level: 'ReadOnly',
    });

    await expect(
      started.put(`${identities}/id-kept`, '2023-01-31', { location }),
    ).rejects.toMatchObject(locked);
    await expect(
      started.resources.resourceGroups.beginDeleteAndWait('rg'),
    ).rejects.toMatchObject(locked);
    const other = await started.put(`${identities}/id-other`, '2023-01-31', {
      location,
    });
    expect(other.name).toBe('id-other');

    const names = async (filter?: string) =>
      (await collect(locks.listAtResourceGroupLevel('rg', { filter }))).map(
        each => each.name,
      );
    expect(await names()).toEqual(['frozen']);
    expect(await names('atScope()')).toEqual([]);
    await locks.deleteAtResourceLevel(...target, 'frozen');
  });

  it('refuses a level that there is none of', async () => {
    await expect(
      locks.createOrUpdateAtSubscriptionLevel('odd', { level: 'Sometimes' }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});
