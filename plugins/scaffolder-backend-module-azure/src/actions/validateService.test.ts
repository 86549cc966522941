import { mockServices } from '@backstage/backend-test-utils';
import { FakeStacks } from '../__testUtils__/FakeStacks';
import { exampleContext } from '../__testUtils__/exampleContext';
import { createPreviewStackAction } from './previewStack';
import { examples as previewExamples } from './previewStack.examples';
import { createValidateServiceAction } from './validateService';
import { examples } from './validateService.examples';

const nameTaken = {
  changes: [],
  currency: 'USD',
  blocking: [
    { code: 'NameTaken' as const, field: 'name', message: 'market is taken' },
  ],
};

let stacks: FakeStacks;

beforeEach(() => {
  stacks = new FakeStacks();
});

describe('azure:service:validate', () => {
  it('records who authorised the run', async () => {
    const { ctx, outputs } = await exampleContext(examples);

    await createValidateServiceAction({ stacks }).handler(ctx);

    expect(outputs.authorisedBy).toBe('user:default/engineer');
    expect(stacks.authorisedTasks).toContain('task-1');
  });

  it('records nothing in a dry run, and still refuses', async () => {
    const { ctx } = await exampleContext(examples);
    const action = createValidateServiceAction({ stacks });

    await action.handler({ ...ctx, isDryRun: true });
    expect(stacks.authorisedTasks.size).toBe(0);

    stacks.nextPreview = nameTaken;
    await expect(
      action.handler({ ...ctx, isDryRun: true }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'name: market is taken',
    });
  });

  it('asks for a template where none runs', async () => {
    const { ctx } = await exampleContext(examples);
    const { template: _template, ...input } = ctx.input as Record<
      string,
      unknown
    >;

    await expect(
      createValidateServiceAction({ stacks }).handler({
        ...ctx,
        input: input as typeof ctx.input,
        templateInfo: undefined,
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});

describe('azure:stack:preview', () => {
  const createAction = () =>
    createPreviewStackAction({ auth: mockServices.auth(), stacks });

  it('says what will change and what it costs', async () => {
    stacks.authorisedTasks.add('task-1');
    stacks.nextPreview = {
      changes: [
        {
          id: '/subscriptions/0/resourceGroups/rg-market-dev',
          type: 'Microsoft.Resources/resourceGroups',
          name: 'rg-market-dev',
          change: 'Create',
        },
      ],
      monthlyCost: { min: 10, max: 20 },
      currency: 'USD',
      blocking: [],
    };
    const { ctx, lines, outputs } = await exampleContext(previewExamples);

    await createAction().handler(ctx);

    expect(lines).toContain(
      'Create Microsoft.Resources/resourceGroups rg-market-dev',
    );
    expect(lines.join()).toContain('10 to 20 USD');
    expect(outputs.monthlyCost).toEqual({ min: 10, max: 20 });
  });

  it('ends the run where something stands in the way', async () => {
    stacks.authorisedTasks.add('task-1');
    stacks.nextPreview = nameTaken;
    const { ctx } = await exampleContext(previewExamples);

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'InputError',
      message: 'name: market is taken',
    });
  });

  it('refuses a task that nobody authorised', async () => {
    const { ctx } = await exampleContext(previewExamples);

    await expect(createAction().handler(ctx)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });
});
