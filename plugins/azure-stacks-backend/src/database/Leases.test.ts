import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Leases } from './Leases';
import { StackStore } from './StackStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('leases on %s', databaseId => {
  /** Two replicas of the portal, and their database. */
  async function setup() {
    const knex = await databases.init(databaseId);
    const database = mockServices.database({
      knex,
      migrations: { skip: false },
    });
    // The store brings the tables.
    await StackStore.create(database);
    const [one, other] = [
      await Leases.create(database, { patienceMs: 0 }),
      await Leases.create(database),
    ];
    return { knex, one, other };
  }

  it('lets one work at a time', async () => {
    const { one, other } = await setup();

    await other.hold('dev/market', async () => {
      await expect(
        one.hold('dev/market', async () => {}),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      expect(await one.hold('dev/event', async () => 'free')).toBe('free');
    });

    expect(await other.hold('dev/market', async () => 'mine')).toBe('mine');
  });

  it('waits until the other has finished', async () => {
    const { one, other } = await setup();
    const done: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();

    await one.hold('dev/market', async () => {
      waiting = other.hold('dev/market', async () => done.push('second'));
      expect(await one.tryHold('dev/market', async () => {})).toBeUndefined();
      done.push('first');
    });
    await waiting;

    expect(done).toEqual(['first', 'second']);
  });

  it('lets one of many win when all come at the same time', async () => {
    const { one, other } = await setup();
    let winners = 0;
    let answered = 0;
    let finish = () => {};
    const allAnswered = new Promise<void>(resolve => {
      finish = resolve;
    });

    await Promise.all(
      [one, other, one, other].map(async leases => {
        const result = await leases.tryHold('dev/market', async () => {
          winners++;
          await allAnswered;
        });
        if (!result && ++answered === 3) {
          finish();
        }
      }),
    );

    expect(winners).toBe(1);
  });

  it('is free again when the work has failed', async () => {
    const { one, other } = await setup();

    await expect(
      one.hold('dev/market', async () => {
        throw new Error('Azure is away');
      }),
    ).rejects.toThrow('Azure is away');

    expect(await other.hold('dev/market', async () => 'mine')).toBe('mine');
  });

  it('passes on from a holder that has died', async () => {
    const { knex, one, other } = await setup();
    const past = Date.now() - 1;
    await knex('leases').insert([
      { name: 'dev/market', holder: 'dead', expires_at: past },
      { name: 'dev/event', holder: 'alive', expires_at: past + 60_000 },
    ]);

    expect(await one.hold('dev/market', async () => 'mine')).toBe('mine');
    expect(await other.tryHold('dev/event', async () => {})).toBeUndefined();
  });
});
