import fs from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  PORTAL_AUTHOR,
  StackState,
  TASK_TRAILER,
} from '@slipway/plugin-azure-stacks-common';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import { StackRecord, StackStore } from '../database/StackStore';
import { UndoFinisher } from './UndoFinisher';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const LOCATION = 'https://dev.example/market/catalog-info.yaml';
const PORTALS_MESSAGE = `First version\n\n${TASK_TRAILER}: task-1\n`;
const somebody = { name: 'Somebody', email: 'somebody@slipway.example' };

let test: TestAzure;
let finisher: UndoFinisher;
let store: StackStore;
let catalog: ReturnType<typeof catalogServiceMock.mock>;

function market(environment: string, state: StackState): StackRecord {
  return {
    entityRef: 'component:default/market',
    environment,
    stackId: `/subscriptions/0/providers/Microsoft.Resources/deploymentStacks/slipway-market-${environment}`,
    template: 'template:default/spring-boot-service',
    parameters: { name: 'market' },
    inputHash: 'hash',
    owner: 'group:default/product',
    state,
    resources: [],
    updatedAt: '',
  };
}

/** Pushes one commit for each message and author, all on `branch`. */
async function push(
  branch: string,
  commits: Array<{ message: string; author: typeof somebody; path?: string }>,
) {
  const devops = test.azure.devops();
  const repository = await devops.ensureRepository('market');
  const dir = await mkdtemp(join(tmpdir(), 'slipway-undo-test-'));
  await git.init({ fs, dir, defaultBranch: branch });
  for (const { message, author, path = 'README.md' } of commits) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await appendFile(join(dir, path), message + author.name);
    await git.add({ fs, dir, filepath: path });
    await git.commit({ fs, dir, message, author, committer: author });
  }
  await git.push({
    fs,
    dir,
    http,
    url: repository.gitUrl,
    ref: branch,
    remoteRef: `refs/heads/${branch}`,
    headers: { authorization: await devops.authHeader() },
  });
  await rm(dir, { recursive: true });
}

function location(id: string, target: string) {
  return { id, type: 'url', target, entityRef: `location:default/${id}` };
}

const pipeline = {
  name: 'Azure Pipelines',
  email: 'azure-pipelines@users.noreply.dev.azure.com',
};
const bump = {
  message: 'Deploy market:7 to dev ***NO_CI***',
  author: pipeline,
  path: 'deploy/overlays/dev/kustomization.yaml',
};
const portalsCommit = { message: PORTALS_MESSAGE, author: PORTAL_AUTHOR };

beforeAll(async () => {
  test = await startAzure();
});

beforeEach(async () => {
  store = await StackStore.create(
    mockServices.database({
      knex: await databases.init('SQLITE_3'),
      migrations: { skip: false },
    }),
  );
  catalog = catalogServiceMock.mock({
    getEntityByRef: async () => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'market',
        annotations: {
          'backstage.io/managed-by-origin-location': `url:${LOCATION}`,
        },
      },
    }),
    getLocations: async () => ({
      items: [
        location('other', `${LOCATION}.other`),
        location('markets', LOCATION),
      ],
    }),
    removeLocationById: async () => {},
  });
  finisher = UndoFinisher.create({
    auth: mockServices.auth(),
    azure: test.azure,
    catalog,
    logger: mockServices.logger.mock(),
    store,
  });
  await test.azure.devops().deleteRepository('market');
});

afterAll(() => test?.emulator.close());

describe('the end of an undo', () => {
  it("deletes a repository whose every commit is the portal's, and the catalog's location", async () => {
    await push('main', [portalsCommit, portalsCommit, bump, bump]);

    expect(await finisher.finish(market('dev', 'undoing'))).toEqual([]);

    expect(await test.azure.devops().getRepository('market')).toBeUndefined();
    expect(catalog.removeLocationById.mock.calls.map(([id]) => id)).toEqual([
      'markets',
    ]);
  });

  it.each([
    ['a person', { message: PORTALS_MESSAGE, author: somebody }],
    ['no task', { message: 'Mend', author: PORTAL_AUTHOR }],
    ['a pipeline elsewhere', { ...bump, path: 'deploy/base/service.yaml' }],
    ["a person in the pipeline's place", { ...bump, author: somebody }],
  ])(
    'keeps and lists a repository with a commit of %s, on any branch',
    async (_whose, foreign) => {
      await push('main', [portalsCommit]);
      await push('mend', [portalsCommit, foreign]);

      const [kept] = await finisher.finish(market('dev', 'undoing'));

      expect(kept.reason).toMatch(/^Commit [0-9a-f]{8} is not the portal's$/);
      expect(await test.azure.devops().getRepository('market')).toMatchObject({
        webUrl: kept.id,
      });
      expect(catalog.removeLocationById).toHaveBeenCalledTimes(1);
    },
  );

  it('says before what goes, and keeps the repository of a decommission', async () => {
    await push('main', [portalsCommit]);
    const { webUrl } = await test.azure.devops().ensureRepository('market');
    const entity = { id: 'component:default/market', type: 'Catalog entity' };

    expect(await finisher.plan(market('dev', 'succeeded'), 'undo')).toEqual({
      deleted: [entity, { id: webUrl, type: 'Repository' }],
      kept: [],
    });
    const kept = [
      { id: webUrl, reason: 'A decommission keeps the repository' },
    ];
    expect(
      await finisher.plan(market('dev', 'succeeded'), 'decommission'),
    ).toEqual({ deleted: [entity], kept });
    expect(catalog.removeLocationById).not.toHaveBeenCalled();

    const record = { ...market('dev', 'undoing'), removal: 'decommission' };
    expect(await finisher.finish(record as StackRecord)).toEqual(kept);
    expect(await test.azure.devops().getRepository('market')).toBeDefined();
    expect(catalog.removeLocationById).toHaveBeenCalledTimes(1);
  });

  it('keeps both while the service runs in another environment', async () => {
    await push('main', [portalsCommit]);
    await store.save(market('prod', 'succeeded'));

    const kept = await finisher.finish(market('dev', 'undoing'));

    expect(kept.map(({ reason }) => reason)).toEqual([
      'market still runs in prod',
      'market still runs in prod',
    ]);
    expect(await test.azure.devops().getRepository('market')).toBeDefined();
    expect(catalog.removeLocationById).not.toHaveBeenCalled();
  });

  it('can be repeated when all is gone', async () => {
    catalog.getEntityByRef.mockResolvedValue(undefined);

    expect(await finisher.finish(market('dev', 'undoing'))).toEqual([]);

    expect(catalog.removeLocationById).not.toHaveBeenCalled();
  });
});
