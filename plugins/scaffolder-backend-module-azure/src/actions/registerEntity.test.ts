import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { TestAzure, startAzure } from '../__testUtils__/startAzure';
import { createRegisterEntityAction } from './registerEntity';
import { examples } from './registerEntity.examples';

const market = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'market' },
};

let test: TestAzure;
let stacks: FakeStacks;
const addLocation = jest.fn();

function createAction() {
  return createRegisterEntityAction({
    auth: mockServices.auth(),
    azure: test.azure,
    catalog: catalogServiceMock.mock({
      addLocation,
      getEntityByRef: async () => market,
    }),
    stacks,
  });
}

beforeAll(async () => {
  test = await startAzure();
});

beforeEach(() => {
  addLocation.mockReset();
  stacks = new FakeStacks();
  stacks.authorisedTasks.add('task-1');
});

afterAll(() => test?.emulator.close());

describe('azure:catalog:register', () => {
  it("registers the repository's file with the portal's own rights", async () => {
    const { ctx, outputs } = await exampleContext(examples);

    await createAction().handler(ctx);

    const target = `${test.emulator.httpsOrigin}/slipway/services/_git/market?path=/catalog-info.yaml`;
    expect(addLocation).toHaveBeenCalledWith(
      { type: 'url', target },
      {
        credentials: expect.objectContaining({
          principal: expect.objectContaining({ type: 'service' }),
        }),
      },
    );
    expect(outputs).toEqual({
      entityRef: 'component:default/market',
      catalogInfoUrl: target,
    });
  });

  it('goes on where the location is registered already', async () => {
    addLocation.mockRejectedValue(
      await ResponseError.fromResponse(new Response('{}', { status: 409 })),
    );
    const { ctx, lines } = await exampleContext(examples);

    await createAction().handler(ctx);

    expect(lines.join()).toContain('is registered already');
  });

  it('fails when the catalog fails', async () => {
    addLocation.mockRejectedValue(new ServiceUnavailableError('down'));
    const { ctx } = await exampleContext(examples);

    await expect(createAction().handler(ctx)).rejects.toThrow('down');
  });

  it('refuses a task that nobody authorised', async () => {
    const { ctx } = await exampleContext(examples, { taskId: 'task-3' });

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(addLocation).not.toHaveBeenCalled();
  });

  it('registers nothing in a dry run', async () => {
    const { ctx } = await exampleContext(examples);

    await createAction().handler({ ...ctx, isDryRun: true });

    expect(addLocation).not.toHaveBeenCalled();
  });
});
