import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { StackRecord, StackStore } from './StackStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

function record(name: string, change: Partial<StackRecord> = {}): StackRecord {
  return {
    entityRef: `component:default/${name}`,
    environment: 'dev',
    stackId: `/subscriptions/d0/providers/Microsoft.Resources/deploymentStacks/${name}`,
    template: 'template:default/spring-boot-service',
    parameters: { name, topics: [{ name: 'orders', partitions: 3 }] },
    inputHash: 'hash',
    owner: 'group:default/product',
    state: 'succeeded',
    resources: [{ id: '/a', type: 'Microsoft.Cache/redis', state: 'Failed' }],
    updatedAt: '',
    ...change,
  };
}

describe.each(databases.eachSupportedId())('stack store on %s', databaseId => {
  async function createStore(...records: StackRecord[]) {
    const knex = await databases.init(databaseId);
    const store = await StackStore.create(
      mockServices.database({ knex, migrations: { skip: false } }),
    );
    for (const each of records) {
      await store.save(each);
    }
    return store;
  }

  function refs(records: StackRecord[]) {
    return records.map(({ entityRef, environment }) => [
      entityRef.split('/')[1],
      environment,
    ]);
  }

  it('keeps what was saved last', async () => {
    const store = await createStore(record('market'));
    const failed = record('market', {
      state: 'failed',
      error: { code: 'QuotaExceeded', message: 'No cores left' },
      placement: { cluster: 'aks-dev' },
    });

    const saved = await store.save(failed);

    expect(await store.get(failed)).toEqual(saved);
    expect(saved).toEqual({
      ...failed,
      updatedAt: expect.stringMatching(/^20\d\d-.*Z$/),
    });
    expect(await store.get(record('event'))).toBeUndefined();
  });

  it('lists what exists, page by page', async () => {
    const store = await createStore(
      record('market'),
      record('event', { environment: 'prod' }),
      record('admin', { state: 'deploying' }),
      record('gone', { state: 'deleted' }),
    );

    const first = await store.list({ limit: 2 });
    const second = await store.list({
      limit: 2,
      after: 'dev/component:default/market',
    });

    expect(refs(first)).toEqual([
      ['admin', 'dev'],
      ['market', 'dev'],
    ]);
    expect(refs(second)).toEqual([['event', 'prod']]);
    expect(refs(await store.inStates(['deploying']))).toEqual([
      ['admin', 'dev'],
    ]);
  });

  it('lists what a conditional permission lets through', async () => {
    const store = await createStore(
      record('market'),
      record('market', { environment: 'prod' }),
      record('admin', { owner: 'group:default/platform' }),
      record('audit', {
        environment: 'prod',
        owner: 'group:default/platform',
      }),
    );

    const inDev = { column: 'environment' as const, values: ['dev'] };
    const ofProduct = {
      column: 'owner' as const,
      values: ['group:default/product'],
    };
    const list = async (filter: Parameters<StackStore['list']>[0]['filter']) =>
      refs(await store.list({ limit: 10, filter }));

    expect(await list({ allOf: [inDev, ofProduct] })).toEqual([
      ['market', 'dev'],
    ]);
    expect(await list({ anyOf: [inDev, ofProduct] })).toEqual([
      ['admin', 'dev'],
      ['market', 'dev'],
      ['market', 'prod'],
    ]);
    expect(await list({ not: { anyOf: [inDev, ofProduct] } })).toEqual([
      ['audit', 'prod'],
    ]);
    expect(await list({ column: 'owner', values: [] })).toEqual([]);
  });

  it('finds stacks by the references that permissions use', async () => {
    const store = await createStore(record('market'), record('event'));

    const found = await store.withRefs([
      'dev/component:default/event',
      'prod/component:default/market',
      'dev/component:default/market',
    ]);

    expect(found.map(stack => stack?.entityRef)).toEqual([
      'component:default/event',
      undefined,
      'component:default/market',
    ]);
  });

  it('knows who let a task do exactly this', async () => {
    const store = await createStore();
    const asked = {
      entityRef: 'component:default/market',
      environment: 'dev',
      taskId: 'task-1',
      inputHash: 'hash',
    };
    await store.saveAuthorisation({ ...asked, userRef: 'user:default/first' });
    await store.saveAuthorisation({ ...asked, userRef: 'user:default/second' });

    expect(await store.findAuthorisedUser(asked)).toBe('user:default/second');
    const others = [
      { taskId: 'task-2' },
      { inputHash: 'other' },
      { environment: 'prod' },
    ];
    for (const other of others) {
      expect(
        await store.findAuthorisedUser({ ...asked, ...other }),
      ).toBeUndefined();
    }
  });
});
