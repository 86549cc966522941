import { parsePipeline } from './parsePipeline';
import { asksForNoRun, isTriggered, readTrigger } from './readTrigger';
import { expandMacros } from './variables';
import { evaluateExpression } from './expressions';

describe('pipeline YAML', () => {
  it('reads stages, jobs and steps with their variables', () => {
    const plan = parsePipeline(
      `
name: $(Date:yyyyMMdd)$(Rev:.r)
parameters: [{ name: image, default: market }]
variables:
  - name: repository
    value: \${{ parameters.image }}
stages:
  - stage: a
    jobs:
      - job: one
        variables: { full: 'x/\${{ variables.repository }}' }
        steps: [{ script: echo hi }]
  - stage: b
    jobs:
      - deployment: two
        environment: prod
        strategy: { runOnce: { deploy: { steps: [{ task: Docker@2 }] } } }
`,
      { image: 'orders' },
    );
    expect(plan.variables).toEqual({ repository: 'orders' });
    expect(plan.stages[0].jobs[0]).toMatchObject({
      variables: { full: 'x/orders' },
      steps: [{ kind: 'checkout' }, { kind: 'script' }],
    });
    expect(plan.stages[1]).toMatchObject({
      dependsOn: ['a'],
      jobs: [{ name: 'two', steps: [{ kind: 'Docker', version: '2' }] }],
    });
  });

  it.each([
    ['steps: [{ nothing: 1 }]', 'Unexpected value'],
    ['pool: x', 'stages, jobs or steps are missing'],
    ['- a', 'A mapping was expected'],
    ['parameters: [{ name: x }]\nsteps: []', "A value for the 'x' parameter"],
    ['steps: [{ template: other.yml }]', 'Templates are not simulated'],
    [
      "steps:\n  - script: ${{ nothing('x') }}",
      "Unrecognized value: 'nothing'",
    ],
  ])('refuses %j', (yaml, message) => {
    expect(() => parsePipeline(yaml)).toThrow(message);
  });

  it('follows macros, leaves unknown ones, and stops in circles', () => {
    const variables = { a: '$(B)', b: 'x', loop: '$(loop)' };
    expect(expandMacros('$(a) $(git log) $(none) $(loop)', variables)).toBe(
      'x $(git log) $(none) $(loop)',
    );
  });

  it.each([
    ["and(eq(variables['Build.Reason'], 'manual'), not(false))", true],
    ['in(variables.name, 1, 2, 3)', true],
    ["startsWith(variables['Build.Reason'], 'man')", true],
    ["ne(variables.missing, '')", false],
    ["format('{0}-{1}', variables.name, true)", '2-True'],
    ["coalesce(variables.missing, 'other')", 'other'],
    ["xor(true, eq('it''s', 'IT''S'))", false],
  ])('evaluates %s', (expression, value) => {
    const variables = { 'Build.Reason': 'Manual', name: '2' };
    expect(evaluateExpression(expression, { variables })).toBe(value);
  });

  it.each([
    [undefined, 'any', ['a'], true],
    ['none', 'main', ['a'], false],
    [['main', 'release/*'], 'release/1', ['a'], true],
    [['main'], 'mainly', ['a'], false],
    [{ branches: { include: ['*'], exclude: ['wip'] } }, 'wip', ['a'], false],
    [{ paths: { include: ['src'] } }, 'main', ['src/a'], true],
    [{ paths: { exclude: ['docs'] } }, 'main', ['docs/a'], false],
  ])(
    'by trigger %j a push to %s that changes %j runs: %s',
    (written, branch, files, runs) => {
      expect(isTriggered(readTrigger(written), branch, files)).toBe(runs);
    },
  );

  it('knows the words that ask for no run', () => {
    expect(asksForNoRun('Bump\n\n[skip ci]')).toBe(true);
    expect(asksForNoRun('Bump ***NO_CI***')).toBe(true);
    expect(asksForNoRun('Skip the CI')).toBe(false);
  });
});
